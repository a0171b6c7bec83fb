import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../../database/Database';
import type { Snowflake } from '../../../database/ids';
import { SnapshotChain } from '../../../entities/SnapshotChain';
import type { Clock } from '../../clock';
import { VaultError } from '../../errors';
import type { MediaStore } from '../../media/MediaStore';
import { addToPool, type PooledFile } from '../../media/pool';
import { retryingChain } from '../chain';
import { readChain, readChainOf, type ChainView } from '../ChainView';
import { describeImport, findImport, importSource, importsOf, type ImportedChain } from './imports';
import type { SnapshotSummary } from '../model';
import type { SnapshotRecord } from './format';
import { fileLimits, type FileLimits } from './limits';
import { pack } from './pack';
import { poolPictures, type Picture } from './pictures';
import { readContents } from './read';
import { seal, type FileSeal, type Sealing } from './seal';
import { chainSource, snapshotSource } from './source';
import { removeChain, storeImport } from './store';
import { openEnvelope, unpackLines } from './unpack';
import { fileLines, type FileSource } from './write';

/** What goes into a file: one snapshot by its number, the guild's whole chain, or an import as it came. */
export type ExportSubject = number | 'all' | { readonly import: number };

export interface ExportOptions {
	/** Pictures and sounds go in, the smallest first, until they have this many bytes. Default: the most that a file takes (24 MiB). */
	readonly mediaBytes?: number;
	/** Called before the first byte: how many pictures and sounds are not in the file, for want of room or since the vault has lost them. */
	readonly onOmitted?: (count: number) => void;
	/** Whose the file is, by the vault's own key: see `Recovery`. Default: nobody's. */
	readonly sealing?: Sealing;
}

export interface ImportResult extends ImportedChain {
	/** `false`: the guild has had this file already. */
	readonly isNew: boolean;
}

/** What a file holds. All of it was checked; nothing of it is stored. */
export interface FilePreview {
	/** Bytes of the file. */
	readonly bytes: number;
	/** The guild whose state it is. */
	readonly originGuildId: Snowflake;
	/** The import that this file is already; `null` when the guild has not imported it. */
	readonly known: number | null;
	/** What it says of its origin; `null` for a file that says nothing. It is not proved yet. */
	readonly seal: FileSeal | null;
	/** Newest first. */
	readonly snapshots: readonly Pick<SnapshotSummary, 'type' | 'name' | 'createdAt' | 'captures' | 'stateHash'>[];
}

/** What may speak against taking a file in, by throwing. */
export type FileCheck = (file: Pick<FilePreview, 'originGuildId' | 'seal'>) => Promise<void>;

