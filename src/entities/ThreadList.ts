import { Entity, Index } from 'typeorm';
import { BooleanColumn, CodeColumn, SnowflakeColumn } from './columns';

/** `joined`: private ones that the bot is a member of, where it may not see all. */
export type ThreadListKind = 'public' | 'private' | 'joined';

/** How far a channel's list of archived threads was read. It is ordered by when they were archived, the latest first. */
@Entity('thread_list', { withoutRowid: true })
@Index('thread_list_guild', ['guild_id', 'due'])
export class ThreadListRow {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@CodeColumn(10, { primary: true })
	public list!: ThreadListKind;

	@SnowflakeColumn()
	public guild_id!: string;

	/** Whether it is to be read. */
	@BooleanColumn()
	public due!: boolean;

	/** All threads that were archived until then are known: an ISO 8601 time. `null`: the list was never read to its end. */
	@CodeColumn(40, { nullable: true })
	public until!: string | null;

	/** A reading that is under way goes on before this: a time, or a thread's id in the list `joined`. */
	@CodeColumn(40, { nullable: true })
	public next!: string | null;

	/** What `until` will be when that reading is through. */
	@CodeColumn(40, { nullable: true })
	public next_until!: string | null;
}
