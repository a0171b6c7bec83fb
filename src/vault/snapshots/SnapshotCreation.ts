import type { Database, Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Lease, Leases } from '../leases/Leases';
import { captureState, readKinds, type KindReadings } from './capture';
import { CaptureSource } from './CaptureSource';
import { advanceChain, appendSnapshot, chainFull, createChain, pruneChain, retryingChain } from './chain';
import { layersOf, readChain, type ChainView } from './ChainView';
import { compareStates } from './compare';
import type { Assets } from './assets';
import type { ChangeMark, GuildChanges } from './GuildChanges';
import { ReadError, type GuildReader, type GuildReading } from './GuildReader';
import { readIdentities } from './identities';
import type { IdentityMap } from './identity';
import type { Kind } from './kinds';
import { LastLooks, type Access, type KnownPart } from './LastLooks';
import type { Difference, GuildState, KindName, SnapshotSummary, SnapshotType } from './model';
import { resolveMedia } from './media';
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
	/** The bytes of pictures and sounds. */
	readonly assets: Assets;
	readonly leases: Leases;
	readonly clock: Clock;
	/** Which snapshots a guild keeps. */
	readonly retention: (guildId: Snowflake) => Promise<Retention>;
	/** Whether roles and nicknames of members are kept. */
	readonly withMembers?: boolean;
	/** Whether a restore changes the guild: what it has done by half is nothing to keep. */
	readonly isRestoring?: (guildId: Snowflake) => Promise<boolean>;
	/** What is tracked. */
	readonly kinds: () => Readonly<Record<KindName, Kind>>;
}

/** One look at the guild, taken in a moment in which it did not change if there was one. */
interface Look extends KindReadings {
	/** `null` where it was not asked for. */
	readonly reading: GuildReading | null;
	readonly access: Access;
	/** What was not asked again: it is true of this snapshot, and of no other. */
	readonly known: KnownPart | null;
	/** When it began: epoch milliseconds. */
	readonly at: number;
	readonly mark: ChangeMark;
	readonly isSteady: boolean;
}

/** A guild that changes while it is read is read again, this often. */
const looks = 3;
/** Discord, not the database, is what takes long: renewed while the work goes on. */
const leaseMs = 60_000;

/** Takes snapshots: reads the guild, lays the reading over the head of the chain, stores the difference. */
export class SnapshotCreation {
	private readonly lastLooks: LastLooks;

	public constructor(private readonly dependencies: CreationDependencies) {
		this.lastLooks = new LastLooks(dependencies.changes, dependencies.kinds, dependencies.clock);
	}

	public async create(guildId: Snowflake, options: CreateOptions): Promise<CreateResult> {
		const { leases, isRestoring } = this.dependencies;
		if (options.type !== 'pre-restore' && (await isRestoring?.(guildId))) {
			throw new VaultError('GuildBusy', 'This server is being restored. Please wait for it to end.', { guildId });
		}
		const outcome = await leases.with(`snapshot:${guildId}`, leaseMs, (_, lease) => this.createAlone(guildId, options, lease));
		if (outcome) return outcome;
		throw new VaultError('GuildBusy', 'A snapshot of this server is being taken already. Please wait for it to end.', { guildId });
	}

	/** Whether nothing of the guild can have changed since this snapshot, its newest. */
	public isUnchanged(guildId: Snowflake, newestId: number): boolean {
		return this.lastLooks.isUnchanged(guildId, newestId);
	}

	/** The guild as it is now, all of it read, with what an earlier snapshot knows of hidden things. No snapshot is stored. */
	public async look(guildId: Snowflake): Promise<LiveGuild> {
		const { head, identity } = await this.readHead(guildId);
		const look = await this.lookSteadily(guildId, identity, undefined);
		const { state } = captureState(this.dependencies.kinds(), head, look, look.at);
		return { state, identity, currentIds: look.currentIds, ...(look.reading as GuildReading) };
	}

	private async createAlone(guildId: Snowflake, options: CreateOptions, lease: Lease): Promise<CreateResult> {
		const retention = await this.dependencies.retention(guildId);
		const { identity, newestId } = await this.prepare(guildId, options.type, retention);
		for (let trusted = newestId; ; trusted = undefined) {
			const look = await this.lookSteadily(guildId, identity, trusted, options.onProgress);
			options.onProgress?.({ step: 'store', done: 0 });
			const result = await retryingChain(() => this.store(guildId, options, look, { retention, lease }));
			if (!result) continue;
			this.lastLooks.remember(guildId, result.snapshot.id, look);
			return result;
		}
	}

