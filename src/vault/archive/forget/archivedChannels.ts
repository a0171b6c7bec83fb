import type { Database } from '../../../database/Database';
import { padId, unpadId, type Snowflake } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Coverage } from '../../../entities/Coverage';

export interface ArchivedChannelName {
	readonly id: Snowflake;
	readonly name: string;
	/** The name of the channel of a thread, of the category of a channel. */
	readonly parent: string | null;
}

/** Channels and threads of which something is archived, by name. */
export async function archivedChannels(db: Database, guildId: Snowflake): Promise<ArchivedChannelName[]> {
	const channels = db.table(ArchivedChannel);
	const rows: ArchivedChannelName[] = await db.read((reader) =>
		reader.query(
			`SELECT channel.id, channel.name, parent.name AS parent FROM ${channels} channel
				LEFT JOIN ${channels} parent ON parent.id = channel.parent_id
				WHERE channel.guild_id = ?
				AND EXISTS (SELECT 1 FROM ${db.table(Coverage)} coverage WHERE coverage.channel_id = channel.id)
				ORDER BY channel.name, channel.id`,
			[padId(guildId)]
		)
	);
	return rows.map((row) => ({ ...row, id: unpadId(row.id) }));
}
