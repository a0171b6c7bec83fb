import { Entity } from 'typeorm';
import { BooleanColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_welcome_screen', { withoutRowid: true })
export class SnapshotWelcomeScreen extends SnapshotNode {
	/** The guild. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@BooleanColumn({ nullable: true })
	public enabled!: boolean | null;

	@TextColumn(140, { nullable: true })
	public description!: string | null;

	@LongTextColumn({ nullable: true })
	public welcome_channels!: string | null;
}
