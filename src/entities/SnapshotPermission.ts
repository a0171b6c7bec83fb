import { Entity } from 'typeorm';
import { CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

/** A permission overwrite of a channel. */
@Entity('snapshot_permission', { withoutRowid: true })
export class SnapshotPermission extends SnapshotNode {
	/** `channel:target` */
	@SnowflakeColumn({ primary: true, parts: 2 })
	public id!: string;

	/** 0: a role, 1: a member. */
	@IntegerColumn({ nullable: true })
	public type!: number | null;

	/** Permission bits as a decimal number. */
	@CodeColumn(40, { nullable: true })
	public allow!: string | null;

	/** Permission bits as a decimal number. */
	@CodeColumn(40, { nullable: true })
	public deny!: string | null;
}
