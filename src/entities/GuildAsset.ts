import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, SnowflakeColumn } from './columns';

/** A picture or sound of a guild whose bytes are known: Discord's name of it stands for the same bytes for ever. */
@Entity('guild_asset', { withoutRowid: true })
@Index('guild_asset_media', ['sha256'])
export class GuildAsset {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** The path on Discord's CDN, without a slash in front: `icons/81384788765712384/a_1269e74af4df7417b13759eae50c83dc.gif`. */
	@CodeColumn(150, { primary: true })
	public name!: string;

	/** Of the bytes in the media pool: those that were downloaded, or those that a restore uploaded. */
	@CodeColumn(64)
	public sha256!: string;

	@BigColumn()
	public created_at!: number;
}
