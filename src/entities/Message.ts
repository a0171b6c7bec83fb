import { Entity, Index } from 'typeorm';
import { BigColumn, BooleanColumn, BytesColumn, CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** A message as Discord last told it. Columns are for searching; the payload is the message. */
@Entity('messages', { withoutRowid: true })
/* Who wrote it, in the order in which messages come: see docs/decisions/archive-storage.md. */
@Index('messages_author', ['channel_id', 'id', 'author_id'])
export class Message {
	/** The channel or thread that it was read from. */
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public id!: string;

	@SnowflakeColumn()
	public guild_id!: string;

	@SnowflakeColumn()
	public author_id!: string;

	/** A message type of Discord, known or not. */
	@IntegerColumn()
	public type!: number;

	@BigColumn()
	public flags!: number;

	@BooleanColumn()
	public pinned!: boolean;

	/** The message that this one answers, forwards or is about. */
	@SnowflakeColumn({ nullable: true })
	public reference_id!: string | null;

	/** Whether the bot was allowed to see the content (Message Content intent): else its emptiness means nothing. */
	@BooleanColumn()
	public has_content!: boolean;

	@BigColumn({ nullable: true })
	public edited_at!: number | null;

	/** When it was proved to be deleted. */
	@BigColumn({ nullable: true })
	public deleted_at!: number | null;

	/** When it was last read. */
	@BigColumn()
	public read_at!: number;

	/** See `codec.ts`. */
	@IntegerColumn()
	public payload_codec!: number;

	/** The version of the codec's dictionary; 0: none. */
	@IntegerColumn()
	public payload_dictionary!: number;

	/** How the payload is encrypted: key and nonce. `null`: it is not. */
	@BytesColumn({ nullable: true })
	public payload_encryption!: Buffer | null;

	/** Digest of the payload's JSON text, see `payloadDigest`. */
	@CodeColumn(22)
	public payload_digest!: string;

	@BytesColumn()
	public payload!: Buffer;
}
