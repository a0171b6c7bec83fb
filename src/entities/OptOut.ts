import { Entity } from 'typeorm';
import { BigColumn, SnowflakeColumn } from './columns';

/** A person of whom nothing is stored in this guild. */
@Entity('opt_outs', { withoutRowid: true })
export class OptOut {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	@SnowflakeColumn({ primary: true })
	public user_id!: string;

	@BigColumn()
	public since!: number;
}
