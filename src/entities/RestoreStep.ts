import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IdColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';

/** `sent`: its request may have reached Discord, and nobody has written down what came of it. */
export type RestoreStepState = 'open' | 'sent' | 'done' | 'failed';

/** A line of a restore's journal, written before and after its requests. */
@Entity('restore_step')
@Index('restore_step_order', ['restore_id', 'sequence'])
export class RestoreStep {
	@IdColumn()
	public id!: number;

	@IntegerColumn()
	public restore_id!: number;

	@IntegerColumn()
	public sequence!: number;

	@CodeColumn(30)
	public kind!: string;

	@CodeColumn(10)
	public verb!: string;

	@CodeColumn(10)
	public state!: RestoreStepState;

	/** Keys of everything that it makes right, as JSON. */
	@LongTextColumn()
	public refs!: string;

	/** What it makes, as JSON, where that has an id of its own: `{ kind, id, looks }`. */
	@LongTextColumn({ nullable: true })
	public creates!: string | null;

	/** What it made is younger than this. */
	@SnowflakeColumn({ nullable: true })
	public after_id!: string | null;

	@BigColumn({ nullable: true })
	public sent_at!: number | null;

	@BigColumn({ nullable: true })
	public ended_at!: number | null;

	/** What Discord refused, as JSON: `{ key, code, message }`. */
	@LongTextColumn({ nullable: true })
	public failures!: string | null;
}
