import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { GuildRestore } from '../../entities/GuildRestore';

/** Whether a restore changes the guild at the moment. One that waits for a limit of Discord's does not. */
export function isRestoring(database: Database, guildId: Snowflake): Promise<boolean> {
	return database.read((reader) => reader.existsBy(GuildRestore, { guild_id: guildId, state: 'running' }));
}
