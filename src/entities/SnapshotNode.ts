import { BooleanColumn, CodeColumn, IntegerColumn } from './columns';

/** What the rows of all node kinds have in common. The tables' primary key is `(layer_id, id)`. */
export abstract class SnapshotNode {
	@IntegerColumn({ primary: true })
	public layer_id!: number;

	/** The first id that the thing ever had. */
	public abstract id: string;

	/** The operation by its first letter: create (the whole node), update (what changed) or delete (a tombstone). */
	@CodeColumn(1)
	public op!: 'c' | 'u' | 'd';

	/** Which fields the row holds, as a hexadecimal bit list of their keys: tells "set to null" from "unchanged" and "unknown". */
	@CodeColumn(16)
	public fields!: string;

	/** Which fields of the node were not seen and are carried forward, likewise. */
	@CodeColumn(16)
	public unseen!: string;

	/** Digest of the whole node in this layer, see `nodeHash`; `null` for a tombstone. */
	@CodeColumn(22, { nullable: true })
	public hash!: string | null;

	/** Set by a migration that changes how values are written: the digest has to be made again. */
	@BooleanColumn()
	public needs_update!: boolean;
}
