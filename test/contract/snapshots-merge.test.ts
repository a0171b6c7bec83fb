import { expect, test } from 'vitest';
import { eachDatabase } from '../support/databases';
import { ModelGuild } from '../support/ModelGuild';
import { manual, snapshotSetting } from '../support/snapshotSetting';
import { brokenRules } from '../support/tables';

const states = [undefined, 'one reason', 'another'] as const;
const length = 4;
const lives = states.length ** length;
const indices = Array.from({ length }, (_, index) => index);

/** Each banned user is one of all the lives that a node can have over the snapshots: not there, there, changed, gone, there again. */
function bansAt(snapshot: number): Map<string, { reason: string }> {
	const bans = new Map<string, { reason: string }>();
	for (let life = 0; life < lives; life += 1) {
		const reason = states[Math.floor(life / states.length ** snapshot) % states.length];
		if (reason) bans.set(String(300_000_000_000_000_000n + BigInt(life)), { reason });
	}
	return bans;
}

eachDatabase('merging layers', (open) => {
	test('whatever happened to a node, and whichever snapshots are deleted, the others stay as they were', { timeout: 120_000 }, async () => {
		const { db } = await open();
		const orders = indices.flatMap((first) => indices.filter((index) => index !== first).map((second) => [first, second]));
		for (const [number, order] of orders.entries()) {
			const { guild, snapshots } = snapshotSetting(db, { guild: new ModelGuild(String(900_000_000_000_000_000n + BigInt(number))) });
			const kept = new Map<number, number>();
			for (const index of indices) {
				guild.banned.clear();
				for (const [id, fields] of bansAt(index)) guild.banned.set(id, fields);
				kept.set(index, (await snapshots.create(guild.id, manual)).snapshot.id);
			}
			for (const deleted of order) {
				await snapshots.delete(guild.id, kept.get(deleted)!);
				kept.delete(deleted);
				for (const [index, id] of kept) {
					const { ban } = (await snapshots.rebuild(guild.id, id)).nodes;
					expect(new Map([...ban].map(([user, { values }]) => [user, values]))).toEqual(bansAt(index));
				}
			}
		}
		expect(await brokenRules(db)).toEqual([]);
	});
});
