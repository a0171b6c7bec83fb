import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, SnowflakeColumn } from './columns';

/** An interval of message ids of a channel, both ends included, in which the archive has every message that there was at `read_at`. */
@Entity('coverage', { withoutRowid: true })
export class Coverage {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public from_id!: string;

	@SnowflakeColumn()
	public to_id!: string;

	/** Whether with content, or read without the Message Content intent. */
	@BooleanColumn()
	public has_content!: boolean;

	/** The oldest reading in it. */
	@BigColumn()
	public read_at!: number;
}
