import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { GuildRestore } from '../../entities/GuildRestore';
import type { Clock } from '../clock';
import type { LiveGuild } from '../snapshots/SnapshotCreation';
import type { Snapshots } from '../snapshots/Snapshots';
import { CurrentIds } from './CurrentIds';
import type { RestoreFiles } from './files';
import type { GuildWriter } from './GuildWriter';
import { Journal, RestoreTaken, type Awaited } from './Journal';
import { keyOf, type NodeRef, type RestoreOptions, type RestorePlan } from './model';
import { planRestore } from './plan';
import { findMade } from './settle';
import { Situation } from './Situation';
import { StepRunner, type RestoreProgress } from './StepRunner';
import { readWish } from './readWish';
import { whenFree } from './whenFree';

export interface RunDependencies {
	readonly database: Database;
	readonly snapshots: Pick<Snapshots, 'look' | 'rebuild' | 'identities' | 'create' | 'list'>;
	readonly writer: GuildWriter;
	readonly files: RestoreFiles;
	readonly clock: Clock;
	/** Milliseconds after which a request without an answer has been done or never will be. Default: 5000. */
	readonly settleMs?: number;
}

export type RunEnd =
	| { readonly state: 'done' }
	| { readonly state: 'cancelled' }
	/** A limit of Discord's is reached; it goes on at `until` (epoch milliseconds). */
	| { readonly state: 'paused'; readonly until: number };

const settlingTime = 5_000;

/** One attempt to bring a restore to its end: from the start, or from wherever an earlier attempt was interrupted. */
export class RestoreRun {
	private readonly journal: Journal;
	private readonly steps: StepRunner;
	private readonly options: RestoreOptions;
	private readonly guildId: Snowflake;

	/** @param owner differs for each attempt */
	public constructor(
		private readonly dependencies: RunDependencies,
		private readonly restore: GuildRestore,
		owner: string,
		private readonly signal: AbortSignal,
		onProgress: (progress: RestoreProgress) => void
	) {
		const { database, clock, writer, files } = dependencies;
		this.guildId = restore.guild_id;
		this.options = JSON.parse(restore.options) as RestoreOptions;
		this.journal = new Journal(database, clock, restore, owner, files);
		this.steps = new StepRunner({
			journal: this.journal,
			writer,
			files,
			clock,
			signal,
			reason: `Restore of snapshot #${restore.snapshot_id}`,
			onProgress
		});
	}

	/** @throws RestoreTaken when another process has it now; whatever else goes wrong, it can be run again */
	public async run(): Promise<RunEnd> {
		if (!(await this.journal.open())) throw new RestoreTaken('The restore has ended.');
		try {
			return await this.toTheEnd();
		} catch (error) {
			if (!(error instanceof RestoreTaken)) throw error;
			return await this.cancelled(error);
		}
	}

	private async toTheEnd(): Promise<RunEnd> {
		await this.takeHold();
		for (let isLaid = this.restore.laid; ; isLaid = true) {
			this.signal.throwIfAborted();
			const live = await this.lookSettled();
			const plan = await this.plan(live, isLaid);
			const end = await this.steps.run(plan, live, await this.journal.lay(plan));
			if (end === 'doubt') continue;
			if (end === 'done') await this.journal.end('done');
			else await this.journal.pause(end.until);
			return end === 'done' ? { state: 'done' } : { state: 'paused', until: end.until };
		}
	}

	/** The snapshot by which all of this can be undone. An earlier attempt may have taken it without having written that down. */
	private async takeHold(): Promise<void> {
		if (this.restore.hold_id !== null || this.restore.laid) return;
		const { snapshots } = this.dependencies;
		const list = await snapshots.list(this.guildId);
		const taken = list.find(({ type, createdAt }) => type === 'pre-restore' && createdAt >= this.restore.created_at);
		const createdBy = this.restore.created_by ?? undefined;
		const take = () => snapshots.create(this.guildId, { type: 'pre-restore', createdBy });
		const { id } = taken ?? (await whenFree(take, this.signal)).snapshot;
		await this.journal.hold(id);
	}

	/** The server as it is, when all that was made is known. */
	private async lookSettled(): Promise<LiveGuild> {
		for (;;) {
			await this.waitForAnswers();
			const live = await this.dependencies.snapshots.look(this.guildId);
			if (!(await this.settle(live))) return live;
		}
	}

	/** What was sent without an answer may be under way still. */
	private async waitForAnswers(): Promise<void> {
		const { clock, settleMs = settlingTime } = this.dependencies;
		const sent = (await this.journal.steps()).filter(({ state }) => state === 'sent').map(({ sent_at: at }) => at ?? 0);
		const wait = Math.max(0, ...sent) + settleMs - clock.now();
		if (sent.length > 0 && wait > 0) await sleep(Math.min(wait, settleMs), undefined, { signal: this.signal });
	}

	/** @returns whether something was found, by which the server has to be looked at again */
	private async settle(live: LiveGuild): Promise<boolean> {
		let isFound = false;
		for (const step of await this.journal.steps()) {
			if (step.state !== 'sent' || step.creates === null) continue;
			const awaited = JSON.parse(step.creates) as Awaited;
			const after = step.after_id ?? '0';
			const ours = await this.dependencies.writer.madeSince(this.guildId, awaited.of, after);
			const created = findMade(live, awaited, after, ours);
			await this.journal.settle(step, created === null ? null : { ...awaited, created, identity: live.identity });
			isFound ||= created !== null;
		}
		return isFound;
	}

	/** The first plan deletes what was confirmed; a later one does what is left of the first. */
	private async plan(live: LiveGuild, isLaid: boolean): Promise<RestorePlan> {
		const { source_guild_id: source, snapshot_id: id, confirmed } = this.restore;
		const target = await readWish(this.dependencies.snapshots, { guildId: this.guildId, source, id, live, options: this.options });
		const left = isLaid ? await this.left() : null;
		const deletions = new Set(JSON.parse(confirmed) as string[]);
		const admits = (ref: NodeRef): boolean => left?.has(keyOf(ref)) ?? (ref.verb !== 'delete' || deletions.has(keyOf(ref)));
		const isLeft = (ref: NodeRef): boolean => left?.has(keyOf(ref)) ?? false;
		const limits = { options: this.options, now: this.dependencies.clock.now(), admits, isLeft };
		return planRestore({ target, live: live.state, situation: new Situation(live), current: new CurrentIds(live), ...limits });
	}

	private async left(): Promise<ReadonlySet<string>> {
		const open = (await this.journal.steps()).filter(({ state }) => state === 'open' || state === 'sent');
		return new Set(open.flatMap(({ refs }) => JSON.parse(refs) as string[]));
	}

	/** Taken by another attempt, or by nobody: then a person has cancelled it. */
	private async cancelled(cause: RestoreTaken): Promise<RunEnd> {
		try {
			await this.journal.end('cancelled');
		} catch (error) {
			throw error instanceof RestoreTaken ? cause : error;
		}
		return { state: 'cancelled' };
	}
}
