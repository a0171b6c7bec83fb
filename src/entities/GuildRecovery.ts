import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, SnowflakeColumn } from './columns';

/** What was handed out to prove that somebody may load a guild elsewhere. */
@Entity('guild_recovery')
export class GuildRecovery {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** Slow hash of the recovery code; `null` where there is none. */
	@CodeColumn(200, { nullable: true })
	public code_hash!: string | null;

	@BigColumn({ nullable: true })
	public code_at!: number | null;

	@SnowflakeColumn({ nullable: true })
	public code_by!: string | null;

	/** When the last signed file was made. */
	@BigColumn({ nullable: true })
	public file_at!: number | null;

	/** Files that were signed until then prove nothing any more. */
	@BigColumn({ nullable: true })
	public revoked_at!: number | null;
}
