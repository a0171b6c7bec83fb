import { Entity } from 'typeorm';
import { LongTextColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_ban', { withoutRowid: true })
export class SnapshotBan extends SnapshotNode {
	/** The banned user. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@LongTextColumn({ nullable: true })
	public reason!: string | null;
}
