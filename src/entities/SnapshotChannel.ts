import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_channel', { withoutRowid: true })
export class SnapshotChannel extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@IntegerColumn({ nullable: true })
	public type!: number | null;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	/** A sort key, see `FieldType`. */
	@BigColumn({ nullable: true })
	public position!: number | null;

	@SnowflakeColumn({ nullable: true })
	public parent_id!: string | null;

	@LongTextColumn({ nullable: true })
	public topic!: string | null;

	@BooleanColumn({ nullable: true })
	public nsfw!: boolean | null;

	/** Slow mode, seconds. */
	@IntegerColumn({ nullable: true })
	public rate_limit_per_user!: number | null;

	/** Bits per second. */
	@IntegerColumn({ nullable: true })
	public bitrate!: number | null;

	@IntegerColumn({ nullable: true })
	public user_limit!: number | null;

	@TextColumn(100, { nullable: true })
	public rtc_region!: string | null;

	@IntegerColumn({ nullable: true })
	public video_quality_mode!: number | null;

	@IntegerColumn({ nullable: true })
	public flags!: number | null;

	/** Minutes. */
	@IntegerColumn({ nullable: true })
	public default_auto_archive_duration!: number | null;

	/** Slow mode of new threads, seconds. */
	@IntegerColumn({ nullable: true })
	public default_thread_rate_limit_per_user!: number | null;

	@LongTextColumn({ nullable: true })
	public available_tags!: string | null;

	@LongTextColumn({ nullable: true })
	public default_reaction_emoji!: string | null;

	@IntegerColumn({ nullable: true })
	public default_sort_order!: number | null;

	@IntegerColumn({ nullable: true })
	public default_forum_layout!: number | null;

	@TextColumn(30, { nullable: true })
	public default_tag_setting!: string | null;

	/** 24-bit RGB. */
	@IntegerColumn({ nullable: true })
	public theme_color!: number | null;
}
