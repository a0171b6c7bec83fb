import { Entity } from 'typeorm';
import { BigColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** The last round through what is archived of a guild, or the one that is under way. */
@Entity('archive_round')
export class ArchiveRoundRow {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	@BigColumn()
	public started_at!: number;

	/** `null`: it is under way. */
	@BigColumn({ nullable: true })
	public finished_at!: number | null;

	/** Pages of messages that were read. */
	@IntegerColumn()
	public pages!: number;

	@IntegerColumn()
	public added!: number;

	@IntegerColumn()
	public edited!: number;

	@IntegerColumn()
	public deleted!: number;

	@IntegerColumn()
	public files!: number;
}
