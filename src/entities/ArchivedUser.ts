import { Entity } from 'typeorm';
import { BigColumn, BooleanColumn, CodeColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/** Who wrote, is mentioned or reacted, as last seen. */
@Entity('users')
export class ArchivedUser {
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@TextColumn(100)
	public username!: string;

	@TextColumn(100, { nullable: true })
	public global_name!: string | null;

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
