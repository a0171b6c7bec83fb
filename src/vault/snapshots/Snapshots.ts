import type { EntityManager } from 'typeorm';
import type { Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { Snapshot } from '../../entities/Snapshot';
import { VaultError } from '../errors';
import type { MediaStore } from '../media/MediaStore';
import { SnapshotCreation, type CreateOptions, type CreateResult, type CreationDependencies, type LiveGuild } from './SnapshotCreation';
import { advanceChain, pruneChain, removeSnapshot, retryingChain } from './chain';
import { layersOf, readChain, readChainOf, type ChainView } from './ChainView';
import { compareStates } from './compare';
import { identitiesOf } from './file/identities';
import type { ImportedChain } from './file/imports';
import {
	SnapshotFiles,
	type ExportOptions,
	type ExportSubject,
	type FileCheck,
	type FilePreview,
	type ImportResult
} from './file/SnapshotFiles';
import { stateHash } from './hash';
import { IdentityMap } from './identity';
import { kinds as allKinds } from './kinds';
import type { Difference, GuildState, SnapshotSummary } from './model';
import { rebuildState } from './rebuild';
import { isHoldType, placesLeft, planRetention, type Verdict } from './retention';
import { StateCache, type StateCacheOptions } from './StateCache';
import { capturesOf, retainable, summaryOf } from './summary';

/** A snapshot with why it stays or goes. */
export type RetentionVerdict = Verdict & { readonly snapshot: SnapshotSummary };

export interface SnapshotsDependencies extends Omit<CreationDependencies, 'kinds'> {
	/** What is tracked: everything, unless an older version is played in a test. */
	readonly kinds?: CreationDependencies['kinds'];
	/** Where the files of the media pool are: without it snapshot files hold no pictures. */
	readonly store?: MediaStore;
	/** Where rebuilt states are remembered. */
	readonly cache?: StateCacheOptions;
}

/** The snapshots of guilds: each guild has one Bound Snapshot Chain. */
export class Snapshots {
	private readonly creation: SnapshotCreation;
	private readonly files: SnapshotFiles;
	private readonly states: StateCache;

	public constructor(private readonly dependencies: SnapshotsDependencies) {
		this.creation = new SnapshotCreation({ ...dependencies, kinds: dependencies.kinds ?? (() => allKinds) });
		this.states = new StateCache(dependencies.cache);
		this.files = new SnapshotFiles(dependencies.database, dependencies.clock, dependencies.store);
	}

	/**
	 * Reads the guild and stores what differs from its last snapshot; the oldest ones that may go make room.
	 * @throws VaultError `GuildBusy`, `ChainFull`, `GuildUnavailable`, `ChainChanged`
	 */
	public create(guildId: Snowflake, options: CreateOptions): Promise<CreateResult> {
		return this.creation.create(guildId, options);
	}

	/** Whether the guild is certainly as its last snapshot has it: nothing was told since, in an unbroken session. Costs no request. */
	public async isUnchanged(guildId: Snowflake): Promise<boolean> {
		const [newest] = await this.list(guildId);
		return newest !== undefined && this.creation.isUnchanged(guildId, newest.id);
	}

	/** Newest first. */
	public async list(guildId: Snowflake): Promise<SnapshotSummary[]> {
		const chain = await this.dependencies.database.read((reader) => readChain(reader, guildId));
		return (chain?.snapshots ?? []).map((snapshot) => summaryOf(guildId, snapshot)).reverse();
	}

	/**
	 * Also of an import of this guild, as `rebuild`, `compare`, `verify` and `exportFile` are; what changes a chain is for its own alone.
	 * @throws VaultError `SnapshotNotFound`, also for a snapshot of another guild
	 */
	public async get(guildId: Snowflake, id: number): Promise<SnapshotSummary> {
		const { snapshot } = await this.dependencies.database.read((reader) => findAny(reader, guildId, id));
		return summaryOf(guildId, snapshot);
	}

	/**
	 * The guild as the snapshot has it. States that were asked for lately are remembered.
	 * @throws VaultError `SnapshotNotFound`, `SnapshotCorrupted`
	 */
	public async rebuild(guildId: Snowflake, id: number): Promise<GuildState> {
		const { database } = this.dependencies;
		const { chain, snapshot } = await database.read((reader) => findAny(reader, guildId, id));
		const known = await this.states.get(chain, snapshot);
		if (known) return { guildId: chain.originId, captures: capturesOf(snapshot), nodes: known };
		const state = await this.rebuildFromRows(guildId, id);
		await this.states.set(chain, snapshot, state.nodes);
		return state;
	}

	/**
	 * Which things were created again, as the chain of a snapshot knows it: of an import, as its file says.
	 * @throws VaultError `SnapshotNotFound`
	 */
	public identities(guildId: Snowflake, id: number): Promise<IdentityMap> {
		return this.dependencies.database.read(async (reader) => {
			const { chain } = await findAny(reader, guildId, id);
			return new IdentityMap(await identitiesOf(reader, chain));
		});
	}

	/**
	 * Reads the guild as it is now and stores nothing: the requests of a snapshot.
	 * @throws VaultError `GuildUnavailable`
	 */
	public look(guildId: Snowflake): Promise<LiveGuild> {
		return this.creation.look(guildId);
	}

	/** @param to another snapshot, or the guild as it is now (which costs the requests of a snapshot and stores nothing). */
	public async compare(guildId: Snowflake, from: number, to: number | 'now'): Promise<Difference> {
		const before = await this.rebuild(guildId, from);
		const after = to === 'now' ? (await this.creation.look(guildId)).state : await this.rebuild(guildId, to);
		return compareStates(before, after);
	}

	/**
	 * Takes the snapshot out of the chain; all others stay as they are.
	 * @throws VaultError `SnapshotNotFound`, `SnapshotPinned`, `ChainChanged`
	 */
	public async delete(guildId: Snowflake, id: number): Promise<void> {
		await this.change(guildId, id, async (tx, chain, snapshot) => {
			if (snapshot.pinned) throw new VaultError('SnapshotPinned', `Snapshot #${id} is pinned. Unpin it first.`, { guildId, id });
			await removeSnapshot(this.dependencies.database, tx, chain, snapshot);
		});
	}

	/**
	 * A pinned snapshot is never pruned or deleted.
	 * @param leaving this many of the guild's places must stay unpinned
	 * @throws VaultError `SnapshotNotFound`, `PinsFull` when fewer would
	 */
	public async pin(guildId: Snowflake, id: number, { leaving = 0 }: { readonly leaving?: number } = {}): Promise<SnapshotSummary> {
		const { limit } = await this.dependencies.retention(guildId);
		return this.change(guildId, id, async (tx, { snapshots }, snapshot) => {
			const takesPlace = !snapshot.pinned && !isHoldType(snapshot.type);
			if (leaving > 0 && takesPlace && placesLeft(snapshots.map(retainable), id, limit) < leaving) throw pinsFull(guildId, limit, leaving);
			return setPinned(tx, guildId, snapshot, true);
		});
	}

	/** @throws VaultError `SnapshotNotFound` */
	public unpin(guildId: Snowflake, id: number): Promise<SnapshotSummary> {
		return this.change(guildId, id, (tx, _, snapshot) => setPinned(tx, guildId, snapshot, false));
	}

	/**
	 * Holds a snapshot outside the bound until a time (epoch milliseconds): it takes no place, and nothing that is taken later makes it go.
	 * @throws VaultError `SnapshotNotFound`
	 */
	public hold(guildId: Snowflake, id: number, until: number): Promise<SnapshotSummary> {
		return this.change(guildId, id, async (tx, _, snapshot) => {
			const heldUntil = Math.max(until, snapshot.held_until ?? 0);
			await tx.update(Snapshot, { id: snapshot.id }, { held_until: heldUntil });
			return { ...summaryOf(guildId, snapshot), heldUntil };
		});
	}

	/** What `prune` would do now, newest first: which snapshots stay and which go, and why. */
	public async planPrune(guildId: Snowflake): Promise<RetentionVerdict[]> {
		const { database, retention, clock } = this.dependencies;
		const rules = await retention(guildId);
		const chain = await database.read((reader) => readChain(reader, guildId));
		return chain ? verdicts(chain, planRetention(chain.snapshots.map(retainable), rules, clock.now())) : [];
	}

	/**
	 * Does now what the next snapshot would do anyway: removes what the guild's retention does not keep.
	 * @returns what went
	 */
	public async prune(guildId: Snowflake): Promise<SnapshotSummary[]> {
		const { database, retention, clock } = this.dependencies;
		const rules = await retention(guildId);
		const removed = await retryingChain(async () => {
			const chain = await database.read((reader) => readChain(reader, guildId));
			if (!chain) return [];
			return database.write(async (tx) => {
				await advanceChain(database, tx, chain);
				return pruneChain(database, tx, chain, rules, clock.now());
			});
		});
		return removed.map((snapshot) => summaryOf(guildId, snapshot));
	}

	/** Whether the rebuilt state is the one that was recorded when the snapshot was taken. */
	public async verify(guildId: Snowflake, id: number): Promise<boolean> {
		const { snapshot } = await this.dependencies.database.read((reader) => findAny(reader, guildId, id));
		return stateHash(await this.rebuildFromRows(guildId, id), snapshot.field_set) === snapshot.state_hash;
	}

	/**
	 * A file (`docs/format.md`) of one snapshot, of the guild's whole chain, or of an import as it came. It is proved while it is made.
	 * @throws VaultError `SnapshotNotFound`, `SnapshotCorrupted`, `FileTooLarge` when no reader would take the file
	 */
	public exportFile(guildId: Snowflake, subject: ExportSubject, options?: ExportOptions): AsyncIterable<Buffer> {
		return this.files.export(guildId, subject, options);
	}

	/**
	 * Takes a file in as a chain of its own, beside the guild's: every field of it is checked before anything is stored. The same file
	 * again is the import that there is.
	 * @param check is asked before anything is stored
	 * @throws VaultError `FileDamaged`, `FileForeign`, `FileTooLarge`, `FileNewer`, `FileInvalid`, `ImportsFull`; nothing is stored then
	 */
	public importFile(guildId: Snowflake, source: AsyncIterable<Uint8Array>, check?: FileCheck): Promise<ImportResult> {
		return this.files.import(guildId, source, check);
	}

	/**
	 * Checks every field of a file, as `importFile` does, and says what is in it. Nothing is stored.
	 * @throws VaultError `FileDamaged`, `FileForeign`, `FileTooLarge`, `FileNewer`, `FileInvalid`
	 */
	public inspectFile(guildId: Snowflake, source: AsyncIterable<Uint8Array>): Promise<FilePreview> {
		return this.files.inspect(guildId, source);
	}

	/** Oldest first. */
	public imports(guildId: Snowflake): Promise<ImportedChain[]> {
		return this.files.imports(guildId);
	}

	/** @throws VaultError `SnapshotNotFound`, also for an import of another guild */
	public removeImport(guildId: Snowflake, importId: number): Promise<void> {
		return this.files.removeImport(guildId, importId);
	}

	private rebuildFromRows(guildId: Snowflake, id: number): Promise<GuildState> {
		const { database } = this.dependencies;
		return database.read(async (reader) => {
			const { chain, snapshot } = await findAny(reader, guildId, id);
			return rebuildState(database, reader, chain.originId, snapshot, layersOf(chain, snapshot));
		});
	}

	/** One transaction on the chain as it was just read. */
	private change<T>(guildId: Snowflake, id: number, work: ChainWork<T>): Promise<T> {
		const { database } = this.dependencies;
		return retryingChain(async () => {
			const { chain, snapshot } = await this.find(guildId, id);
			return database.write(async (tx) => {
				await advanceChain(database, tx, chain);
				return work(tx, chain, snapshot);
			});
		});
	}

	private async find(guildId: Snowflake, id: number): Promise<{ chain: ChainView; snapshot: Snapshot }> {
		const chain = await this.dependencies.database.read((reader) => readChain(reader, guildId));
		return { snapshot: snapshotIn(chain, guildId, id), chain: chain as ChainView };
	}
}

/** Newest first. */
function verdicts(chain: ChainView, plan: readonly Verdict[]): RetentionVerdict[] {
	const summaries = new Map(chain.snapshots.map((snapshot) => [snapshot.id, summaryOf(chain.guildId, snapshot)]));
	return plan
		.flatMap((verdict) => {
			const snapshot = summaries.get(verdict.id);
			return snapshot ? [{ ...verdict, snapshot }] : [];
		})
		.reverse();
}

async function setPinned(tx: Tx, guildId: Snowflake, snapshot: Snapshot, pinned: boolean): Promise<SnapshotSummary> {
	await tx.update(Snapshot, { id: snapshot.id }, { pinned });
	return { ...summaryOf(guildId, snapshot), pinned };
}

function pinsFull(guildId: Snowflake, limit: number, leaving: number): VaultError {
	const message = `Of the ${limit} places of this server ${leaving} must stay unpinned, so that new snapshots find room. Only who may delete snapshots may pin more.`;
	return new VaultError('PinsFull', message, { guildId, limit, leaving });
}

type ChainWork<T> = (tx: Tx, chain: ChainView, snapshot: Snapshot) => Promise<T>;

/** The snapshot in whichever chain of the guild has it. */
async function findAny(reader: EntityManager, guildId: Snowflake, id: number): Promise<{ chain: ChainView; snapshot: Snapshot }> {
	const chain = await readChainOf(reader, guildId, id);
	return { snapshot: snapshotIn(chain, guildId, id), chain: chain as ChainView };
}

function snapshotIn(chain: ChainView | null, guildId: Snowflake, id: number): Snapshot {
	const snapshot = chain?.snapshots.find((candidate) => candidate.id === id);
	if (snapshot) return snapshot;
	throw new VaultError('SnapshotNotFound', `This server has no snapshot #${id}. It may have been deleted or pruned.`, { guildId, id });
}
