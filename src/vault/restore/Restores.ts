import { createHash } from 'node:crypto';
import { In, MoreThan } from 'typeorm';
import { isDuplicate } from '../../database/failures';
import type { Snowflake } from '../../database/ids';
import { GuildRestore } from '../../entities/GuildRestore';
import { RestoreStep } from '../../entities/RestoreStep';
import { VaultError } from '../errors';
import type { Jobs } from '../jobs/Jobs';
import type { Snapshots } from '../snapshots/Snapshots';
import { IdentityMap } from '../snapshots/identity';
import type { GuildState, SnapshotSummary } from '../snapshots/model';
import { CurrentIds } from './CurrentIds';
import { estimate, type Estimate } from './estimate';
import { keyOf, refsOf, type RestoreOptions, type RestorePlan } from './model';
import { countsOf, failuresOf, type RestoreOutcome } from './outcome';
import { planRestore } from './plan';
import { RestoreJobs, type RestoreOrder } from './RestoreJobs';
import type { RunDependencies } from './RestoreRun';
import { readShortfalls, shortfallsOf, writeShortfalls } from './shortfalls';
import { Situation } from './Situation';
import { readWish } from './readWish';

export interface RestoresDependencies extends Omit<RunDependencies, 'snapshots'> {
	readonly snapshots: Snapshots;
	readonly jobs: Jobs;
	/** How many messages of these channels and their threads are archived; `null`: none of them is archived. */
	readonly countMessages: (channelIds: readonly Snowflake[]) => Promise<number | null>;
	/** Lets the job begin. */
	readonly wake: () => void;
}

/** What a restore would do. Nothing is written by looking at it. */
export interface RestorePreview extends Estimate {
	readonly snapshot: SnapshotSummary;
	readonly plan: RestorePlan;
	/** Names the plan's deletions: whoever confirms them confirms these. */
	readonly digest: string;
	/** How many messages the archive knows in channels that the plan deletes; `null`: it knows none of these channels. */
	readonly lostMessages: number | null;
	/** What is wished for, and what there is: for names. */
	readonly target: GuildState;
	readonly live: GuildState;
}

export interface StartOptions {
	/** Of the preview that was confirmed. */
	readonly digest: string;
	readonly by?: Snowflake;
	/** For whoever opens the report: anything that JSON can hold. */
	readonly report?: unknown;
	/** Called when nothing speaks against it, before it begins. */
	readonly onAccepted?: () => Promise<void>;
}

/** How long the snapshot that a restore goes back to is safe from retention. Roles may take 48 hours for each 250. */
const holdMs = 14 * 86_400_000;
const roleWindow = 48 * 3_600_000;
const living = ['waiting', 'running', 'paused'] as const;

/** Makes servers what a snapshot says they were: looked at first, then done in the background, and undone if wished. */
export class Restores {
	public constructor(private readonly dependencies: RestoresDependencies) {}

	/**
	 * What would be done now. Costs the requests of a snapshot.
	 * @param sourceGuildId the guild whose snapshot it is, where that is another one. Whoever calls has proved that this is allowed.
	 * @throws VaultError `SnapshotNotFound`, `SnapshotCorrupted`, `GuildUnavailable`
	 */
	public async preview(
		guildId: Snowflake,
		snapshotId: number,
		options: RestoreOptions,
		sourceGuildId: Snowflake = guildId
	): Promise<RestorePreview> {
		const { snapshots, clock } = this.dependencies;
		const snapshot = await snapshots.get(sourceGuildId, snapshotId);
		const live = await snapshots.look(guildId);
		const target = await readWish(snapshots, { guildId, source: sourceGuildId, id: snapshotId, live, options });
		const current = new CurrentIds(live);
		const plan = planRestore({ target, live: live.state, situation: new Situation(live), current, options, now: clock.now() });
		const used = { role: await this.rolesMade(guildId) };
		const lostMessages = await this.messagesLost(plan, current);
		return { snapshot, plan, digest: digestOf(plan), lostMessages, target, live: live.state, ...estimate(plan, used) };
	}

	private messagesLost({ steps }: RestorePlan, current: CurrentIds): Promise<number | null> {
		const going = steps.filter(({ kind, verb }) => kind === 'channel' && verb === 'delete').flatMap(({ nodes }) => nodes);
		return this.dependencies.countMessages(going.flatMap(({ id }) => current.of('channel', id) ?? []));
	}

	/**
	 * Begins a restore, if the server is still as the preview has seen it.
	 * @throws VaultError `RestoreRunning`, `PlanChanged`, and those of `preview`
	 */
	public async start(
		guildId: Snowflake,
		snapshotId: number,
		options: RestoreOptions,
		{ digest, by, report = null, onAccepted }: StartOptions,
		sourceGuildId: Snowflake = guildId
	): Promise<{ readonly id: number }> {
		const { clock, jobs, snapshots, wake } = this.dependencies;
		if (await jobs.find(RestoreJobs.keyOf(guildId))) throw running(guildId);
		const { plan } = await this.preview(guildId, snapshotId, options, sourceGuildId);
		if (digestOf(plan) !== digest) throw new VaultError('PlanChanged', 'The server has changed since this plan was made.', { guildId });
		const isOwn = (await snapshots.list(sourceGuildId)).some((snapshot) => snapshot.id === snapshotId);
		if (isOwn) await snapshots.hold(sourceGuildId, snapshotId, clock.now() + holdMs);
		const row = {
			...{ guild_id: guildId, source_guild_id: sourceGuildId, snapshot_id: snapshotId, hold_id: null, state: 'waiting' as const },
			...{ options: JSON.stringify(options), confirmed: JSON.stringify(deletionsOf(plan)), laid: false, cancelled: false, owner: null },
			...{ blocked: writeShortfalls(shortfallsOf(plan)), created_at: clock.now(), created_by: by ?? null },
			...{ resumes_at: null, ended_at: null }
		};
		await onAccepted?.();
		const id = await this.order(row, report);
		wake();
		return { id };
	}

