import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IdColumn, LongTextColumn, SnowflakeColumn } from './columns';

/** The record of what was removed when somebody was forgotten. It does not say who. */
@Entity('erasures')
@Index('erasures_guild', ['guild_id', 'id'])
export class Erasure {
	@IdColumn()
	public id!: number;

	@SnowflakeColumn()
	public guild_id!: string;

	/** `member`: they asked for it themselves; `admin`: somebody who runs the server did. */
	@CodeColumn(10)
	public asked_by!: 'member' | 'admin';

	@BigColumn()
	public asked_at!: number;

	@BigColumn({ nullable: true })
	public finished_at!: number | null;

	/** `RemovedCounts` as JSON. */
	@LongTextColumn()
	public removed!: string;
}
