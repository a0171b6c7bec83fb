import { Entity } from 'typeorm';
import { CodeColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_pin', { withoutRowid: true })
export class SnapshotPin extends SnapshotNode {
	/** `channel:message`. */
	@SnowflakeColumn({ primary: true, parts: 2 })
	public id!: string;

	/** ISO 8601, UTC. */
	@CodeColumn(40, { nullable: true })
	public pinned_at!: string | null;
}
