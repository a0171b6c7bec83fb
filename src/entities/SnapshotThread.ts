import { Entity } from 'typeorm';
import { BooleanColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_thread', { withoutRowid: true })
export class SnapshotThread extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@IntegerColumn({ nullable: true })
	public type!: number | null;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	@SnowflakeColumn({ nullable: true })
	public parent_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public owner_id!: string | null;

	@BooleanColumn({ nullable: true })
	public archived!: boolean | null;

	@BooleanColumn({ nullable: true })
	public locked!: boolean | null;

	/** Minutes. */
	@IntegerColumn({ nullable: true })
	public auto_archive_duration!: number | null;

	/** Slow mode, seconds. */
	@IntegerColumn({ nullable: true })
	public rate_limit_per_user!: number | null;

	@BooleanColumn({ nullable: true })
	public invitable!: boolean | null;

	@IntegerColumn({ nullable: true })
	public flags!: number | null;

	@LongTextColumn({ nullable: true })
	public applied_tags!: string | null;
}
