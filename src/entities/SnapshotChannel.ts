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
}
