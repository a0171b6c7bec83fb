import { Entity, Index } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, SnowflakeColumn } from './columns';

/**
 * Why a channel cannot be read:
 * - `hidden`: the bot may not view it
 * - `missing_permission`: it may not read the history there
 * - `failed`: Discord failed to answer; it is tried again
 * - `gone`: it was deleted, which an event or an answer of Discord has proved
 */
export type ChannelProblem = 'hidden' | 'missing_permission' | 'failed' | 'gone';

/** A channel or thread that is kept current: what is to be read, and how it stands. */
@Entity('channel_sync', { withoutRowid: true })
@Index('channel_sync_guild', ['guild_id', 'due'])
export class ChannelSyncRow {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn()
	public guild_id!: string;

	/** The newest message, as Discord last told. It may be deleted by now. */
	@SnowflakeColumn({ nullable: true })
	public last_message_id!: string | null;

	/** Whether something is to be read. */
	@BooleanColumn()
	public due!: boolean;

	/** Messages that are to be read again begin here; `null`: none are. */
	@SnowflakeColumn({ nullable: true })
	public window_next!: string | null;

	/** ... and end here. */
	@SnowflakeColumn({ nullable: true })
	public window_to!: string | null;

	/** Where the last window that was read again began: changes to older messages while the bot was away were not looked for. `null`: not begun. */
	@SnowflakeColumn({ nullable: true })
	public window_from!: string | null;

	/** When that was. */
	@BigColumn({ nullable: true })
	public refreshed_at!: number | null;

	/** Of a thread that is archived: since when, as Discord tells. Nothing in it changed until it is another time. */
	@BigColumn({ nullable: true })
	public archived_at!: number | null;

	/** `last_pin_timestamp` for which the pins are known. */
	@CodeColumn(40, { nullable: true })
	public pins_at!: string | null;

	/** Whether the pins are to be read. */
	@BooleanColumn()
	public pins_due!: boolean;

	/** When it was last read to its end. */
	@BigColumn({ nullable: true })
	public synced_at!: number | null;

	@CodeColumn(20, { nullable: true })
	public problem!: ChannelProblem | null;

	/** Since when. */
	@BigColumn({ nullable: true })
	public problem_at!: number | null;
}
