import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import type { JobView } from '../jobs/Jobs';
import type { GuildSettings } from '../settings/GuildSettings';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { VaultError } from '../errors';
import type { ArchiveReader } from './ArchiveReader';
import type { ForgetJobs } from './forget/ForgetJobs';
import { archivedChannels, type ArchivedChannelName } from './forget/archivedChannels';
import type { ArchiveScope } from './scope/ArchiveScope';
import type { Dispatch } from './live/events';
import { readLineage } from './lineage';
import type { LiveCapture } from './live/LiveCapture';
import type { LiveStructure } from './live/LiveStructure';
import type { ScopeRules } from './scope/covers';
import type { ArchiveRetention, DueMessages, RetentionRule } from './retention/ArchiveRetention';
import type { ChannelName, Named } from './search/names';
import type { Search, SearchOptions, SearchPage } from './search/Search';
import type { SearchIndexing } from './search/SearchIndexing';
import { storedMessages } from './storedMessages';
import type { ArchiveRound, Rounds } from './sync/Rounds';
import { channelStatuses, type ChannelStatusPage } from './sync/status';
import type { SyncJobs } from './sync/SyncJobs';
import type { ThreadArchiveJobs } from './ThreadArchiveJobs';

export interface ArchiveDependencies {
	readonly database: Database;
	readonly threads: ThreadArchiveJobs;
	readonly scope: ArchiveScope;
	readonly syncs: SyncJobs;
	readonly rounds: Rounds;
	readonly forgets: ForgetJobs;
	readonly capture: LiveCapture;
	readonly structure: LiveStructure;
	readonly retention: ArchiveRetention;
	readonly search: Search;
	readonly indexing: Pick<SearchIndexing, 'schedule'>;
	readonly reader: Pick<ArchiveReader, 'seesContent'>;
	readonly settings: GuildSettings;
	/** Makes due work begin, and does not wait for it. */
	readonly wake: () => void;
}

/** How the archive of a guild stands. */
export interface ArchiveStatus {
	/** What was chosen: by thread, channel, category or guild, whether it is archived. */
	readonly rules: ScopeRules;
	readonly isPaused: boolean;
	/** Whether it is being brought up to date, or is about to be. */
	readonly isUnderWay: boolean;
	/** The last round, or the one that is under way. */
	readonly round: ArchiveRound | null;
	/** Whether messages come with content (Message Content intent). */
	readonly seesContent: boolean;
}

/** Archives channels and threads and keeps them current, and reads back what is archived. */
export class Archive {
	public constructor(private readonly dependencies: ArchiveDependencies) {}

	/**
	 * Orders the archive of a thread or forum post: every message with its files; later only what is new. It is done in the background,
	 * also after a restart; the client's event `vaultThreadArchive` tells of the end.
	 *
	 * @param reportTo what the plugin's command gives along, to tell the person who asked
	 * @returns false if it is ordered or running already
	 */
	public async archiveThread(guildId: Snowflake, threadId: Snowflake, reportTo: unknown = null): Promise<boolean> {
		const { added } = await this.dependencies.threads.enqueue(guildId, threadId, reportTo);
		this.dependencies.wake();
		return added;
	}

	/** The order that waits (until `runAt`) or runs; `null` if there is none. */
	public findThreadOrder(threadId: Snowflake): Promise<JobView | null> {
		return this.dependencies.threads.find(threadId);
	}

	/**
	 * Archives something and keeps it current from now on, or leaves it out; the nearest choice counts. What is archived already stays.
	 * @param targetId a thread, a channel, a category (with all that is in it), or the guild itself: everything
	 * @param included `false`: left out; `null`: the choice is taken back, and what is around it decides
	 */
	public async choose(guildId: Snowflake, targetId: Snowflake, included: boolean | null, userId: Snowflake | null = null): Promise<void> {
		const { scope } = this.dependencies;
		if (included === null) await scope.unset(guildId, targetId);
		else await scope.set(guildId, targetId, included, userId);
		await this.sync(guildId);
	}

	/** Orders a round through each of these guilds of which something is archived. The vault does so when it starts. */
	public async plan(guildIds: readonly Snowflake[]): Promise<void> {
		const { indexing, retention, scope, syncs } = this.dependencies;
		await indexing.schedule();
		for (const guildId of guildIds) await retention.plan(guildId);
		const present = new Set(guildIds);
		for (const guildId of await scope.guilds()) if (present.has(guildId)) await syncs.order(guildId, false);
	}

	/** Brings the archive of a guild up to date as soon as possible; the client's event `vaultArchiveSync` tells of the end. */
	public async sync(guildId: Snowflake): Promise<void> {
		await this.dependencies.syncs.order(guildId, true);
		this.dependencies.wake();
	}

	/** Nothing of the guild is read or stored until `resume`. What is archived stays. */
	public async pause(guildId: Snowflake): Promise<void> {
		await this.dependencies.settings.set(guildId, { archivePaused: true });
		await this.dependencies.syncs.cancel(guildId);
	}

