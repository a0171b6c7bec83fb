import type { RestoreState } from '../../entities/GuildRestore';
import type { RestoreStep } from '../../entities/RestoreStep';
import type { KindName } from '../snapshots/model';
import type { StepFailure } from './Journal';
import type { Verb } from './model';
import type { Shortfalls } from './shortfalls';

/** How far a restore is, or what has become of it. */
export interface RestoreOutcome extends Shortfalls {
	readonly id: number;
	readonly snapshotId: number;
	/** The snapshot from before it began, by which it can be undone; `null` as long as there is none. */
	readonly holdId: number | null;
	readonly state: RestoreState;
	/** When a restore that is paused goes on, in epoch milliseconds. */
	readonly resumesAt: number | null;
	/** Steps that are through, and all of them. */
	readonly done: number;
	readonly total: number;
	/** What was done, by kind and verb. */
	readonly counts: readonly { readonly kind: KindName; readonly verb: Verb; readonly count: number }[];
	/** What Discord refused. */
	readonly failures: readonly StepFailure[];
}

export function countsOf(steps: readonly RestoreStep[]): RestoreOutcome['counts'] {
	const counts = new Map<string, number>();
	for (const step of steps) {
		if (step.state !== 'done') continue;
		const failed = new Set(failuresOf(step).map(({ key }) => key));
		const own = (JSON.parse(step.refs) as string[]).filter((key) => key.startsWith(`${step.kind}:${step.verb}:`) && !failed.has(key));
		const name = `${step.kind}:${step.verb}`;
		if (own.length > 0) counts.set(name, (counts.get(name) ?? 0) + own.length);
	}
	return [...counts].map(([name, count]) => {
		const [kind, verb] = name.split(':') as [KindName, Verb];
		return { kind, verb, count };
	});
}

export function failuresOf({ failures }: RestoreStep): readonly StepFailure[] {
	return failures === null ? [] : (JSON.parse(failures) as StepFailure[]);
}
