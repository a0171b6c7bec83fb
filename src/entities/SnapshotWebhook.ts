import { Entity } from 'typeorm';
import { CodeColumn, IntegerColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

/** Without its token, which is a password. */
@Entity('snapshot_webhook', { withoutRowid: true })
export class SnapshotWebhook extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	/** 1 incoming, 2 follows a channel of another guild, 3 of an application. */
	@IntegerColumn({ nullable: true })
	public type!: number | null;

	@TextColumn(80, { nullable: true })
	public name!: string | null;

	/** SHA-256 of the picture. */
	@CodeColumn(64, { nullable: true })
	public avatar!: string | null;

	@SnowflakeColumn({ nullable: true })
	public channel_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public application_id!: string | null;

	@SnowflakeColumn({ nullable: true })
	public source_channel_id!: string | null;
}
