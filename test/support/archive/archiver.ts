import { Client, Events, type ClientOptions } from 'discord.js';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { RestArchiveReader } from '../../../src/discord/RestArchiveReader';
import { ChannelSync } from '../../../src/vault/archive/ChannelSync';
import { PageReader } from '../../../src/vault/archive/PageReader';
import { ThreadArchive, type ThreadArchiveResult } from '../../../src/vault/archive/ThreadArchive';
import { Downloader } from '../../../src/vault/media/Downloader';
import { FileMediaStore } from '../../../src/vault/media/FileMediaStore';
import { MediaDownloads } from '../../../src/vault/media/MediaDownloads';
import { OptOuts } from '../../../src/vault/privacy/OptOuts';

/** How a client comes in, as plain data. */
export interface Login {
	readonly api: string;
	readonly cdn: string;
	readonly token: string;
	/** Milliseconds after which a request is given up; default: as bots have it. */
	readonly patience?: number;
}

/** Everything that an archive run needs, as plain data. */
export interface ArchiverOptions extends Login {
	readonly database: DatabaseOptions;
	/** Folder of the media pool. */
	readonly media: string;
	/** Milliseconds by which the archiver's clock is ahead of the machine's. */
	readonly clockAhead?: number;
}

export interface Archiver {
	readonly database: Database;
	run(guildId: string, threadId: string): Promise<ThreadArchiveResult>;
	close(): Promise<void>;
}

/** A client that is logged in: real REST, real gateway. */
export async function login({
	api,
	cdn,
	token,
	patience,
	intents = ['Guilds']
}: Pick<ArchiverOptions, 'api' | 'cdn' | 'token' | 'patience'> & { readonly intents?: ClientOptions['intents'] }): Promise<Client<true>> {
	const rest = { api, cdn, globalRequestsPerSecond: 1e9, offset: 0, ...(patience !== undefined && { timeout: patience }) };
	const client = new Client({ intents, rest });
	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(token);
	return ready;
}

/** Opens the database and the media pool as a start of the bot does, and puts the archive together. */
export async function openArchiver(options: ArchiverOptions, client: Client): Promise<Archiver> {
	const { cdn, clockAhead = 0, patience } = options;
	const clock = { now: () => Date.now() + clockAhead };
	const database = await Database.open(options.database);
	const store = await FileMediaStore.open(options.media);
	const reader = new RestArchiveReader(client);
	const downloader = new Downloader({ origins: [cdn], ...(patience !== undefined && { idleTimeout: patience }) });
	const refreshUrls = (urls: readonly string[]) => reader.refreshUrls(urls);
	const downloads = new MediaDownloads({ database, store, downloader, refreshUrls, clock });
	const sync = new ChannelSync(database, new PageReader(reader, clock, new OptOuts(database, clock)));
	const archive = new ThreadArchive(database, reader, sync, downloads, clock);
	const run = (guildId: string, threadId: string) => archive.run(guildId, threadId, new AbortController().signal, () => undefined);
	return { database, run, close: () => database.close() };
}
