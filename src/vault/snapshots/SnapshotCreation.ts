import type { Database, Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Lease, Leases } from '../leases/Leases';
import { captureState, readKinds, type GuildCapture, type KindReadings } from './capture';
import { CaptureSource } from './CaptureSource';
import { advanceChain, appendSnapshot, chainFull, createChain, pruneChain, retryingChain } from './chain';
import { layersOf, readChain, type ChainView } from './ChainView';
import { compareStates } from './compare';
import type { ChangeMark, GuildChanges } from './GuildChanges';
import { ReadError, type GuildReader, type GuildReading } from './GuildReader';
import { readIdentities } from './identities';
import type { IdentityMap } from './identity';
import type { Kind } from './kinds';
import type { Difference, GuildState, KindName, SnapshotSummary, SnapshotType } from './model';
import { emptyState, rebuildState } from './rebuild';
import { hasRoom, isHoldType, type Retention } from './retention';
import { retainable, summaryOf } from './summary';
import { captureWarnings, type CaptureWarning } from './warnings';

export interface CreateProgress {
	readonly step: KindName | 'store';
	/** Things of that kind that were read so far. */
	readonly done: number;
}

export interface CreateOptions {
	readonly type: SnapshotType;
	readonly createdBy?: Snowflake;
	/** Up to 100 characters. */
	readonly name?: string;
	readonly onProgress?: (progress: CreateProgress) => void;
}

export interface CreateResult {
	readonly snapshot: SnapshotSummary;
	/** What changed since the last snapshot; `null` for the first one. */
	readonly difference: Difference | null;
	/** Older snapshots that made room. */
	readonly deleted: readonly SnapshotSummary[];
	readonly warnings: readonly CaptureWarning[];
}

/** The guild as it is at the moment. */
export interface LiveGuild extends GuildReading {
	/** In first ids, like that of a snapshot. */
	readonly state: GuildState;
	readonly identity: IdentityMap;
	/** The ids that Discord has now for the nodes that were read, by first ids. */
	readonly currentIds: KindReadings['currentIds'];
}

export interface CreationDependencies {
	readonly database: Database;
	readonly reader: GuildReader;
	readonly changes: GuildChanges;
	readonly leases: Leases;
	readonly clock: Clock;
	/** Which snapshots a guild keeps. */
	readonly retention: (guildId: Snowflake) => Promise<Retention>;
	/** What is tracked. */
	readonly kinds: () => Readonly<Record<KindName, Kind>>;
}

/** One look at the guild, taken in a moment in which it did not change if there was one. */
interface Look extends KindReadings {
	readonly guild: GuildReading;
	/** When it began: epoch milliseconds. */
	readonly at: number;
	readonly mark: ChangeMark;
	readonly isSteady: boolean;
}

interface Creation {
	readonly result: CreateResult;
	/** Where the guild stood before it was read, unless another look may see more. */
	readonly mark: ChangeMark | null;
}

/** A guild that changes while it is read is read again, this often. */
const looks = 3;
/** Discord, not the database, is what takes long: renewed while the work goes on. */
const leaseMs = 60_000;

/** Takes snapshots: reads the guild, lays the reading over the head of the chain, stores the difference. */
export class SnapshotCreation {
	public constructor(private readonly dependencies: CreationDependencies) {}

	public async create(guildId: Snowflake, options: CreateOptions): Promise<Creation> {
		const { leases } = this.dependencies;
		const outcome = await leases.with(`snapshot:${guildId}`, leaseMs, (_, lease) => this.createAlone(guildId, options, lease));
		if (outcome) return outcome;
		throw new VaultError('GuildBusy', 'A snapshot of this server is being taken already. Please wait for it to end.', { guildId });
	}

	/** The guild as it is now, with what an earlier snapshot knows of hidden things. Nothing is stored. */
	public async look(guildId: Snowflake): Promise<LiveGuild> {
		const { head, identity } = await this.readHead(guildId);
		const look = await this.lookSteadily(guildId, identity);
		const { state } = captureState(this.dependencies.kinds(), head, look, look.at);
		return { state, identity, currentIds: look.currentIds, ...look.guild };
	}

	private async createAlone(guildId: Snowflake, options: CreateOptions, lease: Lease): Promise<Creation> {
		const retention = await this.dependencies.retention(guildId);
		const identity = await this.prepare(guildId, options.type, retention);
		const look = await this.lookSteadily(guildId, identity, options.onProgress);
		options.onProgress?.({ step: 'store', done: 0 });
		const result = await retryingChain(() => this.store(guildId, options, look, { retention, lease }));
		return { result, mark: sawEverything(look) ? look.mark : null };
	}

	/** What is asked before anything is asked of Discord: whether there is room, and which things were created again. */
	private async prepare(guildId: Snowflake, type: SnapshotType, { limit }: Retention): Promise<IdentityMap> {
		return this.dependencies.database.read(async (reader) => {
			const chain = await readChain(reader, guildId);
			const now = this.dependencies.clock.now();
			if (chain && !isHoldType(type) && !hasRoom(chain.snapshots.map(retainable), limit, now)) throw chainFull(guildId, limit);
			return readIdentities(reader, guildId);
		});
	}

