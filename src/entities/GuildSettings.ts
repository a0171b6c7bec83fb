import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** What a guild chose for itself. `null` means: as the bot's options say. */
@Entity('guild_settings')
export class GuildSettingsRow {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** 0 turns automatic snapshots off. */
	@IntegerColumn({ nullable: true })
	public snapshot_interval_minutes!: number | null;

	@IntegerColumn({ nullable: true })
	public snapshot_limit!: number | null;

	/** The rules of retention. When one is set, those that are `null` keep nothing. */
	@IntegerColumn({ nullable: true })
	public keep_last!: number | null;

	@IntegerColumn({ nullable: true })
	public keep_hourly!: number | null;

	@IntegerColumn({ nullable: true })
	public keep_daily!: number | null;

	@IntegerColumn({ nullable: true })
	public keep_weekly!: number | null;

	@IntegerColumn({ nullable: true })
	public keep_monthly!: number | null;

	/** Deletions in a short time that raise an alarm; 0 turns it off. */
	@IntegerColumn({ nullable: true })
	public alarm_deletions!: number | null;

	/** As `alarm_deletions`, for bans and kicks. */
	@IntegerColumn({ nullable: true })
	public alarm_bans!: number | null;

	/** Nothing is archived for the time being. */
	@BooleanColumn({ nullable: true })
	public archive_paused!: boolean | null;

	/** Days for which archived messages are kept; 0: for ever. */
	@IntegerColumn({ nullable: true })
	public archive_retention_days!: number | null;

	/** How many messages of each channel are kept; 0: all. */
	@IntegerColumn({ nullable: true })
	public archive_retention_messages!: number | null;

	@IntegerColumn({ nullable: true })
	public archive_window_days!: number | null;

	@IntegerColumn({ nullable: true })
	public archive_window_messages!: number | null;

	@SnowflakeColumn({ nullable: true })
	public log_channel_id!: string | null;

	/** A locale as Discord names it, such as `en-US`. */
	@CodeColumn(10, { nullable: true })
	public language!: string | null;

	/** Roles that may do what otherwise needs a permission: ids, with spaces between them. */
	@CodeColumn(600, { nullable: true })
	public view_roles!: string | null;

	@CodeColumn(600, { nullable: true })
	public create_roles!: string | null;

	@CodeColumn(600, { nullable: true })
	public archive_roles!: string | null;

	@CodeColumn(600, { nullable: true })
	public search_roles!: string | null;

	@CodeColumn(600, { nullable: true })
	public restore_roles!: string | null;

	@BigColumn()
	public updated_at!: number;
}
