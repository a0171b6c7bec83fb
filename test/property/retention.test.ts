import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultRetention,
	hasRoom,
	isBound,
	planRetention,
	retentionRules,
	type Retainable,
	type Retention,
	type RetentionPolicy
} from '../../src/vault/snapshots/retention';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 1);

const count = fc.integer({ min: 0, max: 8 });
const policy = fc.record<RetentionPolicy>({ last: count, hourly: count, daily: count, weekly: count, monthly: count });
const retention: fc.Arbitrary<Retention> = fc.record({
	limit: fc.integer({ min: 1, max: 12 }),
	policy: fc.option(policy),
	holdMs: fc.constant(30 * day)
});
const link = fc.record({
	gap: fc.integer({ min: 1, max: 9 * day }),
	type: fc.constantFrom('manual', 'automatic', 'automatic', 'pre-restore', 'alarm'),
	pinned: fc.nat(4).map((die) => die === 0),
	held: fc.option(fc.integer({ min: 0, max: 40 * day }), { freq: 3 })
});
const chain: fc.Arbitrary<Retainable[]> = fc.array(link, { maxLength: 40 }).map((links) => {
	let at = start;
	return links.map(({ gap, type, pinned, held }, index) => {
		at += gap;
		return { id: index + 1, type, pinned, createdAt: at, heldUntil: held === null ? null : at + held };
	});
});

const kept = (snapshots: readonly Retainable[], rules: Retention, now: number): Retainable[] => {
	const stays = new Set(planRetention(snapshots, rules, now).flatMap(({ id, prune }) => (prune === null ? [id] : [])));
	return snapshots.filter(({ id }) => stays.has(id));
};
const nowOf = (snapshots: readonly Retainable[]): number => (snapshots.at(-1)?.createdAt ?? start) + 1;
const taken = (at: number, id: number): Retainable => ({ id, type: 'automatic', pinned: false, createdAt: at, heldUntil: null });

describe('any chain under any rules', () => {
	it('has a verdict with a reason for each snapshot, in order', () => {
		fc.assert(
			fc.property(chain, retention, (snapshots, rules) => {
				const verdicts = planRetention(snapshots, rules, nowOf(snapshots));
				expect(verdicts.map(({ id }) => id)).toEqual(snapshots.map(({ id }) => id));
				for (const { keep, prune } of verdicts) expect(keep.length > 0).toBe(prune === null);
			})
		);
	});

	it('keeps the pinned ones and the newest one, holds while they last, and no more than the limit beside them', () => {
		fc.assert(
			fc.property(chain, retention, (snapshots, rules) => {
				const now = nowOf(snapshots);
				const stays = kept(snapshots, rules, now);
				const bound = snapshots.filter((snapshot) => isBound(snapshot, now));
				for (const pinned of snapshots.filter((snapshot) => snapshot.pinned)) expect(stays).toContain(pinned);
				if (bound.length > 0) expect(stays).toContain(bound.at(-1));
				const pins = bound.filter(({ pinned }) => pinned).length;
				expect(stays.filter((snapshot) => isBound(snapshot, now)).length).toBeLessThanOrEqual(Math.max(rules.limit, pins + 1));
				for (const hold of snapshots.filter(({ type, heldUntil }) => type === 'manual' && heldUntil !== null && heldUntil > now)) {
					expect(stays).toContain(hold);
				}
				const over = snapshots.filter(({ type, pinned, heldUntil }) => type === 'alarm' && !pinned && (heldUntil ?? 0) <= now);
				for (const hold of over) expect(stays).not.toContain(hold);
			})
		);
	});

	it('prunes once: what was kept is kept again', () => {
		fc.assert(
			fc.property(chain, retention, (snapshots, rules) => {
				const now = nowOf(snapshots);
				const stays = kept(snapshots, rules, now);
				expect(kept(stays, rules, now)).toEqual(stays);
			})
		);
	});

	it('without a policy lets nothing go while there is room', () => {
		fc.assert(
			fc.property(chain, fc.integer({ min: 1, max: 12 }), (snapshots, limit) => {
				const now = nowOf(snapshots);
				const bound = snapshots.filter((snapshot) => isBound(snapshot, now)).slice(-limit);
				expect(kept(bound, { ...defaultRetention, limit }, now)).toEqual(bound);
			})
		);
	});

	it('with places enough keeps exactly what each rule by itself keeps', () => {
		const period = { hourly: 13, daily: 10, monthly: 7 } as const;
		const periodOf = (rule: keyof RetentionPolicy, { id, createdAt }: Retainable): string => {
			if (rule === 'last') return String(id);
			const date = new Date(createdAt);
			if (rule !== 'weekly') return date.toISOString().slice(0, period[rule]);
			const monday = new Date(createdAt - ((date.getUTCDay() + 6) % 7) * day);
			return monday.toISOString().slice(0, 10);
		};
		fc.assert(
			fc.property(chain, policy, (snapshots, rules) => {
				const now = nowOf(snapshots);
				const bound = snapshots.filter((snapshot) => isBound(snapshot, now));
				const expected = new Set(bound.filter(({ pinned }, index) => pinned || index === bound.length - 1));
				for (const rule of retentionRules) {
					const seen = new Set<string>();
					for (const snapshot of [...bound].reverse()) {
						const key = periodOf(rule, snapshot);
						if (!seen.has(key) && seen.size < rules[rule]) expected.add(snapshot);
						seen.add(key);
					}
				}
				const stays = kept(bound, { limit: 1000, policy: rules, holdMs: 0 }, now);
				expect(stays).toEqual(bound.filter((snapshot) => expected.has(snapshot)));
			})
		);
	});
});

