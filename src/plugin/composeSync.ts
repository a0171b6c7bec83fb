import type { Client, Snowflake } from 'discord.js';
import type { RestArchiveReader } from '../discord/RestArchiveReader';
import { RestGuildReader } from '../discord/RestGuildReader';
import { RestThreadReader } from '../discord/RestThreadReader';
import type { ChannelSync } from '../vault/archive/ChannelSync';
import type { FileRetries } from '../vault/archive/FileRetries';
import { ForgetJobs } from '../vault/archive/forget/ForgetJobs';
import { LiveChannels } from '../vault/archive/live/LiveChannels';
import type { PageReader } from '../vault/archive/PageReader';
import { ArchiveScope } from '../vault/archive/scope/ArchiveScope';
import { ChannelCatchUp } from '../vault/archive/sync/ChannelCatchUp';
import { Discovery } from '../vault/archive/sync/Discovery';
import { GuildSync } from '../vault/archive/sync/GuildSync';
import { PinRead } from '../vault/archive/sync/PinRead';
import { Rounds } from '../vault/archive/sync/Rounds';
import { SyncJobs } from '../vault/archive/sync/SyncJobs';
import { ThreadLists } from '../vault/archive/sync/ThreadLists';
import { WindowRead } from '../vault/archive/sync/WindowRead';
import type { ArchiveParts } from './composeArchive';
import { VaultEvents } from './events';
import type { ResolvedOptions } from './options';

export interface SyncParts extends ArchiveParts {
	readonly reader: RestArchiveReader;
	readonly pages: PageReader;
	readonly sync: ChannelSync;
	readonly retries: FileRetries;
}

export interface ComposedSync {
	readonly scope: ArchiveScope;
	readonly syncs: SyncJobs;
	readonly rounds: Rounds;
	readonly forgets: ForgetJobs;
}

/** What keeps the chosen channels of guilds current. */
export function composeSync(client: Client, options: ResolvedOptions, parts: SyncParts): ComposedSync {
	const { clock, database, jobs, nameKeeper, pages, reader, retries, settings, sync } = parts;
	const live = new LiveChannels(() => 'nothing');
	const scope = new ArchiveScope(database, clock);
	const rounds = new Rounds(database, clock);
	const threads = new RestThreadReader(client);
	const lists = new ThreadLists(database, threads);
	const discovery = new Discovery({
		...{ database, threads, lists, scope, live, clock },
		channels: new RestGuildReader(client),
		seesContent: () => reader.seesContent,
		window: async (guildId: Snowflake) => {
			const { archiveWindowDays, archiveWindowMessages } = await settings.get(guildId);
			const { days, messages } = options.archive.window;
			return { days: archiveWindowDays ?? days, messages: archiveWindowMessages ?? messages };
		}
	});
	const channel = new ChannelCatchUp({
		...{ database, reader, pages, sync, live, clock },
		windows: new WindowRead(database, pages),
		pins: new PinRead(database, reader),
		hold: () => () => undefined
	});
	const guilds = new GuildSync({
		...{ database, discovery, lists, channel, rounds, clock },
		onFiles: (guildId, channelId) => retries.plan(guildId, channelId)
	});
	const syncs = new SyncJobs({
		...{ sync: guilds, scope, jobs, clock },
		interval: options.archive.interval,
		isPaused: async (guildId) => (await settings.get(guildId)).archivePaused ?? false,
		onRound: async (guildId) => {
			nameKeeper.touch(guildId);
			const round = await rounds.last(guildId);
			if (round) client.emit(VaultEvents.ArchiveSync, guildId, round);
		}
	});
	const forgets = new ForgetJobs(database, jobs);
	parts.runner.handle(SyncJobs.kind, syncs);
	parts.runner.handle(ForgetJobs.kind, forgets);
	return { scope, syncs, rounds, forgets };
}
