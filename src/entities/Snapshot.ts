import { Entity, Index } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, IdColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** One link of a chain. Its nodes are those of its layer and of all layers below. */
@Entity('snapshot')
@Index('snapshot_order', ['chain_id', 'id'])
@Index('snapshot_of_layer', ['layer_id'])
export class Snapshot {
	@IdColumn()
	public id!: number;

	@IntegerColumn()
	public chain_id!: number;

	@IntegerColumn()
	public layer_id!: number;

	/** A `SnapshotType`. */
	@CodeColumn(20)
	public type!: string;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	@BooleanColumn()
	public pinned!: boolean;

	@BigColumn()
	public created_at!: number;

	@SnowflakeColumn({ nullable: true })
	public created_by!: string | null;

	/** Until then it stands outside the bound of the chain. */
	@BigColumn({ nullable: true })
	public held_until!: number | null;

	/** The `FIELD_SET` that it was taken with. */
	@IntegerColumn()
	public field_set!: number;

	/** Digest of the whole state, see `stateHash`. */
	@CodeColumn(43)
	public state_hash!: string;

	/** `Captures` as JSON: what was read of each kind, and why something was not. */
	@LongTextColumn()
	public captures!: string;

	/** When it was last rebuilt and compared with its digest. `null`: never. */
	@BigColumn({ nullable: true })
	public verified_at!: number | null;

	/** When it was found not to be what its digest says; `null`: it is, as far as anybody looked. */
	@BigColumn({ nullable: true })
	public damaged_at!: number | null;
}
