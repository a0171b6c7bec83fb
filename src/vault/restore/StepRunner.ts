import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import type { KindName } from '../snapshots/model';
import type { LiveGuild } from '../snapshots/SnapshotCreation';
import { CurrentIds } from './CurrentIds';
import { WriteError, type GuildWriter, type Send } from './GuildWriter';
import { RestoreTaken, type Journal, type Made, type NewThing, type StepFailure } from './Journal';
import type { RestoreFiles } from './files';
import { keyOf, refsOf, type RestorePlan, type Step, type StepResult } from './model';
import { youngest } from './settle';

export interface RestoreProgress {
	/** Steps of this attempt that are through, and all of them. */
	readonly done: number;
	readonly total: number;
	/** What is being done, and what comes then. */
	readonly step: Step;
	readonly next: Step | null;
	/** Milliseconds since this attempt began its first step. */
	readonly elapsed: number;
}

export interface StepRunnerDependencies {
	readonly journal: Journal;
	readonly writer: GuildWriter;
	readonly files: Pick<RestoreFiles, 'read'>;
	readonly clock: Clock;
	readonly signal: AbortSignal;
	/** What the audit log says. */
	readonly reason: string;
	readonly onProgress: (progress: RestoreProgress) => void;
}

/** `doubt`: the server has to be looked at again before anything else is done. */
export type StepsEnd = 'done' | 'doubt' | { readonly until: number };

type StepEnd = 'done' | 'doubt' | { readonly retryAfter: number };

/** How often a step may end without an answer. */
const mostDoubts = 5;
/** Nothing can be done without roles and channels; without the others, all but themselves. */
const foundations: ReadonlySet<KindName> = new Set<KindName>(['role', 'channel']);

/** Does the steps of a plan one after the other, each written down before and after. */
export class StepRunner {
	private readonly doubts = new Map<string, number>();

	public constructor(private readonly dependencies: StepRunnerDependencies) {}

	/** @param lines of the journal, one for each step */
	public async run({ steps }: RestorePlan, live: LiveGuild, lines: readonly number[]): Promise<StepsEnd> {
		const { clock, signal, onProgress } = this.dependencies;
		const ids = new CurrentIds(live);
		const newest = new Map<KindName, Snowflake>();
		const limited = new Set<KindName>();
		const began = clock.now();
		let wait = 0;
		for (const [index, step] of steps.entries()) {
			signal.throwIfAborted();
			if (limited.has(step.kind)) continue;
			onProgress({ done: index, total: steps.length, step, next: steps[index + 1] ?? null, elapsed: clock.now() - began });
			const end = await this.runOne(step, lines[index] ?? 0, { live, ids, newest });
			if (end === 'doubt') return 'doubt';
			if (end === 'done') continue;
			wait = Math.max(wait, end.retryAfter);
			limited.add(step.kind);
			if (foundations.has(step.kind)) break;
		}
		return limited.size === 0 ? 'done' : { until: clock.now() + wait };
	}

	private async runOne(step: Step, line: number, known: Known): Promise<StepEnd> {
		const { journal } = this.dependencies;
		await journal.sending(line, step.creates ? youngestOf(step.kind, known) : null);
		try {
			const result = await step.perform(this.sender(step), known.ids, (sha256) => this.dependencies.files.read(sha256));
			const made = madeBy(step, result, known);
			await journal.done(line, made, refusalsOf(step, result));
			return 'done';
		} catch (error) {
			if (error instanceof RestoreTaken) throw error;
			return this.mishap(step, line, error);
		}
	}

	private async mishap(step: Step, line: number, error: unknown): Promise<StepEnd> {
		const { journal } = this.dependencies;
		const outcome = error instanceof WriteError ? error.outcome : null;
		if (outcome?.kind === 'limited') {
			await journal.reopen(line);
			return { retryAfter: outcome.retryAfter };
		}
		if (outcome?.kind === 'unknown' && this.mayDoubt(step)) {
			if (!step.creates) await journal.reopen(line);
			return 'doubt';
		}
		// What is to go is gone already.
		if (outcome?.kind === 'refused' && outcome.status === 404 && step.verb === 'delete') await journal.done(line);
		else
			await journal.failed(
				line,
				refsOf(step)
					.flatMap((ref) => failureOf(keyOf(ref), error))
					.slice(0, step.nodes.length)
			);
		return 'done';
	}

	private mayDoubt(step: Step): boolean {
		const key = refsOf(step).map(keyOf)[0] ?? '';
		const doubts = (this.doubts.get(key) ?? 0) + 1;
		this.doubts.set(key, doubts);
		return doubts < mostDoubts;
	}

	private sender({ creates, kind }: Step): Send {
		const { writer, reason } = this.dependencies;
		return (request) =>
			writer.send({ reason: kind === 'ban' ? null : reason, ...request }, creates !== undefined && request.method === 'POST');
	}
}

interface Known {
	readonly live: LiveGuild;
	readonly ids: CurrentIds;
	/** What was made last, by kind. */
	readonly newest: Map<KindName, Snowflake>;
}

function youngestOf(kind: KindName, { live, newest }: Known): Snowflake | null {
	return newest.get(kind) ?? youngest(live.currentIds[kind].values());
}

function madeBy(step: Step, { created, identities = [], assets = [] }: StepResult, { live, ids, newest }: Known): Made {
	const [node] = step.nodes;
	const things: NewThing[] = identities.map((each) => ({ kind: each.kind, id: each.id, created: each.current, identity: live.identity }));
	const named = assets.map(({ name, sha256 }) => ({ name: name.replace('{id}', created ?? ''), sha256 }));
	if (created !== undefined && step.creates && node) {
		newest.set(step.kind, created);
		things.push({ kind: step.creates.kind, id: node.id, created, identity: live.identity });
	}
	for (const thing of things) ids.learn(thing.kind, thing.id, thing.created);
	return { things, assets: named };
}

/** One for each thing, whatever the step does with it. */
function refusalsOf(step: Step, { refused = new Map() }: StepResult): StepFailure[] {
	const refs = refsOf(step);
	return [...refused].flatMap(([id, error]) =>
		refs
			.filter((ref) => ref.id === id)
			.slice(0, 1)
			.flatMap((ref) => failureOf(keyOf(ref), error))
	);
}

function failureOf(key: string, error: unknown): StepFailure[] {
	if (error === undefined) return [];
	const outcome = error instanceof WriteError ? error.outcome : null;
	const code = outcome?.kind === 'refused' ? String(outcome.code) : (outcome?.kind ?? 'failed');
	return [{ key, code, message: error instanceof Error ? error.message : 'an unknown error' }];
}
