import { Entity } from 'typeorm';
import { IntegerColumn, SnowflakeColumn, TextColumn } from './columns';

/** A sticker on a message. */
@Entity('stickers', { withoutRowid: true })
export class Sticker {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	@SnowflakeColumn({ primary: true })
	public sticker_id!: string;

	@TextColumn(100)
	public name!: string;

	/** 1 PNG, 2 APNG, 3 Lottie, 4 GIF */
	@IntegerColumn()
	public format_type!: number;
}
