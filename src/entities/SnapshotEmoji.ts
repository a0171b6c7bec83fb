import { Entity } from 'typeorm';
import { BooleanColumn, CodeColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_emoji', { withoutRowid: true })
export class SnapshotEmoji extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(32, { nullable: true })
	public name!: string | null;

	@CodeColumn(64, { nullable: true })
	public image!: string | null;

	@LongTextColumn({ nullable: true })
	public roles!: string | null;

	@BooleanColumn({ nullable: true })
	public animated!: boolean | null;

	@BooleanColumn({ nullable: true })
	public managed!: boolean | null;

	@BooleanColumn({ nullable: true })
	public available!: boolean | null;
}
