import { Entity } from 'typeorm';
import { BigColumn, CodeColumn } from './columns';

/** Who may do one long piece of work at present. The row stays after a release, so that its fencing token only ever grows. */
@Entity('lease')
export class LeaseRow {
	@CodeColumn(100, { primary: true })
	public name!: string;

	/** `null`: nobody. */
	@CodeColumn(64, { nullable: true })
	public owner!: string | null;

	@BigColumn()
	public token!: number;

	@BigColumn()
	public expires_at!: number;
}