/** Snapshots as files that leave the vault and come back. */
export class SnapshotFiles {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock,
		/** Where pictures are; without it files are made and taken in without them. */
		private readonly store: MediaStore | null = null,
		private readonly limits: FileLimits = fileLimits
	) {}

	/** See `Snapshots.exportFile`. A chain is read in one moment, so the file is made before its first byte is handed out. */
	public async *export(guildId: Snowflake, subject: ExportSubject, options: ExportOptions = {}): AsyncGenerator<Buffer> {
		const { mediaBytes = Infinity, onOmitted, sealing } = options;
		const { database, limits } = this;
		const most = Math.min(mediaBytes, limits.mediaBytes);
		yield* await database.read(async (reader) => {
			const lines = fileLines(await this.source(reader, guildId, subject, most), limits, onOmitted);
			return pack(sealing ? seal(lines, sealing) : lines, limits);
		});
	}

	/** See `Snapshots.inspectFile`. */
	public async inspect(guildId: Snowflake, source: AsyncIterable<Uint8Array>): Promise<FilePreview> {
		const { compressed, digest, bytes } = await openEnvelope(source, this.limits);
		const { originId, layers, seal: origin } = await readContents(unpackLines(compressed, this.limits), this.limits);
		const imports = await this.database.read((reader) => importsOf(reader, guildId));
		const snapshots = layers.flatMap((layer) => layer.snapshots.map(previewOf)).reverse();
		const known = imports.find((chain) => chain.source === importSource(digest))?.id ?? null;
		return { bytes, originGuildId: originId, known, seal: origin, snapshots };
	}

	/** See `Snapshots.importFile`. */
	public async import(guildId: Snowflake, source: AsyncIterable<Uint8Array>, check?: FileCheck): Promise<ImportResult> {
		const { compressed, digest } = await openEnvelope(source, this.limits);
		const contents = await readContents(unpackLines(compressed, this.limits), this.limits);
		await check?.({ originGuildId: contents.originId, seal: contents.seal });
		const at = this.clock.now();
		const keep = await this.keepPictures(contents.pictures);
		const { id, isNew } = await this.database.write(async (tx) => {
			await keep(tx);
			return storeImport(this.database, tx, { guildId, digest, at, contents });
		});
		const chain = await this.database.read(async (reader) =>
			describeImport(reader, await reader.findOneOrFail(SnapshotChain, { where: { id } }))
		);
		return { ...chain, isNew };
	}

	/** See `Snapshots.imports`. */
	public imports(guildId: Snowflake): Promise<ImportedChain[]> {
		return this.database.read(async (reader) => {
			const found: ImportedChain[] = [];
			for (const chain of await importsOf(reader, guildId)) found.push(await describeImport(reader, chain));
			return found;
		});
	}

	/** See `Snapshots.removeImport`. */
	public removeImport(guildId: Snowflake, id: number): Promise<void> {
		return retryingChain(async () => {
			const chain = await this.database.read((reader) => findImport(reader, guildId, id));
			if (!chain) throw notFound(guildId, id);
			await this.database.write((tx) => removeChain(this.database, tx, chain));
		});
	}

	/** Files before rows. A file whose import comes to nothing is one that nothing refers to. */
	private async keepPictures(pictures: readonly Picture[]): Promise<(tx: Tx) => Promise<void>> {
		const { database, store, clock } = this;
		if (!store || pictures.length === 0) return () => Promise.resolve();
		const files: PooledFile[] = [];
		for (const { bytes, contentType } of pictures) {
			const { sha256, size } = await store.put(Readable.from([bytes]));
			files.push({ sha256, size, contentType });
		}
		await store.sync();
		return async (tx) => void (await addToPool(database, tx, store, files, clock.now()));
	}

	private async source(reader: EntityManager, guildId: Snowflake, subject: ExportSubject, mediaBytes: number): Promise<FileSource> {
		const { database, store } = this;
		const pictures: FileSource['pictures'] = (digests) =>
			store ? poolPictures(database, reader, store, digests, mediaBytes) : Readable.from([]);
		const chain = await this.chainOf(reader, guildId, subject);
		const snapshot = chain?.snapshots.find(({ id }) => id === subject);
		if (chain && snapshot) return snapshotSource(database, reader, chain, snapshot, pictures);
		if (chain && typeof subject !== 'number' && chain.snapshots.length > 0) return chainSource(database, reader, chain, pictures);
		throw notFound(guildId, subject);
	}

	private chainOf(reader: EntityManager, guildId: Snowflake, subject: ExportSubject): Promise<ChainView | null> {
		if (typeof subject === 'number') return readChainOf(reader, guildId, subject);
		return subject === 'all' ? readChain(reader, guildId) : findImport(reader, guildId, subject.import);
	}
}

function previewOf({
	type,
	name,
	created_at: createdAt,
	captures,
	state_hash: stateHash
}: SnapshotRecord): FilePreview['snapshots'][number] {
	return { type, name, createdAt, captures, stateHash };
}

function notFound(guildId: Snowflake, id: ExportSubject): VaultError {
	return new VaultError('SnapshotNotFound', 'This server has no such snapshot. It may have been deleted or pruned.', { guildId, id });
}
