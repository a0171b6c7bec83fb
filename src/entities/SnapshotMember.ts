import { Entity } from 'typeorm';
import { LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

/** A member who has a role or a nickname. */
@Entity('snapshot_member', { withoutRowid: true })
export class SnapshotMember extends SnapshotNode {
	/** The user. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(32, { nullable: true })
	public nick!: string | null;

	@LongTextColumn({ nullable: true })
	public roles!: string | null;
}
