import { Entity } from 'typeorm';
import { BigColumn, BytesColumn, CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** What a message was before an edit. */
@Entity('message_revisions', { withoutRowid: true })
export class MessageRevision {
	@SnowflakeColumn({ primary: true })
	public channel_id!: string;

	@SnowflakeColumn({ primary: true })
	public message_id!: string;

	/** Digest of this version's payload: a version that is seen twice is kept once. */
	@CodeColumn(22, { primary: true })
	public payload_digest!: string;

	/** When this version was written: `null` for the message as it was sent. */
	@BigColumn({ nullable: true })
	public edited_at!: number | null;

	@BigColumn()
	public read_at!: number;

	@IntegerColumn()
	public payload_codec!: number;

	@IntegerColumn()
	public payload_dictionary!: number;

	@BytesColumn({ nullable: true })
	public payload_encryption!: Buffer | null;

	@BytesColumn()
	public payload!: Buffer;
}
