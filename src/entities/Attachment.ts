import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, IntegerColumn, LongTextColumn, SnowflakeColumn, TextColumn } from './columns';

/**
 * - `waiting`: to be downloaded, at `next_attempt_at`
 * - `stored`: in the media pool under `sha256`
 * - `dead`: given up, for the reason in `last_error`
 */
export type AttachmentState = 'waiting' | 'stored' | 'dead';

/** A file of a message: attached to it, or shown by it. Its bytes are in the media pool. */
@Entity('attachments', { withoutRowid: true })
@Index('attachments_file', ['id'])
@Index('attachments_due', ['state', 'next_attempt_at'])
@Index('attachments_media', ['sha256'])
export class Attachment {
	/** Of the message. A forwarded file lies in another channel at Discord: see the path of `url`. */
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	/** Messages that forward a file have its id in common. Of pictures that are no attachment (`ShownMedia`), 20 characters that are no snowflake. */
	@SnowflakeColumn({ primary: true })
	public id!: string;

	@SnowflakeColumn()
	public guild_id!: string;

	/** Up to 260 characters: names that Discord allows are not bounded in its documentation. */
	@TextColumn(260)
	public filename!: string;

	@TextColumn(255, { nullable: true })
	public content_type!: string | null;

	/** Bytes, as Discord says; `null` where it does not. */
	@BigColumn({ nullable: true })
	public size!: number | null;

	/** As last told. Its signature expires; its path does not. */
	@LongTextColumn()
	public url!: string;

	@CodeColumn(10)
	public state!: AttachmentState;

	/** Hexadecimal. `null` until it is stored. */
	@CodeColumn(64, { nullable: true })
	public sha256!: string | null;

	@IntegerColumn()
	public attempts!: number;

	@BigColumn()
	public next_attempt_at!: number;

	@LongTextColumn({ nullable: true })
	public last_error!: string | null;
}
