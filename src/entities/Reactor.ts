import { Entity, Index } from 'typeorm';
import { BooleanColumn, SnowflakeColumn, TextColumn } from './columns';

/** Who reacted to a message, where that is kept. */
@Entity('reactors', { withoutRowid: true })
@Index('reactors_user', ['user_id'])
export class Reactor {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	/** As in `reactions`. */
	@TextColumn(64, { primary: true })
	public emoji!: string;

	/** Whether with a super reaction. */
	@BooleanColumn({ primary: true })
	public burst!: boolean;

	@SnowflakeColumn({ primary: true })
	public user_id!: string;
}
