import { Entity } from 'typeorm';
import { BooleanColumn, CodeColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

/** The settings of the guild: one node, whose id is the guild's. */
@Entity('snapshot_guild', { withoutRowid: true })
export class SnapshotGuild extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	@LongTextColumn({ nullable: true })
	public description!: string | null;

	@CodeColumn(64, { nullable: true })
	public icon!: string | null;

	@CodeColumn(64, { nullable: true })
	public splash!: string | null;

	@CodeColumn(64, { nullable: true })
	public discovery_splash!: string | null;

	@CodeColumn(64, { nullable: true })
	public banner!: string | null;

	@CodeColumn(64, { nullable: true })
	public home_header!: string | null;

	@LongTextColumn({ nullable: true })
	public features!: string | null;

	@IntegerColumn({ nullable: true })
	public verification_level!: number | null;

	@IntegerColumn({ nullable: true })
	public default_message_notifications!: number | null;

	@IntegerColumn({ nullable: true })
	public explicit_content_filter!: number | null;

	@TextColumn(30, { nullable: true })
	public preferred_locale!: string | null;

	@SnowflakeColumn({ nullable: true })
	public afk_channel_id!: string | null;

	/** Seconds. */
	@IntegerColumn({ nullable: true })
	public afk_timeout!: number | null;

	@SnowflakeColumn({ nullable: true })
	public system_channel_id!: string | null;

	@IntegerColumn({ nullable: true })
	public system_channel_flags!: number | null;

	@SnowflakeColumn({ nullable: true })
	public rules_channel_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public public_updates_channel_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public safety_alerts_channel_id!: string | null;

	@BooleanColumn({ nullable: true })
	public premium_progress_bar_enabled!: boolean | null;

	@SnowflakeColumn({ nullable: true })
	public owner_id!: string | null;

	@IntegerColumn({ nullable: true })
	public mfa_level!: number | null;

	@TextColumn(100, { nullable: true })
	public vanity_url_code!: string | null;

	@IntegerColumn({ nullable: true })
	public premium_tier!: number | null;

	@IntegerColumn({ nullable: true })
	public nsfw_level!: number | null;
}
