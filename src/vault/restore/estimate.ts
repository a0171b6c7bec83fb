import type { RestorePlan } from './model';

/** How many requests a plan sends to each route, and about how long that takes. */
export interface Estimate {
	readonly requests: readonly { readonly route: string; readonly count: number }[];
	/** Milliseconds, with the waits that Discord's limits are known to bring. */
	readonly duration: number;
	/** Limits that the plan runs into. */
	readonly limits: readonly LimitName[];
}

export type LimitName = 'roles' | 'bans' | 'emojis';

interface Limit {
	readonly name: LimitName;
	readonly kind: string;
	/** Creations in a window. Discord documents none of these: they are what was seen (see `docs/decisions/restore.md`). */
	readonly count: number;
	readonly window: number;
}

const hour = 3_600_000;
const limits: readonly Limit[] = [
	{ name: 'roles', kind: 'role', count: 250, window: 48 * hour },
	{ name: 'bans', kind: 'ban', count: 1000, window: 24 * hour },
	{ name: 'emojis', kind: 'emoji', count: 50, window: hour }
];
/** Milliseconds that one request takes on the average, its lines of the journal included. */
const perRequest = 350;

/** @param used creations of each kind that count against the limits already */
export function estimate({ steps }: RestorePlan, used: Readonly<Record<string, number>> = {}): Estimate {
	const counts = new Map<string, number>();
	for (const { route } of steps) counts.set(route, (counts.get(route) ?? 0) + 1);
	const waits = limits.flatMap(({ name, kind, count, window }) => {
		const created = steps.filter((step) => step.kind === kind && step.verb === 'create').reduce((sum, { nodes }) => sum + nodes.length, 0);
		const rounds = Math.max(0, Math.ceil((created + (used[kind] ?? 0)) / count) - 1);
		return created > 0 && rounds > 0 ? [{ name, wait: rounds * window }] : [];
	});
	return {
		requests: [...counts].map(([route, count]) => ({ route, count })).sort((left, right) => right.count - left.count),
		duration: steps.length * perRequest + Math.max(0, ...waits.map(({ wait }) => wait)),
		limits: waits.map(({ name }) => name)
	};
}
