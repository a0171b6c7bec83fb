import { Entity } from 'typeorm';
import { BooleanColumn, SnowflakeColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_widget', { withoutRowid: true })
export class SnapshotWidget extends SnapshotNode {
	/** The guild. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@BooleanColumn({ nullable: true })
	public enabled!: boolean | null;

	@SnowflakeColumn({ nullable: true })
	public channel_id!: string | null;
}
