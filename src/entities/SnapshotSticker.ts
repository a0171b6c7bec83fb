import { Entity } from 'typeorm';
import { BooleanColumn, CodeColumn, IntegerColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_sticker', { withoutRowid: true })
export class SnapshotSticker extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(30, { nullable: true })
	public name!: string | null;

	@TextColumn(100, { nullable: true })
	public description!: string | null;

	@TextColumn(200, { nullable: true })
	public tags!: string | null;

	@CodeColumn(64, { nullable: true })
	public file!: string | null;

	@IntegerColumn({ nullable: true })
	public format_type!: number | null;

	@BooleanColumn({ nullable: true })
	public available!: boolean | null;
}
