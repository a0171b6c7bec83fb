import { Entity, Index } from 'typeorm';
import { IntegerColumn, SnowflakeColumn } from './columns';

/** Who voted for an answer of a poll, where that is kept. */
@Entity('poll_voters', { withoutRowid: true })
@Index('poll_voters_user', ['user_id'])
export class PollVoter {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	@IntegerColumn({ primary: true })
	public answer_id!: number;

	@SnowflakeColumn({ primary: true })
	public user_id!: string;
}
