import { Entity } from 'typeorm';
import { BooleanColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_auto_moderation', { withoutRowid: true })
export class SnapshotAutoModeration extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	@IntegerColumn({ nullable: true })
	public event_type!: number | null;

	@IntegerColumn({ nullable: true })
	public trigger_type!: number | null;

	@LongTextColumn({ nullable: true })
	public trigger_metadata!: string | null;

	@LongTextColumn({ nullable: true })
	public actions!: string | null;

	@BooleanColumn({ nullable: true })
	public enabled!: boolean | null;

	@LongTextColumn({ nullable: true })
	public exempt_roles!: string | null;

	@LongTextColumn({ nullable: true })
	public exempt_channels!: string | null;
}
