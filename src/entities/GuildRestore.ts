import { Entity, Index } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, IdColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';

/** `waiting` has not begun; `paused` goes on at `resumes_at`. The others are final. */
export type RestoreState = 'waiting' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

/** A restore of a guild, from its order to its end. */
@Entity('guild_restore')
@Index('guild_restore_guild', ['guild_id', 'state'])
export class GuildRestore {
	@IdColumn()
	public id!: number;

	@SnowflakeColumn()
	public guild_id!: string;

	/** The guild that the snapshot is kept for: another one where a lost server is loaded into a new one. */
	@SnowflakeColumn()
	public source_guild_id!: string;

	@IntegerColumn()
	public snapshot_id!: number;

	/** The snapshot that was taken before it began. */
	@IntegerColumn({ nullable: true })
	public hold_id!: number | null;

	@CodeColumn(10)
	public state!: RestoreState;

	/** `RestoreOptions` as JSON. */
	@LongTextColumn()
	public options!: string;

	/** Keys of the deletions that a person confirmed, as JSON. */
	@LongTextColumn()
	public confirmed!: string;

	/** What its plans said they could not do, or did otherwise, as JSON (`Shortfalls`). */
	@LongTextColumn({ nullable: true })
	public blocked!: string | null;

	/** Whether its steps are written down. */
	@BooleanColumn()
	public laid!: boolean;

	/** Whether a person wants it to stop. */
	@BooleanColumn()
	public cancelled!: boolean;

	/** Who works on it: whoever took it over last. */
	@CodeColumn(64, { nullable: true })
	public owner!: string | null;

	@BigColumn()
	public created_at!: number;

	@SnowflakeColumn({ nullable: true })
	public created_by!: string | null;

	@BigColumn({ nullable: true })
	public resumes_at!: number | null;

	@BigColumn({ nullable: true })
	public ended_at!: number | null;
}
