import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import type { KindName } from '../snapshots/model';
import type { LiveGuild } from '../snapshots/SnapshotCreation';
import { CurrentIds } from './CurrentIds';
import { EmojiMissing } from './emojis';
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

/** The longest wait for a limit that is sat out, in milliseconds; for a longer one the restore pauses. */
const patience = 60_000;
/** How often a step may end without an answer. */
const mostDoubts = 5;
/** What Discord says of a channel that is hidden from the bot, and to one that is in the server no more: looking tells which. */
const shutOut: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess]);
/** Nothing can be done without roles and channels; without the others, all but themselves. */
const foundations: ReadonlySet<KindName> = new Set<KindName>(['role', 'channel']);

/** Does the steps of a plan one after the other, each written down before and after. */
export class StepRunner {
	private readonly doubts = new Map<string, unknown[]>();

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
			signal.throwIfAborted();
			wait = Math.max(wait, end.retryAfter);
			limited.add(step.kind);
			if (foundations.has(step.kind)) break;
		}
		return limited.size === 0 ? 'done' : { until: clock.now() + wait };
	}

	private async runOne(step: Step, line: number, known: Known): Promise<StepEnd> {
		const { journal, files } = this.dependencies;
		const doubts = this.doubtsOf(step);
		if (doubts.length >= mostDoubts) return this.fail(step, line, doubts.at(-1));
		const after = step.creates ? youngestOf(step.kind, known) : null;
		const enter = (): Promise<void> => journal.sending(line, after);
		await enter();
		let isMade = false;
		const send = this.sender(step, { enter, onMade: () => (isMade = true) });
		let result: StepResult;
		try {
			result = await step.perform(send, known.ids, (sha256) => files.read(sha256));
		} catch (error) {
			return this.mishap(step, line, error, isMade);
		}
		await journal.done(line, madeBy(step, result, known), refusalsOf(step, result));
		return 'done';
	}

	/** @param isMade whether the step's thing is there already: it is left to be found, and not to be made again */
	private async mishap(step: Step, line: number, error: unknown, isMade: boolean): Promise<StepEnd> {
		const { journal } = this.dependencies;
		if (error instanceof RestoreTaken) throw error;
		const outcome = error instanceof WriteError ? error.outcome : null;
		if (outcome?.kind === 'limited') {
			if (!isMade) await journal.reopen(line);
			return { retryAfter: outcome.retryAfter };
		}
		const doubts = this.doubtsOf(step);
		const isShutOut = outcome?.kind === 'refused' && shutOut.has(outcome.code) && doubts.length === 0;
		if (isShutOut || outcome?.kind === 'unknown') {
			doubts.push(error);
			if (isShutOut || !step.creates) await journal.reopen(line);
			return 'doubt';
		}
		// What is to go is gone already.
		const isGone = outcome?.kind === 'refused' && outcome.status === 404 && step.verb === 'delete';
		if (!isGone) return this.fail(step, line, error);
		await journal.done(line);
		return 'done';
	}

	private async fail(step: Step, line: number, error: unknown): Promise<StepEnd> {
		const failures = refsOf(step).flatMap((ref) => failureOf(keyOf(ref), error));
		await this.dependencies.journal.failed(line, failures.slice(0, step.nodes.length));
		return 'done';
	}

	/** The ends of this step after which the server had to be looked at. */
	private doubtsOf(step: Step): unknown[] {
		const key = refsOf(step).map(keyOf)[0] ?? '';
		const doubts = this.doubts.get(key) ?? [];
		this.doubts.set(key, doubts);
		return doubts;
	}

	private sender({ creates, kind }: Step, { enter, onMade }: Sending): Send {
		const { writer, reason } = this.dependencies;
		return async (request) => {
			const isOnce = creates !== undefined && request.method === 'POST';
			const send = () => writer.send({ reason: kind === 'ban' ? null : reason, ...request }, isOnce);
			const answer = await this.patiently(send, enter);
			if (isOnce) onMade();
			return answer;
		};
	}

	/** Sits short limits out. Somebody else may go on with the restore meanwhile, or cancel it: then nothing is sent any more. */
	private async patiently<T>(send: () => Promise<T>, enter: () => Promise<void>): Promise<T> {
		for (;;) {
			try {
				return await send();
			} catch (error) {
				const outcome = error instanceof WriteError ? error.outcome : null;
				if (outcome?.kind !== 'limited' || outcome.retryAfter > patience) throw error;
				await this.wait(outcome.retryAfter, error);
			}
			await enter();
		}
	}

	/** @throws the limit if the process stops meanwhile: nothing was sent then */
	private async wait(milliseconds: number, limit: unknown): Promise<void> {
		try {
			await sleep(milliseconds, undefined, { signal: this.dependencies.signal });
		} catch {
			throw limit;
		}
	}
}

interface Sending {
	/** Writes down that the step is being done, if it is still ours to do. @throws RestoreTaken */
	enter(): Promise<void>;
	/** The step's thing is made. */
	onMade(): void;
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
	const otherwise = error instanceof EmojiMissing ? error.code : 'failed';
	const code = outcome?.kind === 'refused' ? String(outcome.code) : (outcome?.kind ?? otherwise);
	return [{ key, code, message: error instanceof Error ? error.message : 'an unknown error' }];
}
