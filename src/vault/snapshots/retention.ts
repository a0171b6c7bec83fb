import type { SnapshotType } from './model';

/** How many snapshots each rule keeps: the newest ones, and the newest one of each of the last hours, days, weeks, months that have any. */
export interface RetentionPolicy {
	readonly last: number;
	readonly hourly: number;
	readonly daily: number;
	readonly weekly: number;
	readonly monthly: number;
}

/** What a guild keeps. */
export interface Retention {
	/** How many snapshots, pinned ones included, holds not. */
	readonly limit: number;
	/** `null`: the newest, daily and weekly ones, as many as the limit has room for. */
	readonly policy: RetentionPolicy | null;
	/** Milliseconds for which a hold stands outside the bound. */
	readonly holdMs: number;
}

/** What retention looks at in a snapshot. Times are epoch milliseconds. */
export interface Retainable {
	readonly id: number;
	readonly type: string;
	readonly pinned: boolean;
	readonly createdAt: number;
	/** Until when it is held outside the bound; `null` when it is not. */
	readonly heldUntil: number | null;
}

export type RetentionRule = keyof RetentionPolicy;
export type KeepReason = 'newest' | 'pinned' | 'held' | RetentionRule;
/** `hold_over`: it was a hold, and its time is over. `rules`: no rule keeps it. `room`: a rule would, but others took the places. */
export type PruneReason = 'hold_over' | 'rules' | 'room';

/** Why a snapshot stays (at least one reason), or why it goes. */
export type Verdict = { readonly id: number } & (
	{ readonly keep: readonly KeepReason[]; readonly prune: null } | { readonly keep: readonly never[]; readonly prune: PruneReason }
);

const hour = 3_600_000;
const day = 24 * hour;

export const defaultRetention: Retention = { limit: 7, policy: null, holdMs: 30 * day };

/** The order in which rules take turns. */
export const retentionRules = ['last', 'daily', 'weekly', 'monthly', 'hourly'] as const satisfies readonly RetentionRule[];

/** In UTC; weeks begin on Monday (1 January 1970 was a Thursday). */
const periodOf: Readonly<Record<RetentionRule, (snapshot: Retainable) => number>> = {
	last: ({ id }) => id,
	hourly: ({ createdAt }) => Math.floor(createdAt / hour),
	daily: ({ createdAt }) => Math.floor(createdAt / day),
	weekly: ({ createdAt }) => Math.floor((Math.floor(createdAt / day) + 3) / 7),
	monthly: ({ createdAt }) => new Date(createdAt).getUTCFullYear() * 12 + new Date(createdAt).getUTCMonth()
};

/** Types that were never part of the bound: a full set of pins must never stop a restore or an alarm. */
const holdTypes: ReadonlySet<string> = new Set<SnapshotType>(['pre-restore', 'alarm']);
/** Holds of a type that a guild has at a time; the oldest make room. */
const mostHolds = 10;

export function isHoldType(type: string): boolean {
	return holdTypes.has(type);
}

/** Whether the snapshot counts against the bound. */
export function isBound({ type, heldUntil }: Pick<Retainable, 'type' | 'heldUntil'>, now: number): boolean {
	return !isHoldType(type) && !(heldUntil !== null && heldUntil > now);
}

/** Whether a further snapshot would find a place: all that are not pinned may go. */
export function hasRoom(snapshots: readonly Retainable[], limit: number, now: number): boolean {
	return snapshots.filter((snapshot) => snapshot.pinned && isBound(snapshot, now)).length < limit;
}

/** Places that only those may pin who may delete: with all of them pinned, new states would push out nothing but one another, or find no place. */
export const openPlaces = 2;

/** How many places no pin would take for good once this snapshot is pinned, too. Those of alarms and restores never take one. */
export function placesLeft(snapshots: readonly Retainable[], id: number, limit: number): number {
	return limit - snapshots.filter((snapshot) => !isHoldType(snapshot.type) && (snapshot.pinned || snapshot.id === id)).length;
}

/**
 * What stays of a chain and what goes, and why. Pinned snapshots and the newest one stay in any case. The other places are given in
 * rounds: in each, every rule chooses its next one, so that none takes all the places. Without a policy that is: the newest, the
 * newest of yesterday and of last week, the second newest, and so on.
 *
 * @param snapshots oldest first
 */
export function planRetention(snapshots: readonly Retainable[], { limit, policy }: Retention, now: number): Verdict[] {
	const bound = snapshots.filter((snapshot) => isBound(snapshot, now));
	const chosen = choose(bound, limit, policy ?? { last: limit, daily: limit, weekly: limit, hourly: 0, monthly: 0 });
	const holds = liveHolds(snapshots, now);
	return snapshots.map((snapshot) => {
		const reasons = chosen.kept.get(snapshot.id) ?? (holds.has(snapshot.id) ? holdReasons(snapshot) : null);
		if (reasons) return { id: snapshot.id, keep: reasons, prune: null };
		const why = isHoldType(snapshot.type) ? 'hold_over' : chosen.crowdedOut.has(snapshot.id) ? 'room' : 'rules';
		return { id: snapshot.id, keep: [], prune: why };
	});
}

interface Choice {
	readonly kept: ReadonlyMap<number, readonly KeepReason[]>;
	/** What a rule would have kept if there had been a place. */
	readonly crowdedOut: ReadonlySet<number>;
}

function choose(bound: readonly Retainable[], limit: number, policy: RetentionPolicy): Choice {
	const kept = new Map<number, KeepReason[]>();
	const crowdedOut = new Set<number>();
	const newest = bound.at(-1);
	if (newest) kept.set(newest.id, ['newest']);
	for (const { id, pinned } of bound) if (pinned) kept.set(id, [...(kept.get(id) ?? []), 'pinned']);
	const picks = retentionRules.map((rule) => ({ rule, ids: newestPerPeriod(bound, periodOf[rule]).slice(0, policy[rule]) }));
	const rounds = Math.max(0, ...picks.map(({ ids }) => ids.length));
	for (let round = 0; round < rounds; round += 1) {
		for (const { rule, ids } of picks) {
			const id = ids[round];
			if (id === undefined) continue;
			const reasons = kept.get(id);
			if (reasons) reasons.push(rule);
			else if (kept.size < limit) kept.set(id, [rule]);
			else crowdedOut.add(id);
		}
	}
	return { kept, crowdedOut };
}

/** The newest snapshot of each period that has one, newest period first. */
function newestPerPeriod(snapshots: readonly Retainable[], period: (snapshot: Retainable) => number): number[] {
	const ids = new Map<number, number>();
	for (const snapshot of [...snapshots].reverse()) {
		const key = period(snapshot);
		if (!ids.has(key)) ids.set(key, snapshot.id);
	}
	return [...ids.values()];
}

function liveHolds(snapshots: readonly Retainable[], now: number): ReadonlySet<number> {
	const unbound = snapshots.filter((snapshot) => !isBound(snapshot, now));
	const live = new Set(unbound.filter(({ pinned }) => pinned).map(({ id }) => id));
	for (const type of new Set(unbound.map((snapshot) => snapshot.type))) {
		const held = unbound.filter((hold) => hold.type === type && hold.heldUntil !== null && hold.heldUntil > now);
		for (const { id } of isHoldType(type) ? held.slice(-mostHolds) : held) live.add(id);
	}
	return live;
}

function holdReasons({ pinned }: Retainable): KeepReason[] {
	return pinned ? ['held', 'pinned'] : ['held'];
}
