import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { RestorePlan } from '../../src/vault/restore/model';
import { refsOf } from '../../src/vault/restore/model';
import type { Difference } from '../../src/vault/snapshots/model';
import { kindNames } from '../../src/vault/snapshots/model';
import { damages } from '../support/restore/damages';
import { everything } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';

/** Every kind is kept, the server is wiped, and snapshots say afterwards what is not as it was: nothing but what the plan announced. */
let stage: RestoreStage;
let older: number;
let newer: number;

beforeAll(async () => {
	stage = await startRestoreStage({ withMembers: true });
	older = await snapshot();
	change('channels renamed', 'roles in reverse order', 'events, webhooks and onboarding scrambled', 'overwrites scrambled');
	newer = await snapshot();
});
afterEach(() => stage.sim.assertClean());
afterAll(() => stage.close());

function change(...names: readonly string[]): void {
	for (const name of names) damages[name]!({ world: stage.sim.world, guild: stage.guild });
}

async function snapshot(): Promise<number> {
	const { snapshot } = await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' });
	for (const kind of kindNames) expect(snapshot.captures[kind], kind).toMatchObject({ status: 'complete' });
	return snapshot.id;
}

/** Differences that the plan did not speak of. */
function unannounced({ kinds }: Difference, { blocked, steps }: RestorePlan): string[] {
	const noted = steps.filter(({ notes }) => notes.length > 0).flatMap((step) => refsOf(step).map(({ kind, id }) => `${kind} ${id}`));
	const announced = new Set([...blocked.map(({ kind, node }) => `${kind} ${node.id}`), ...noted]);
	return kinds.flatMap((kind) => {
		if (!kind.comparable) return [`${kind.kind} was not read`];
		const fields = kind.changed.map(({ after, fields }) => ({ id: after.id, what: fields.map(({ field }) => field).join() }));
		const nodes = [...kind.created, ...kind.deleted].map(({ id }) => ({ id, what: 'there or not' }));
		return [...fields, ...nodes]
			.filter(({ id }) => !announced.has(`${kind.kind} ${id}`))
			.map(({ id, what }) => `${kind.kind} ${id} ${what}`);
	});
}

async function restored(id: number): Promise<{ plan: RestorePlan; difference: Difference }> {
	const { restorer, guild } = stage;
	const { plan } = await restorer.jobs().restores.preview(guild.id, id, everything);
	const restore = await restorer.order(guild.id, id);
	expect(await restorer.run(restore)).toEqual({ state: 'done' });
	expect(await restorer.failures(restore)).toEqual([]);
	return { plan, difference: await restorer.snapshots.compare(guild.id, id, await snapshot()) };
}

it('a wiped server comes back but for what the plan announced', { timeout: 60_000 }, async () => {
	change('everything wiped', 'emojis, stickers and sounds gone', 'auto-moderation, welcome screen and widget gone');
	change('events, webhooks, invites and onboarding gone', 'everyone may do everything', 'community switched off, settings changed');
	const { plan, difference } = await restored(newer);
	expect(unannounced(difference, plan)).toEqual([]);
	const differing = difference.kinds.flatMap((kind) =>
		kind.comparable && kind.created.length + kind.changed.length + kind.deleted.length > 0 ? [kind.kind] : []
	);
	expect(differing).toEqual(['webhook', 'invite', 'pin', 'thread']);
	const reasons = plan.blocked.map(({ kind, block }) => `${kind} ${block.reason}`);
	expect([...new Set(reasons)].sort()).toEqual(['invite new_code', 'pin gone', 'thread gone', 'webhook follower']);
});

it('a wiped server costs exactly the requests that the preview names', { timeout: 60_000 }, async () => {
	const { restorer, guild } = stage;
	change('everything wiped', 'community switched off, settings changed', 'emojis, stickers and sounds gone');
	const { requests } = await restorer.jobs().restores.preview(guild.id, newer, everything);
	stage.writes();
	await restorer.run(await restorer.order(guild.id, newer));
	const counts = new Map<string, number>();
	for (const write of stage.writes()) counts.set(write, (counts.get(write) ?? 0) + 1);
	const plain = (route: string): string => route.replace(/\{[^}]+\}|:\w+/g, '*');
	const sorted = (entries: Iterable<readonly [string, number]>) => [...entries].map(([route, count]) => `${plain(route)} ${count}`).sort();
	expect(sorted(counts)).toEqual(sorted(requests.map(({ route, count }) => [route, count] as const)));
});

it('a second restore has nothing to do', async () => {
	const { restorer, guild } = stage;
	stage.writes();
	await restorer.run(await restorer.order(guild.id, newer));
	expect(stage.writes()).toEqual([]);
});

it('an older snapshot restores as well as before', { timeout: 60_000 }, async () => {
	const { plan, difference } = await restored(older);
	expect(unannounced(difference, plan)).toEqual([]);
});

it('and so does the newer one after that', { timeout: 60_000 }, async () => {
	const { plan, difference } = await restored(newer);
	expect(unannounced(difference, plan)).toEqual([]);
});
