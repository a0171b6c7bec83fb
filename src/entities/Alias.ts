import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/**
 * - `guild`, `channel` (threads too), `role`: by what it was called in its server
 * - `user`: by name and avatar everywhere
 * - `member`: by nickname, avatar and roles in one server
 */
export type AliasKind = 'guild' | 'channel' | 'role' | 'user' | 'member';

/** What somebody or something was called from a time on. A row is written only when that changed, and none is ever removed to make room. */
@Entity('aliases', { withoutRowid: true })
export class Alias {
	@CodeColumn(10, { primary: true })
	public kind!: AliasKind;

	/** 0 for users, who are the same in every server. */
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	@SnowflakeColumn({ primary: true })
	public id!: string;

	/** When it was first seen, in epoch milliseconds. */
	@BigColumn({ primary: true })
	public since!: number;

	/** User name, or the name in the server; `null` for a member without a nickname. */
	@TextColumn(100, { nullable: true })
	public name!: string | null;

	/** The display name of a user. */
	@TextColumn(100, { nullable: true })
	public display_name!: string | null;

	/** Hash of avatar or icon. */
	@CodeColumn(64, { nullable: true })
	public image!: string | null;

	/** Ids of a member's roles, ascending, as a JSON list. */
	@LongTextColumn({ nullable: true })
	public roles!: string | null;
}