	/** Goes on after `pause`: what was missed meanwhile is read. */
	public async resume(guildId: Snowflake): Promise<void> {
		await this.dependencies.settings.set(guildId, { archivePaused: null });
		await this.sync(guildId);
	}

	/** Channels and threads of which something is archived, also those that are gone from Discord, by name. */
	public archivedChannels(guildId: Snowflake): Promise<readonly ArchivedChannelName[]> {
		return archivedChannels(this.dependencies.database, guildId);
	}

	/**
	 * Removes everything that is archived of a channel and its threads, for good, and archives no more of it; also what it had before a restore
	 * made it again. It is done in the background.
	 * @throws VaultError `ChannelNotArchived` if the guild has no such channel in the archive
	 */
	public async forgetChannel(guildId: Snowflake, channelId: Snowflake, userId: Snowflake | null = null): Promise<void> {
		const { database, forgets, scope, wake } = this.dependencies;
		if (!(await database.read((reader) => reader.existsBy(ArchivedChannel, { id: channelId, guild_id: guildId })))) {
			throw new VaultError('ChannelNotArchived', 'Nothing is archived of such a channel.', { guildId, channelId });
		}
		const lineage = await database.read((reader) => readLineage(reader, guildId));
		await scope.set(guildId, lineage.current(channelId), false, userId);
		for (const id of lineage.all(channelId)) await forgets.order(guildId, id);
		wake();
	}

	/** Takes down what an event of the gateway tells of archived channels. The plugin's listener calls it with every event. */
	public hear(dispatch: Dispatch): void {
		this.dependencies.capture.hear(dispatch);
		this.dependencies.structure.hear(dispatch);
	}

	/** Waits until all that was heard so far is stored. */
	public async flush(): Promise<void> {
		await this.dependencies.structure.settle();
		await this.dependencies.capture.flush();
	}

	/** Stores what was heard, and hears no more. */
	public async close(): Promise<void> {
		await this.dependencies.structure.settle();
		await this.dependencies.capture.close();
	}

	/**
	 * One page of archived messages that fit a query, newest first: words, "phrases", beginnings*, -not, and the filters `from: in: has: before:
	 * after: during: pinned: edited: deleted:`. Without `places`, in all channels of the guild.
	 * @throws VaultError `SearchInvalid` with the wrong `term` and the `problem` in its context; `PayloadDamaged`
	 */
	public search(guildId: Snowflake, query: string, options: SearchOptions = {}): Promise<SearchPage> {
		return this.dependencies.search.find(guildId, query, options);
	}

	/** How long messages are kept in this guild: its own choice, or the bot's option. */
	public retentionRule(guildId: Snowflake): Promise<RetentionRule> {
		return this.dependencies.retention.rule(guildId);
	}

	/** What a rule would let go now, by channel; changes nothing. */
	public planRetention(guildId: Snowflake, rule: RetentionRule): Promise<readonly DueMessages[]> {
		return this.dependencies.retention.preview(guildId, rule);
	}

	/** Chooses how long messages are kept; what is to go goes in the background, from then on once a day. */
	public async setRetention(guildId: Snowflake, { days, messages }: RetentionRule): Promise<void> {
		const { retention, settings, wake } = this.dependencies;
		await settings.set(guildId, { archiveRetentionDays: days, archiveRetentionMessages: messages });
		await retention.order(guildId);
		wake();
	}

	/** Authors in the search index of the guild whose names begin like this, 25 at most. */
	public searchAuthors(guildId: Snowflake, start: string): Promise<readonly Named[]> {
		return this.dependencies.search.authors(guildId, start);
	}

	/** Archived channels and threads whose names begin like this, 25 at most. */
	public searchChannels(guildId: Snowflake, start: string): Promise<readonly ChannelName[]> {
		return this.dependencies.search.channels(guildId, start);
	}

	public async status(guildId: Snowflake): Promise<ArchiveStatus> {
		const { reader, rounds, scope, settings, syncs } = this.dependencies;
		return {
			rules: await scope.rules(guildId),
			isPaused: (await settings.get(guildId)).archivePaused ?? false,
			isUnderWay: await syncs.isUnderWay(guildId),
			round: await rounds.last(guildId),
			seesContent: reader.seesContent
		};
	}

	/** Channels and threads that are kept current, a page at a time; those with problems come first. `page` counts from 0. */
	public channels(guildId: Snowflake, page: number): Promise<ChannelStatusPage> {
		return channelStatuses(this.dependencies.database, guildId, page, this.dependencies.reader.seesContent);
	}

	/**
	 * Messages of a channel or thread as Discord last told them, oldest first. None if the guild has no such channel in the archive.
	 * @throws VaultError `PayloadDamaged` at a message that is not what was stored
	 */
	public messages(guildId: Snowflake, channelId: Snowflake): AsyncIterable<APIMessage> {
		return storedMessages(this.dependencies.database, guildId, channelId);
	}
}