	/** What is asked before anything is asked of Discord: whether there is room, and which things were created again. */
	private async prepare(
		guildId: Snowflake,
		type: SnapshotType,
		{ limit }: Retention
	): Promise<{ identity: IdentityMap; newestId?: number }> {
		return this.dependencies.database.read(async (reader) => {
			const chain = await readChain(reader, guildId);
			const now = this.dependencies.clock.now();
			if (chain && !isHoldType(type) && !hasRoom(chain.snapshots.map(retainable), limit, now)) throw chainFull(guildId, limit);
			return { identity: await readIdentities(reader, guildId), newestId: chain?.snapshots.at(-1)?.id };
		});
	}

	/** @param newestId the newest snapshot: what is certainly still as it says is not read. */
	private async lookSteadily(
		guildId: Snowflake,
		identity: IdentityMap,
		newestId: number | undefined,
		onProgress?: CreateOptions['onProgress']
	): Promise<Look> {
		const { changes, clock } = this.dependencies;
		for (let attempt = 1; ; attempt += 1) {
			const at = clock.now();
			const mark = changes.mark(guildId);
			const known = this.lastLooks.stillTrue(guildId, newestId);
			const look = await this.lookOnce(guildId, identity, known, onProgress);
			const isSteady = changes.quietSince(guildId, mark, this.busyKinds());
			if (isSteady || attempt === looks) return { ...look, ...(await this.withMedia(guildId, look)), known, at, mark, isSteady };
		}
	}

	private async lookOnce(guildId: Snowflake, identity: IdentityMap, known: KnownPart | null, onProgress: CreateOptions['onProgress']) {
		const { reader, kinds, withMembers } = this.dependencies;
		const onBans = (done: number) => onProgress?.({ step: 'ban', done });
		const source = new CaptureSource(reader, guildId, identity, { me: known?.access.me, withMembers, onBans });
		const reading = known ? null : await this.readGuild(source, guildId);
		const onKind = (step: KindName) => onProgress?.({ step, done: 0 });
		const readings = await readKinds(kinds(), source, { unchanged: known?.unchanged, onKind });
		return { ...readings, reading, access: known?.access ?? accessOf(reading as GuildReading) };
	}

	private busyKinds(): ReadonlySet<KindName> {
		return new Set(Object.values(this.dependencies.kinds()).flatMap(({ name, freshness }) => (freshness.isBusy ? [name] : [])));
	}

	private async withMedia(guildId: Snowflake, look: KindReadings): Promise<KindReadings> {
		const { kinds, assets } = this.dependencies;
		return resolveMedia(kinds(), look, (names) => assets.resolve(guildId, names));
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

	private async readHead(guildId: Snowflake): Promise<Head> {
		const { database } = this.dependencies;
		return database.read(async (reader) => {
			const identity = await readIdentities(reader, guildId);
			const chain = await readChain(reader, guildId);
			const newest = chain?.snapshots.at(-1) ?? null;
			if (!chain || !newest) return { chain, newest, head: emptyState(guildId), identity };
			return { chain, newest, head: await rebuildState(database, reader, guildId, newest, layersOf(chain, newest)), identity };
		});
	}

	/**
	 * Lays the look over the head of the chain as it is now. Only while the lease is held: otherwise a newer look may be stored already.
	 * @returns `null` where the look trusted in a snapshot that is not the newest any more
	 */
	private async store(
		guildId: Snowflake,
		options: CreateOptions,
		look: Look,
		{ retention, lease }: StoreOptions
	): Promise<CreateResult | null> {
		const { database, leases, kinds } = this.dependencies;
		const { chain, head, newest } = await this.readHead(guildId);
		if (look.known && look.known.snapshotId !== newest?.id) return null;
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
		return {
			snapshot: summaryOf(guildId, snapshot),
			difference: newest ? compareStates(head, capture.state) : null,
			deleted: removed.map((old) => summaryOf(guildId, old)),
			warnings: captureWarnings(kinds(), capture.state, look)
		};
	}

	/** A hold makes nothing go. Whether there is room is asked again: something may have been pinned since. */
	private async prune(tx: Tx, chain: ChainView, newest: Snapshot, retention: Retention): Promise<readonly Snapshot[]> {
		const now = this.dependencies.clock.now();
		if (isHoldType(newest.type)) return [];
		if (!hasRoom(chain.snapshots.map(retainable), retention.limit, now)) throw chainFull(chain.guildId, retention.limit);
		return pruneChain(this.dependencies.database, tx, chain, retention, now);
	}
}

interface StoreOptions {
	readonly retention: Retention;
	readonly lease: Lease;
}

/** The state that a look is laid over. */
interface Head {
	readonly chain: ChainView | null;
	readonly newest: Snapshot | null;
	readonly head: GuildState;
	readonly identity: IdentityMap;
}

/** Discord marks the role that came with a bot by `tags.bot_id`. */
function accessOf({ guild, me }: GuildReading): Access {
	return { me, hasOwnRole: guild.roles.some((role) => role.managed && role.tags?.bot_id === me.id) };
}