	private async lookSteadily(guildId: Snowflake, identity: IdentityMap, onProgress?: CreateOptions['onProgress']): Promise<Look> {
		for (let attempt = 1; ; attempt += 1) {
			const at = this.dependencies.clock.now();
			const mark = this.dependencies.changes.mark(guildId);
			const look = await this.lookOnce(guildId, identity, onProgress);
			const isSteady = this.dependencies.changes.quietSince(guildId, mark);
			if (isSteady || attempt === looks) return { ...look, at, mark, isSteady };
		}
	}

	private async lookOnce(guildId: Snowflake, identity: IdentityMap, onProgress: CreateOptions['onProgress']) {
		const source = new CaptureSource(this.dependencies.reader, guildId, identity, (done) => onProgress?.({ step: 'ban', done }));
		const guild = await this.readGuild(source, guildId);
		const readings = await readKinds(this.dependencies.kinds(), source, (step) => onProgress?.({ step, done: 0 }));
		return { ...readings, guild };
	}

	/** Without the guild itself there is no snapshot at all. */
	private async readGuild(source: CaptureSource, guildId: Snowflake): Promise<GuildReading> {
		try {
			return await source.guild();
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			const message = 'Discord does not let the bot read this server at the moment. Is the bot still a member of it?';
			throw new VaultError('GuildUnavailable', message, { guildId, reason: error.reason }, { cause: error });
		}
	}

	private async readHead(guildId: Snowflake): Promise<{ chain: ChainView | null; head: GuildState; identity: IdentityMap }> {
		const { database } = this.dependencies;
		return database.read(async (reader) => {
			const identity = await readIdentities(reader, guildId);
			const chain = await readChain(reader, guildId);
			const newest = chain?.snapshots.at(-1);
			if (!chain || !newest) return { chain, head: emptyState(guildId), identity };
			return { chain, head: await rebuildState(database, reader, guildId, newest, layersOf(chain, newest)), identity };
		});
	}

	/** Lays the look over the head of the chain as it is now. Only while the lease is held: otherwise a newer look may be stored already. */
	private async store(guildId: Snowflake, options: CreateOptions, look: Look, { retention, lease }: StoreOptions): Promise<CreateResult> {
		const { database, leases, kinds } = this.dependencies;
		const { chain, head } = await this.readHead(guildId);
		if (!chain) {
			await database.write((tx) => createChain(database, tx, guildId, look.at));
			return this.store(guildId, options, look, { retention, lease });
		}
		const capture = captureState(kinds(), head, look, look.at);
		const heldUntil = isHoldType(options.type) ? look.at + retention.holdMs : null;
		const { name = null, createdBy = null, type } = options;
		const details = { type, name, createdBy, createdAt: look.at, heldUntil };
		const { snapshot, removed } = await database.write(async (tx) => {
			await leases.confirm(tx, lease);
			await advanceChain(database, tx, chain);
			const longer = await appendSnapshot(database, tx, chain, capture, details);
			const snapshot = longer.snapshots.at(-1) as Snapshot;
			return { snapshot, removed: await this.prune(tx, longer, snapshot, retention) };
		});
		const difference = chain.snapshots.length === 0 ? null : compareStates(head, capture.state);
		return this.result(guildId, look, capture, snapshot, removed, difference);
	}

	/** A hold makes nothing go. Whether there is room is asked again: something may have been pinned since. */
	private async prune(tx: Tx, chain: ChainView, newest: Snapshot, retention: Retention): Promise<readonly Snapshot[]> {
		const now = this.dependencies.clock.now();
		if (isHoldType(newest.type)) return [];
		if (!hasRoom(chain.snapshots.map(retainable), retention.limit, now)) throw chainFull(chain.guildId, retention.limit);
		return pruneChain(this.dependencies.database, tx, chain, retention, now);
	}

	private result(
		guildId: Snowflake,
		look: Look,
		capture: GuildCapture,
		snapshot: Snapshot,
		removed: readonly Snapshot[],
		difference: Difference | null
	): CreateResult {
		return {
			snapshot: summaryOf(guildId, snapshot),
			difference,
			deleted: removed.map((old) => summaryOf(guildId, old)),
			warnings: captureWarnings(capture.state, { roles: look.guild.guild.roles, me: look.guild.me }, look.isSteady)
		};
	}
}

interface StoreOptions {
	readonly retention: Retention;
	readonly lease: Lease;
}

/** Whether another look at the same guild would tell no more: what failed may work the next time, what a broken session hid may be told. */
function sawEverything({ readings, failures }: KindReadings): boolean {
	return failures.size === 0 && Object.values(readings).every((reading) => reading.status === 'unread' || reading.complete);
}
