import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';
import { SnapshotNode } from './SnapshotNode';

@Entity('snapshot_role', { withoutRowid: true })
export class SnapshotRole extends SnapshotNode {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100, { nullable: true })
	public name!: string | null;

	/** 24-bit RGB. */
	@IntegerColumn({ nullable: true })
	public color!: number | null;

	@BooleanColumn({ nullable: true })
	public hoist!: boolean | null;

	/** A sort key, see `FieldType`. */
	@BigColumn({ nullable: true })
	public position!: number | null;

	/** Permission bits as a decimal number. */
	@CodeColumn(40, { nullable: true })
	public permissions!: string | null;

	@BooleanColumn({ nullable: true })
	public managed!: boolean | null;

	@BooleanColumn({ nullable: true })
	public mentionable!: boolean | null;

	/** 24-bit RGB. */
	@IntegerColumn({ nullable: true })
	public secondary_color!: number | null;

	/** 24-bit RGB. */
	@IntegerColumn({ nullable: true })
	public tertiary_color!: number | null;

	@CodeColumn(64, { nullable: true })
	public icon!: string | null;

	@TextColumn(100, { nullable: true })
	public unicode_emoji!: string | null;

	@LongTextColumn({ nullable: true })
	public description!: string | null;

	@IntegerColumn({ nullable: true })
	public flags!: number | null;

	@LongTextColumn({ nullable: true })
	public tags!: string | null;
}
