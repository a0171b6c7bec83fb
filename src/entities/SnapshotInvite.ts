import { Entity } from 'typeorm';
import { BooleanColumn, CodeColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_invite', { withoutRowid: true })
export class SnapshotInvite extends SnapshotNode {
	/** Its code. */
	@CodeColumn(100, { primary: true })
	public id!: string;

	@SnowflakeColumn({ nullable: true })
	public channel_id!: string | null;

	/** Seconds from when it was made; 0 for ever. */
	@IntegerColumn({ nullable: true })
	public max_age!: number | null;

	/** 0 without end. */
	@IntegerColumn({ nullable: true })
	public max_uses!: number | null;

	@BooleanColumn({ nullable: true })
	public temporary!: boolean | null;

	/** ISO 8601, UTC. */
	@CodeColumn(40, { nullable: true })
	public expires_at!: string | null;

	@LongTextColumn({ nullable: true })
	public role_ids!: string | null;

	@IntegerColumn({ nullable: true })
	public target_type!: number | null;

	@SnowflakeColumn({ nullable: true })
	public target_user_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public target_application_id!: string | null;
}
