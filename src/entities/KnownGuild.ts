import { Entity, Index } from 'typeorm';
import { BigColumn, SnowflakeColumn, TextColumn } from './columns';

/** A server that the bot is in or was in, as last seen. */
@Entity('known_guild')
@Index('known_guild_owner', ['owner_id'])
export class KnownGuild {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	@TextColumn(100)
	public name!: string;

	@SnowflakeColumn()
	public owner_id!: string;

	/** Since when the bot is not in it any more; `null` while it is. An outage changes nothing. */
	@BigColumn({ nullable: true })
	public left_at!: number | null;
}
