import { Entity, Index } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** Who wrote, is mentioned or reacted, as last seen. */
@Entity('users')
@Index('users_username', ['username_key'])
@Index('users_display', ['display_key'])
export class ArchivedUser {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100)
	public username!: string;

	/** See `nameKeyOf`. */
	@TextColumn(100)
	public username_key!: string;

	/** Of the display name that is the same in all servers. */
	@TextColumn(100, { nullable: true })
	public display_key!: string | null;

	/** Hash of the avatar's image. */
	@CodeColumn(64, { nullable: true })
	public avatar!: string | null;

	@BooleanColumn()
	public bot!: boolean;

	/** The user object as JSON. */
	@LongTextColumn()
	public payload!: string;

	@BigColumn()
	public read_at!: number;
}
