import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, SnowflakeColumn } from './columns';

/**
 * What of a guild is archived, or left out. The nearest row counts: of a thread its own, else that of its channel, of the category, of the
 * guild; without any it is not archived.
 */
@Entity('archive_scope')
export class ArchiveScopeRow {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** A thread, a channel, a category, or the guild itself: everything. */
	@SnowflakeColumn({ primary: true })
	public target_id!: string;

	/** `false`: left out. */
	@BooleanColumn()
	public included!: boolean;

	/** Who chose it. `null`: the bot's own code. */
	@SnowflakeColumn({ nullable: true })
	public created_by!: string | null;

	@BigColumn()
	public created_at!: number;
}
