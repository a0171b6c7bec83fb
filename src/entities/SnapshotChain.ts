import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IdColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** The history of one guild. An imported history is a chain of its own, never a link in the guild's. */
@Entity('snapshot_chain')
@Index('snapshot_chain_source', ['guild_id', 'source'], { unique: true })
export class SnapshotChain {
	@IdColumn()
	public id!: number;

	@SnowflakeColumn()
	public guild_id!: string;

	/** `guild` for what was seen in Discord; imports name their file. */
	@CodeColumn(60)
	public source!: string;

	/** Every change of the chain compares and raises it: of two writers one starts again. */
	@IntegerColumn()
	public version!: number;

	@BigColumn()
	public created_at!: number;

	/** Of an imported chain: the guild that it was taken of. `null`: the guild itself. */
	@SnowflakeColumn({ nullable: true })
	public origin_guild_id!: string | null;
}
