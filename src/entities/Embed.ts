import { Entity } from 'typeorm';
import { IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

@Entity('embeds', { withoutRowid: true })
export class Embed {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	/** Place in the message, from 0. */
	@IntegerColumn({ primary: true })
	public position!: number;

	@TextColumn(30, { nullable: true })
	public type!: string | null;

	@TextColumn(256, { nullable: true })
	public title!: string | null;

	@LongTextColumn({ nullable: true })
	public description!: string | null;

	@LongTextColumn({ nullable: true })
	public url!: string | null;
}
