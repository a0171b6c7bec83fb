import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { GuildRestore } from '../../entities/GuildRestore';
import type { Jobs } from '../jobs/Jobs';
import { RestoreJobs } from './RestoreJobs';

/** Whether a restore changes the guild at the moment. One that waits for a limit of Discord's does not. */
export async function isRestoring(database: Database, jobs: Jobs, guildId: Snowflake): Promise<boolean> {
	const running = await database.read((reader) => reader.existsBy(GuildRestore, { guild_id: guildId, state: 'running' }));
	// A restore whose job was given up has no end in its row.
	return running && (await jobs.find(RestoreJobs.keyOf(guildId))) !== null;
}
