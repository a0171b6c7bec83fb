import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { padId } from '../../../database/ids';
import { ChannelSyncRow } from '../../../entities/ChannelSync';
import { Message } from '../../../entities/Message';
import { decodePayload, type EncodedPayload } from '../codec';
import { incomingOf } from '../Incoming';
import type { Reading } from '../rows';
import { storeMessages } from '../savePage';

export interface PinReader {
	/** All pinned messages of a channel. Throws `ReadError` where Discord refuses or fails for good. */
	pinned(channelId: Snowflake): Promise<readonly APIMessage[]>;
}

/** Reads which messages of a channel are pinned now, and notes those that were archived as something else. */
export class PinRead {
	public constructor(
		private readonly database: Database,
		private readonly reader: PinReader
	) {}

	/** @throws ReadError */
	public async run(reading: Reading): Promise<void> {
		const { channelId } = reading;
		const told = await this.reader.pinned(channelId);
		const pinned = new Set(told.map(({ id }) => id));
		// One that is not archived yet is read when its turn comes.
		const archived = await this.archived(channelId, pinned);
		const changed = archived
			.filter(({ id, pinned: was }) => was !== pinned.has(id))
			.map((message) => ({ ...message, pinned: !message.pinned }));
		const incoming = await incomingOf(changed, reading);
		await this.database.write(async (tx) => {
			await tx.update(ChannelSyncRow, { channel_id: channelId }, { pins_due: false });
			await storeMessages(this.database, tx, incoming, reading);
		});
	}

	/** What the archive has of these messages, and of those that it holds for pinned. */
	private async archived(channelId: Snowflake, ids: ReadonlySet<Snowflake>): Promise<APIMessage[]> {
		const asked = [...ids].map(padId);
		const among = asked.length > 0 ? ` OR id IN (${asked.map(() => '?').join(', ')})` : '';
		const rows: EncodedPayload[] = await this.database.read((reader) =>
			reader.query(
				`SELECT payload, payload_codec, payload_dictionary, payload_encryption, payload_digest FROM ${this.database.table(Message)}
					WHERE channel_id = ? AND deleted_at IS NULL AND (pinned = ?${among})`,
				[padId(channelId), 1, ...asked]
			)
		);
		return rows.map((row) => decodePayload(row) as APIMessage);
	}
}
