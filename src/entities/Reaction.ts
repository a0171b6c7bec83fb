import { Entity } from 'typeorm';
import { BigColumn, IntegerColumn, SnowflakeColumn, TextColumn } from './columns';

@Entity('reactions', { withoutRowid: true })
export class Reaction {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	/** The id of a custom emoji, the characters of any other. */
	@TextColumn(64, { primary: true })
	public emoji!: string;

	/** `null` for a custom emoji that was deleted. */
	@TextColumn(64, { nullable: true })
	public emoji_name!: string | null;

	@IntegerColumn()
	public normal_count!: number;

	@IntegerColumn()
	public burst_count!: number;

	/** When it was asked who reacted; `null`: not since the counts changed. */
	@BigColumn({ nullable: true })
	public people_at!: number | null;
}
