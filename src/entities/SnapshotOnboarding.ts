import { Entity } from 'typeorm';
import { BooleanColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_onboarding', { withoutRowid: true })
export class SnapshotOnboarding extends SnapshotNode {
	/** The guild. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@BooleanColumn({ nullable: true })
	public enabled!: boolean | null;

	@IntegerColumn({ nullable: true })
	public mode!: number | null;

	@LongTextColumn({ nullable: true })
	public default_channel_ids!: string | null;

	@LongTextColumn({ nullable: true })
	public prompts!: string | null;
}
