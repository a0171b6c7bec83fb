import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, SnowflakeColumn } from './columns';

/** A thing that was created again: the id that it got, and the first id that it ever had. */
@Entity('guild_identity')
export class GuildIdentity {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** An `IdentityKind`. */
	@CodeColumn(20, { primary: true })
	public kind!: string;

	@SnowflakeColumn({ primary: true })
	public current_id!: string;

	@SnowflakeColumn()
	public origin_id!: string;

	@BigColumn()
	public created_at!: number;
}
