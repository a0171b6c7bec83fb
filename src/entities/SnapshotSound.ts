import { Entity } from 'typeorm';
import { BooleanColumn, CodeColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

/** A sound of the guild's soundboard. */
@Entity('snapshot_sound', { withoutRowid: true })
export class SnapshotSound extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(32, { nullable: true })
	public name!: string | null;

	@CodeColumn(64, { nullable: true })
	public sound!: string | null;

	/** From 0 to 1, as JSON writes it. */
	@CodeColumn(30, { nullable: true })
	public volume!: string | null;

	@SnowflakeColumn({ nullable: true })
	public emoji_id!: string | null;

	@TextColumn(100, { nullable: true })
	public emoji_name!: string | null;

	@BooleanColumn({ nullable: true })
	public available!: boolean | null;
}
