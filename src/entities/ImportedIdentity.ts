import { Entity } from 'typeorm';
import { CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** Of an imported chain: a thing that was created again, as the file says. Kept apart from `guild_identity`, which only the vault itself writes. */
@Entity('imported_identity', { withoutRowid: true })
export class ImportedIdentity {
	@IntegerColumn({ primary: true })
	public chain_id!: number;

	/** 1, 2, 3, ...: of several ids of a thing the last is the current one. */
	@IntegerColumn({ primary: true })
	public sequence!: number;

	/** An `IdentityKind`. */
	@CodeColumn(20)
	public kind!: string;

	@SnowflakeColumn()
	public current_id!: string;

	@SnowflakeColumn()
	public origin_id!: string;
}
