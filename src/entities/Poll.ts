import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, IntegerColumn, LongTextColumn, SnowflakeColumn } from './columns';

/** The poll of a message. */
@Entity('polls', { withoutRowid: true })
export class Poll {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	@LongTextColumn()
	public question!: string;

	/** JSON: a list of `{ answer_id, text, count }`; `count` is `null` while Discord does not say. */
	@LongTextColumn()
	public answers!: string;

	@BooleanColumn()
	public is_finalized!: boolean;

	@IntegerColumn()
	public total_votes!: number;

	@BigColumn({ nullable: true })
	public expires_at!: number | null;

	/** When it was asked who voted; `null`: not since the counts changed. */
	@BigColumn({ nullable: true })
	public people_at!: number | null;
}
