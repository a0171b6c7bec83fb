import { Entity, Index } from 'typeorm';
import { BigColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** A channel or thread of the archive: what is needed to read it when it is gone from Discord. */
@Entity('channels')
@Index('channels_guild', ['guild_id'])
export class ArchivedChannel {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@SnowflakeColumn()
	public guild_id!: string;

	/** The category of a channel, the channel of a thread. */
	@SnowflakeColumn({ nullable: true })
	public parent_id!: string | null;

	@IntegerColumn()
	public type!: number;

	@TextColumn(100)
	public name!: string;

	/** See `nameKeyOf`. */
	@TextColumn(100)
	public name_key!: string;

	/** The channel object as JSON. */
	@LongTextColumn()
	public payload!: string;

	@BigColumn()
	public read_at!: number;
}
