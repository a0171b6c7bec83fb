import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, IntegerColumn } from './columns';

/** How often somebody, or people in one guild, tried to prove something lately. */
@Entity('recovery_try')
export class RecoveryTry {
	/** `user:` or `guild:` and an id. */
	@CodeColumn(30, { primary: true })
	public subject!: string;

	/** When the first of them was. */
	@BigColumn()
	public since!: number;

	@IntegerColumn()
	public count!: number;
}
