import { GatewayIntentBits, type Client, type Snowflake } from 'discord.js';
import { hearingOf, sees } from '../discord/gateway';
import type { RestArchiveReader } from '../discord/RestArchiveReader';
import { RestGuildReader } from '../discord/RestGuildReader';
import { RestThreadReader } from '../discord/RestThreadReader';
import type { ChannelSync } from '../vault/archive/ChannelSync';
import type { FileRetries } from '../vault/archive/FileRetries';
import { ForgetJobs } from '../vault/archive/forget/ForgetJobs';
import { LiveCapture } from '../vault/archive/live/LiveCapture';
import { LiveChannels } from '../vault/archive/live/LiveChannels';
import { LiveStructure } from '../vault/archive/live/LiveStructure';
import type { PeopleReads } from '../vault/archive/people/PeopleReads';
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
	readonly people: PeopleReads;
}

export interface ComposedSync {
	readonly scope: ArchiveScope;
	readonly syncs: SyncJobs;
	readonly rounds: Rounds;
	readonly forgets: ForgetJobs;
	readonly capture: LiveCapture;
	readonly structure: LiveStructure;
}

/** What keeps the chosen channels of guilds current. */
export function composeSync(client: Client, options: ResolvedOptions, parts: SyncParts): ComposedSync {
	const { clock, database, jobs, nameKeeper, pages, people, reader, retries, settings, sync } = parts;
	const live = new LiveChannels((guildId) => hearingOf(client, guildId, reader.seesContent));
	const scope = new ArchiveScope(database, clock);
	const rounds = new Rounds(database, clock);
	const threads = new RestThreadReader(client);
	const lists = new ThreadLists(database, threads);
	const me = () => client.user?.id ?? '';
	const isPaused = async (guildId: Snowflake) => (await settings.get(guildId)).archivePaused ?? false;
	const onFiles = (guildId: Snowflake, channelId: Snowflake) => retries.plan(guildId, channelId);
	const capture = new LiveCapture({
		...{ database, pages, clock, me, isPaused, onFiles },
		channels: live,
		hearsContent: () => client.options.intents.has(GatewayIntentBits.MessageContent),
		onError: (error) => parts.logger.error('What happened in archived channels could not be stored; the next round finds it.', error)
	});
	const discovery: Discovery = new Discovery({
		...{ database, threads, lists, scope, live, clock },
		channels: new RestGuildReader(client),
		flush: async () => {
			await structure.settle();
			await capture.flush();
		},
		seesContent: () => reader.seesContent,
		window: async (guildId: Snowflake) => {
			const { archiveWindowDays, archiveWindowMessages } = await settings.get(guildId);
			const { days, messages } = options.archive.window;
			const kept = await parts.retention.rule(guildId);
			// What was let go is not looked at again.
			return {
				days: Math.min(archiveWindowDays ?? days, kept.days || Infinity),
				messages: Math.min(archiveWindowMessages ?? messages, kept.messages || Infinity)
			};
		}
	});
	const structure: LiveStructure = new LiveStructure({
		...{ database, discovery, clock, me },
		channels: live,
		flush: () => capture.flush(),
		sees: (guildId, channelId) => sees(client, guildId, channelId),
		onError: (error) => parts.logger.error('Changes of archived channels could not be noted; the next round finds them.', error)
	});
	const channel = new ChannelCatchUp({
		...{ database, reader, pages, sync, live, clock, capture },
		windows: new WindowRead(database, pages),
		pins: new PinRead(database, reader)
	});
	const guilds = new GuildSync({
		...{ database, discovery, lists, channel, rounds, live, clock, onFiles }
	});
	let isNoticed = false;
	const contentNotice = (): void => {
		if (isNoticed || reader.seesContent) return;
		isNoticed = true;
		parts.logger.warn(
			'Messages are archived without texts, files and embeds of others: the bot lacks the Message Content intent. Switch it on in the developer portal, give it to the client, and start the bot again: they are filled in.'
		);
	};
	const syncs = new SyncJobs({
		...{ sync: guilds, scope, jobs, clock },
		interval: options.archive.interval,
		isPaused,
		onRound: async (guildId) => {
			contentNotice();
			nameKeeper.touch(guildId);
			await people.plan(guildId);
			const round = await rounds.last(guildId);
			if (round) client.emit(VaultEvents.ArchiveSync, guildId, round);
		}
	});
	const forgets = new ForgetJobs(database, jobs, parts.removals);
	parts.runner.handle(SyncJobs.kind, syncs);
	parts.runner.handle(ForgetJobs.kind, forgets);
	return { scope, syncs, rounds, forgets, capture, structure };
}
