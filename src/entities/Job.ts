import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IdColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';

/** A job that is done has no row; `paused` ones wait for a person; `dead` ones failed too often and are kept to be looked at. */
export type JobState = 'waiting' | 'running' | 'paused' | 'dead';

@Entity('job')
@Index('job_dedupe', ['dedupe_key'], { unique: true })
@Index('job_due', ['state', 'run_at'])
@Index('job_running_guild', ['running_guild'], { unique: true })
export class JobRow {
	@IdColumn()
	public id!: number;

	@CodeColumn(50)
	public kind!: string;

	@SnowflakeColumn({ nullable: true })
	public guild_id!: string | null;

	/** At most one living job has the key. Any number of jobs have none. */
	@CodeColumn(150, { nullable: true })
	public dedupe_key!: string | null;

	@LongTextColumn()
	public payload!: string;

	@CodeColumn(10)
	public state!: JobState;

	/** Higher runs first. */
	@IntegerColumn()
	public priority!: number;

	@BigColumn()
	public run_at!: number;

	/** How often it was begun since it last succeeded. */
	@IntegerColumn()
	public attempts!: number;

	@IntegerColumn()
	public max_attempts!: number;

	@CodeColumn(64, { nullable: true })
	public lease_owner!: string | null;

	@BigColumn({ nullable: true })
	public lease_until!: number | null;

	/** The guild, while the job runs: at most one job of a guild does. */
	@SnowflakeColumn({ nullable: true })
	public running_guild!: string | null;

	@LongTextColumn({ nullable: true })
	public last_error!: string | null;

	@BigColumn()
	public created_at!: number;

	@BigColumn({ nullable: true })
	public died_at!: number | null;
}
