import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** A server of the archive, as last seen. */
@Entity('guild_profile')
export class GuildProfile {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100)
	public name!: string;

	/** Hash of the icon's image. */
	@CodeColumn(64, { nullable: true })
	public icon!: string | null;

	/** What else is known of it, as JSON. */
	@LongTextColumn()
	public payload!: string;

	@BigColumn()
	public read_at!: number;
}
