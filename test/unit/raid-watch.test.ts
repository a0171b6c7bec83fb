import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alarm, Harm } from '../../src/vault/alarm/Alarm';
import { RaidWatch } from '../../src/vault/alarm/RaidWatch';

const guildId = '1013566456473006091';
const thresholds = { deletions: 3, bans: 2 };
const watchWith = (limits: Record<Harm, number> = thresholds) =>
	new RaidWatch({ thresholds: () => Promise.resolve(limits), window: 1000, cooldown: 5000 });
const act = (at: number, by: string | null = 'a', harm: Harm = 'deletions', count?: number) => ({ guildId, harm, by, at, count });

async function alarmsOf(watch: RaidWatch, acts: readonly ReturnType<typeof act>[]): Promise<Alarm[]> {
	const raised: Alarm[] = [];
	for (const each of acts) {
		const alarm = await watch.note(each);
		if (alarm) raised.push(alarm);
	}
	return raised;
}

describe('a watch for raids', () => {
	it('raises an alarm at the threshold, with the time of the first act', async () => {
		expect(await alarmsOf(watchWith(), [act(100), act(200), act(900)])).toEqual([
			{ guildId, harm: 'deletions', by: 'a', count: 3, firstAt: 100, lastAt: 900 }
		]);
	});

	it('forgets what is out of the window', async () => {
		expect(await alarmsOf(watchWith(), [act(0), act(600), act(1200), act(1800)])).toEqual([]);
		expect(await alarmsOf(watchWith(), [act(0), act(600), act(1200), act(1600)])).toMatchObject([{ firstAt: 600, lastAt: 1600 }]);
	});

	it('counts each person, each kind of harm and each guild by itself', async () => {
		expect(await alarmsOf(watchWith(), [act(1, 'a'), act(2, 'b'), act(3, 'a'), act(4, 'b'), act(5, 'a', 'bans')])).toEqual([]);
		const watch = watchWith();
		await alarmsOf(watch, [act(1), act(2)]);
		expect(await watch.note({ ...act(3), guildId: '2' })).toBeNull();
		expect(await watch.note(act(3, 'b', 'bans', 5))).toMatchObject({ harm: 'bans', count: 2 });
	});

	it('is silent for a while after an alarm, then not', async () => {
		const raised = await alarmsOf(
			watchWith(),
			[1, 2, 3, 4, 5, 4000, 4001, 4002, 5100, 5101, 5102].map((at) => act(at))
		);
		expect(raised.map(({ lastAt }) => lastAt)).toEqual([3, 5102]);
	});

	it('with a threshold of 0 counts nothing', async () => {
		expect(await alarmsOf(watchWith({ deletions: 0, bans: 2 }), [act(1), act(2), act(3), act(4)])).toEqual([]);
	});

	it('agrees with counting everything, whatever happens', async () => {
		const acts = fc.array(fc.tuple(fc.nat(700), fc.constantFrom('a', 'b', null), fc.constantFrom<Harm>('deletions', 'bans')), {
			maxLength: 60
		});
		await fc.assert(
			fc.asyncProperty(acts, async (steps) => {
				const watch = watchWith();
				let at = 0;
				let last = -Infinity;
				const all: ReturnType<typeof act>[] = [];
				for (const [gap, by, harm] of steps) {
					at += gap;
					const next = act(at, by, harm);
					all.push(next);
					const same = all.filter((other) => other.by === by && other.harm === harm && at - other.at <= 1000).length;
					const expected = same >= thresholds[harm] && at - last >= 5000;
					if (expected) last = at;
					expect((await watch.note(next)) !== null).toBe(expected);
				}
			})
		);
	});
});
