import type { Database } from '../../../database/Database';
import { padId, unpadId, type Snowflake } from '../../../database/ids';
import { Attachment } from '../../../entities/Attachment';

/** Channels of a guild with files that are still to be downloaded. */
export async function waitingChannels(db: Database, guildId: Snowflake): Promise<Snowflake[]> {
	const rows: { channel_id: string }[] = await db.read((reader) =>
		reader.query(`SELECT DISTINCT channel_id FROM ${db.table(Attachment)} WHERE state = 'waiting' AND guild_id = ?`, [padId(guildId)])
	);
	return rows.map(({ channel_id: id }) => unpadId(id));
}
