import { Entity } from 'typeorm';
import { CodeColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_event', { withoutRowid: true })
export class SnapshotEvent extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	@LongTextColumn({ nullable: true })
	public description!: string | null;

	@IntegerColumn({ nullable: true })
	public entity_type!: number | null;

	@SnowflakeColumn({ nullable: true })
	public channel_id!: string | null;

	@TextColumn(100, { nullable: true })
	public location!: string | null;

	@IntegerColumn({ nullable: true })
	public privacy_level!: number | null;

	/** ISO 8601, UTC; of an event that repeats itself the first start. */
	@CodeColumn(40, { nullable: true })
	public scheduled_start_time!: string | null;

	@CodeColumn(40, { nullable: true })
	public scheduled_end_time!: string | null;

	@LongTextColumn({ nullable: true })
	public recurrence_rule!: string | null;

	/** SHA-256 of the picture. */
	@CodeColumn(64, { nullable: true })
	public image!: string | null;
}