	/**
	 * What a restore goes for, and what was there before: for the names of things.
	 * @throws VaultError `SnapshotNotFound` when a snapshot is gone meanwhile
	 */
	public async states(guildId: Snowflake, { id, snapshotId, holdId }: RestoreOutcome): Promise<{ target: GuildState; before: GuildState }> {
		const { database, snapshots } = this.dependencies;
		const row = await database.read((reader) => reader.findOneByOrFail(GuildRestore, { id, guild_id: guildId }));
		const before = await (holdId === null ? snapshots.rebuild(row.source_guild_id, snapshotId) : snapshots.rebuild(guildId, holdId));
		const identity = holdId === null ? new IdentityMap() : await snapshots.identities(guildId, holdId);
		const options = JSON.parse(row.options) as RestoreOptions;
		const wish = { guildId, source: row.source_guild_id, id: snapshotId, live: { state: before, identity }, options };
		return { target: await readWish(snapshots, wish), before };
	}

	/** The restore that runs or waits, or else the last one; `null` when there was none. */
	public async latest(guildId: Snowflake): Promise<RestoreOutcome | null> {
		const rows = await this.dependencies.database.read((reader) =>
			reader.find(GuildRestore, { where: { guild_id: guildId }, order: { id: 'DESC' }, take: 1 })
		);
		return rows[0] ? this.outcomeOf(rows[0]) : null;
	}

	/** Lets a restore end after the step that it is at; what is done stays done. @returns false if none runs or waits */
	public async cancel(guildId: Snowflake): Promise<boolean> {
		const { database, jobs, wake, clock } = this.dependencies;
		const affected = await database.write(async (tx) => {
			const change = await tx.update(GuildRestore, { guild_id: guildId, state: In([...living]) }, { cancelled: true });
			// One that is paused is told by letting it go on.
			await jobs.rescheduleIn(tx, RestoreJobs.keyOf(guildId), clock.now());
			return change.affected;
		});
		wake();
		return (affected ?? 0) > 0;
	}

	/** The order and its job, both or neither. @throws VaultError `RestoreRunning` when there is one already */
	private async order(row: Omit<GuildRestore, 'id'>, report: unknown): Promise<number> {
		const { database, jobs } = this.dependencies;
		const { guild_id: guildId } = row;
		try {
			return await database.write(async (tx) => {
				const { identifiers } = await tx.insert(GuildRestore, row);
				const restoreId = Number(identifiers[0]?.['id']);
				const payload: RestoreOrder = { restoreId, report };
				const job = { kind: RestoreJobs.kind, guildId, dedupeKey: RestoreJobs.keyOf(guildId), payload, maxAttempts: RestoreJobs.attempts };
				if (!(await jobs.enqueueIn(tx, job)).added) throw running(guildId);
				return restoreId;
			});
		} catch (error) {
			throw isDuplicate(error) ? running(guildId) : error;
		}
	}

	private async outcomeOf(row: GuildRestore): Promise<RestoreOutcome> {
		const where = { restore_id: row.id };
		const steps = await this.dependencies.database.read((reader) => reader.find(RestoreStep, { where, order: { sequence: 'ASC' } }));
		return {
			id: row.id,
			snapshotId: row.snapshot_id,
			holdId: row.hold_id,
			state: row.state,
			resumesAt: row.resumes_at,
			done: steps.filter(({ state }) => state === 'done' || state === 'failed').length,
			total: steps.length,
			counts: countsOf(steps),
			failures: steps.flatMap(failuresOf),
			...readShortfalls(row.blocked)
		};
	}

	/** Roles that restores have made in the last 48 hours. */
	private async rolesMade(guildId: Snowflake): Promise<number> {
		const { database, clock } = this.dependencies;
		return database.read(async (reader) => {
			const restores = await reader.find(GuildRestore, { where: { guild_id: guildId }, select: { id: true } });
			const ids = restores.map(({ id }) => id);
			if (ids.length === 0) return 0;
			const since = MoreThan(clock.now() - roleWindow);
			return reader.countBy(RestoreStep, { restore_id: In(ids), kind: 'role', verb: 'create', state: 'done', ended_at: since });
		});
	}
}

function deletionsOf({ steps }: RestorePlan): string[] {
	return steps
		.flatMap(refsOf)
		.filter(({ verb }) => verb === 'delete')
		.map(keyOf);
}

function digestOf(plan: RestorePlan): string {
	return createHash('sha256').update(deletionsOf(plan).sort().join(',')).digest('base64url').slice(0, 12);
}

function running(guildId: Snowflake): VaultError {
	return new VaultError('RestoreRunning', 'A restore of this server is under way already.', { guildId });
}