describe('snapshots taken one after another, pruned each time', () => {
	const gaps = fc.array(fc.integer({ min: hour / 4, max: 20 * hour }), { minLength: 30, maxLength: 150 });

	it('never push out the newest one of the day before and of the week before, however often they are taken', () => {
		fc.assert(
			fc.property(gaps, fc.integer({ min: 4, max: 9 }), (all, limit) => {
				const ever: Retainable[] = [];
				let held: Retainable[] = [];
				let at = start;
				for (const gap of all) {
					at += gap;
					const next = taken(at, ever.length + 1);
					ever.push(next);
					held = kept([...held, next], { ...defaultRetention, limit }, at);
					const before = (length: number, offset: number): Retainable | undefined =>
						ever.findLast(({ createdAt }) => Math.floor((createdAt + offset) / length) < Math.floor((at + offset) / length));
					for (const good of [before(day, 0), before(7 * day, 3 * day)]) if (good) expect(held).toContain(good);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('hourly for a month, seven are kept: the newest ones, those of the days before and those of two Sundays', () => {
		let held: Retainable[] = [];
		for (let id = 1; id <= 31 * 24; id += 1) held = kept([...held, taken(start + id * hour, id)], defaultRetention, start + id * hour);
		const ages = held.map(({ createdAt }) => (start + 31 * day - createdAt) / hour);
		expect(ages).toEqual([313, 145, 25, 3, 2, 1, 0]);
	});
});

it('a full set of pins leaves no room, holds take none', () => {
	const pins = [1, 2, 3].map((id) => ({ ...taken(start + id, id), pinned: true }));
	expect(hasRoom(pins, 3, start + day)).toBe(false);
	expect(hasRoom(pins, 4, start + day)).toBe(true);
	expect(hasRoom([{ ...pins[0]!, heldUntil: start + 2 * day }, ...pins.slice(1)], 3, start + day)).toBe(true);
	expect(hasRoom([{ ...pins[0]!, type: 'alarm' }, ...pins.slice(1)], 3, start + day)).toBe(true);
});

it('of the holds before restores the newest ten stay', () => {
	const holds = Array.from({ length: 12 }, (_, id) => ({ ...taken(start + id, id + 1), type: 'pre-restore', heldUntil: start + day }));
	expect(kept(holds, defaultRetention, start + 100).map(({ id }) => id)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	expect(kept(holds, defaultRetention, start + day)).toEqual([]);
});
