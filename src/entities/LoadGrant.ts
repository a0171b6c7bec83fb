import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IdColumn, SnowflakeColumn } from './columns';

/** Somebody has proved that they may load a lost guild into this one. Rows stay, as a record. */
@Entity('load_grant')
@Index('load_grant_guild', ['guild_id', 'id'])
export class LoadGrant {
	@IdColumn()
	public id!: number;

	/** The guild that is loaded into. */
	@SnowflakeColumn()
	public guild_id!: string;

	@SnowflakeColumn()
	public user_id!: string;

	/** The guild that is lost. */
	@SnowflakeColumn()
	public lost_guild_id!: string;

	/** The guild that the snapshots are kept for: of an attached file the one that is loaded into. */
	@SnowflakeColumn()
	public source_guild_id!: string;

	/** `owner`, `code` or `file`. */
	@CodeColumn(10)
	public proof!: string;

	@BigColumn()
	public created_at!: number;
}
