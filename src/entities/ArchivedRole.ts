import { Entity, Index } from 'typeorm';
import { BigColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** A role of a server of the archive, as last seen: it stays when Discord has it no more. */
@Entity('roles')
@Index('roles_guild', ['guild_id'])
export class ArchivedRole {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@SnowflakeColumn()
	public guild_id!: string;

	@TextColumn(100)
	public name!: string;

	/** The role object as JSON. */
	@LongTextColumn()
	public payload!: string;

	@BigColumn()
	public read_at!: number;
}
