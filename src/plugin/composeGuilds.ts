import type { Client } from 'discord.js';
import { KnownGuilds } from '../vault/guilds/KnownGuilds';
import { LeftGuilds } from '../vault/guilds/LeftGuilds';
import type { ArchiveParts } from './composeArchive';
import { VaultEvents } from './events';
import type { ResolvedOptions } from './options';

const day = 86_400_000;

export type GuildParts = Pick<ArchiveParts, 'database' | 'clock' | 'jobs' | 'runner' | 'logger' | 'removals'>;

/** What knows the guilds that the bot is in, and lets those go that it has left. */
export function composeGuilds(client: Client, { leftGuilds }: ResolvedOptions, parts: GuildParts) {
	const { database, clock, jobs, runner, logger, removals } = parts;
	const known = new KnownGuilds(database, clock);
	const left = new LeftGuilds({
		...{ database, known, jobs, clock, files: removals },
		keep: leftGuilds.keepDays === null ? null : leftGuilds.keepDays * day,
		onLeft({ id, name }, until) {
			const end = until === null ? 'is kept' : `is kept until ${new Date(until).toISOString()}, unless the bot comes back`;
			logger.info(`The bot is not in server ${id} (${name}) any more. What is stored of it ${end}.`);
		},
		onRemoved({ id, name }) {
			logger.info(`Nothing is stored of server ${id} (${name}) any more: the bot left it too long ago.`);
			client.emit(VaultEvents.GuildRemove, id);
		}
	});
	runner.handle(LeftGuilds.kind, left);
	return { knownGuilds: known, leftGuilds: left };
}
