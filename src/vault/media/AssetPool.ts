import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { inChunks, insertRows } from '../../database/rows';
import { GuildAsset } from '../../entities/GuildAsset';
import { MediaPool } from '../../entities/MediaPool';
import type { Clock } from '../clock';
import { concurrently } from './concurrently';
import type { Downloader } from './Downloader';
import type { DownloadOutcome } from './DownloadOutcome';
import type { MediaStore, Sha256 } from './MediaStore';
import { addToPool } from './pool';

export interface AssetPoolDependencies {
	readonly database: Database;
	readonly store: MediaStore;
	readonly downloader: Downloader;
	readonly clock: Clock;
	/** The address of an asset. */
	readonly urlOf: (name: string) => string;
}

type StoredOutcome = Extract<DownloadOutcome, { kind: 'stored' }>;

/** Downloads at once. */
const workers = 8;
/** After a crash, so many at most are downloaded again. */
const batchSize = 64;
const attempts = 2;
const never = new AbortController().signal;

/**
 * Pictures and sounds of guilds by Discord's names of them. A name stands for the same bytes for ever, so each is downloaded once. Bytes
 * that were uploaded come back under a new name and perhaps encoded anew: whoever uploads says what the new name stands for.
 */
export class AssetPool {
	public constructor(private readonly dependencies: AssetPoolDependencies) {}

	/** The bytes of those that are in the pool now, after a download where they were not. What is missing could not be had. */
	public async resolve(guildId: Snowflake, names: readonly string[]): Promise<ReadonlyMap<string, Sha256>> {
		const found = new Map<string, Sha256>();
		for (const chunk of inChunks(names)) for (const [name, sha256] of await this.known(guildId, chunk)) found.set(name, sha256);
		const missing = names.filter((name) => !found.has(name));
		for (const chunk of inChunks(missing, batchSize)) {
			for (const [name, { file }] of await this.fetch(guildId, chunk)) found.set(name, file.sha256);
		}
		return found;
	}

	/** Says, in the transaction at hand, that Discord's new name stands for bytes of the pool: they were uploaded. */
	public async record(tx: Tx, guildId: Snowflake, name: string, sha256: Sha256): Promise<void> {
		await this.insertNames(tx, guildId, [[name, sha256]]);
	}

	/** The bytes of a picture or sound; `null` if the pool does not have them any more. */
	public async read(sha256: Sha256): Promise<Buffer | null> {
		const stream = await this.dependencies.store.open(sha256);
		return stream && buffer(stream);
	}

	private async known(guildId: Snowflake, names: readonly string[]): Promise<ReadonlyMap<string, Sha256>> {
		const { database } = this.dependencies;
		const marks = names.map(() => '?').join(', ');
		const rows: { name: string; sha256: Sha256 }[] = await database.read((reader: EntityManager) =>
			reader.query(
				`SELECT a.name, a.sha256 FROM ${database.table(GuildAsset)} a JOIN ${database.table(MediaPool)} p ON p.sha256 = a.sha256
				WHERE a.guild_id = ? AND a.name IN (${marks})`,
				[padId(guildId), ...names]
			)
		);
		return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
	}

	/** Files before rows. */
	private async fetch(guildId: Snowflake, names: readonly string[]): Promise<ReadonlyMap<string, StoredOutcome>> {
		const { database, store, clock } = this.dependencies;
		const fetched = new Map<string, StoredOutcome>();
		await concurrently(names, workers, never, async (name, signal) => {
			const outcome = await this.download(name, signal);
			if (outcome.kind === 'stored') fetched.set(name, outcome);
		});
		if (fetched.size === 0) return fetched;
		await store.sync();
		const now = clock.now();
		const files = [...fetched.values()].map(({ file: { sha256, size }, contentType }) => ({ sha256, size, contentType }));
		await database.write(async (tx) => {
			const { missing } = await addToPool(database, tx, store, files, now);
			for (const [name, { file }] of fetched) if (missing.has(file.sha256)) fetched.delete(name);
			await this.insertNames(
				tx,
				guildId,
				[...fetched].map(([name, { file }]) => [name, file.sha256])
			);
		});
		return fetched;
	}

	/** Once more, where it may help: the next attempt comes with the next snapshot. */
	private async download(name: string, signal: AbortSignal): Promise<DownloadOutcome> {
		const { downloader, store, urlOf } = this.dependencies;
		for (let attempt = 1; ; attempt += 1) {
			const outcome = await downloader.download({ url: urlOf(name), size: null }, store, signal);
			if (outcome.kind !== 'retry' || attempt === attempts) return outcome;
		}
	}

	private async insertNames(tx: Tx, guildId: Snowflake, names: readonly (readonly [name: string, sha256: Sha256])[]): Promise<void> {
		const { database, clock } = this.dependencies;
		const rows = names.map(([name, sha256]) => ({ guild_id: padId(guildId), name, sha256, created_at: clock.now() }));
		await insertRows(database, tx, GuildAsset, rows, { mode: 'replace' });
	}
}
