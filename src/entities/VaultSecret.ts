import { Entity } from 'typeorm';
import { BytesColumn, CodeColumn } from './columns';

/** A key of this installation. It is made once and never leaves the database. */
@Entity('vault_secret')
export class VaultSecret {
	@CodeColumn(50, { primary: true })
	public name!: string;

	@BytesColumn()
	public value!: Buffer;
}
