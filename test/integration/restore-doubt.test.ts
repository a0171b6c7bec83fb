import { ChannelType } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import { GuildRestore } from '../../src/entities/GuildRestore';
import { RestoreStep } from '../../src/entities/RestoreStep';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { RestoreJobs } from '../../src/vault/restore/RestoreJobs';
import { RestoreTaken } from '../../src/vault/restore/Journal';
import type { Restores } from '../../src/vault/restore/Restores';
import { putEmoji, removeEmoji } from '../discord/actions/expressions';
import { createRole, deleteRole } from '../discord/actions/roles';
import { addChannel } from '../discord/generate';
import { addUser, emojisOf } from '../discord/world';
import { damages } from '../support/restore/damages';
import { someGuild } from '../support/restore/guilds';
import { portrait } from '../support/restore/portrait';
import { everything } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage, type RestoreStageOptions } from '../support/restore/stage';

/** What is known of a step that did not end well, and what is made of it. */
let stage: RestoreStage;

afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

async function start(options: RestoreStageOptions = {}): Promise<RestoreStage> {
	stage = await startRestoreStage({ guild: (world) => someGuild(world, { roles: 3, channels: 3 }), ...options });
	return stage;
}

const actor = () => ({ userId: stage.guild.settings.owner_id });
const bot = () => ({ userId: stage.application.id });

it.each(['role', 'emoji'] as const)('a %s is not made twice though the bot made many before', async (kind) => {
	const { sim, guild, restorer } = await start();
	const emoji = (name: string) => {
		const id = sim.world.snowflake();
		return { id, name, roles: [], require_colons: true, managed: false, animated: false, available: true };
	};
	putEmoji(sim.world, guild, emoji('anchor'), actor());
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['all roles deleted']!({ world: sim.world, guild });
	damages['emojis, stickers and sounds gone']!({ world: sim.world, guild });
	for (let index = 0; index < 120; index += 1) {
		deleteRole(sim.world, guild, createRole(sim.world, guild, { name: 'earlier' }, bot()).id, bot());
		const made = emoji('earlier');
		putEmoji(sim.world, guild, made, bot());
		removeEmoji(sim.world, guild, made.id, bot());
	}
	sim.faults.add({ method: 'POST', route: `/guilds/:guild_id/${kind}s`, fault: { kind: 'reset', when: 'after' }, times: 1 });
	expect(await restorer.run(await restorer.order(guild.id, snapshot.id))).toEqual({ state: 'done' });
	expect([...emojisOf(guild).values()].map(({ name }) => name)).toEqual(['anchor']);
	expect(portrait(guild)).toEqual(before);
});

/** A wiped guild, what it was, and the snapshot to go back to. */
async function wiped(options: RestoreStageOptions = {}): Promise<{ before: object; snapshot: number }> {
	const { sim, guild, restorer } = await start(options);
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['everything wiped']!({ world: sim.world, guild });
	return { before, snapshot: snapshot.id };
}

const roles = { method: 'POST', route: '/guilds/:guild_id/roles' };
const channels = { method: 'POST', route: '/guilds/:guild_id/channels' };

/** Orders a restore as a person who has seen the plan. */
async function begin(restores: Restores, snapshot: number): Promise<number> {
	const { digest } = await restores.preview(stage.guild.id, snapshot, everything);
	return (await restores.start(stage.guild.id, snapshot, everything, { digest, report: 'wanted' })).id;
}

it('what Discord has done and the journal could not note is found when the restore goes on', async () => {
	const { before, snapshot } = await wiped();
	const { guild, restorer } = stage;
	const id = await restorer.order(guild.id, snapshot);
	const table = restorer.database.table(RestoreStep);
	// A transaction begins with a statement that writes.
	const schema = (statement: string) =>
		restorer.database.write(async (tx) => {
			await tx.update(RestoreStep, { id: -1 }, { sequence: 0 });
			await tx.query(statement);
		});
	const refuse = `CREATE TRIGGER full_disk BEFORE UPDATE ON ${table} WHEN NEW.state = 'done' AND NEW.kind = 'channel'
		BEGIN SELECT RAISE(ABORT, 'disk full'); END`;
	await schema(refuse);
	await expect(restorer.run(id)).rejects.toThrow();
	await schema('DROP TRIGGER full_disk');
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expect(portrait(guild)).toEqual(before);
});

it('a channel is not made twice when a limit comes between it and its permissions', async () => {
	const { snapshot } = await wiped({
		guild(world) {
			const guild = someGuild(world, { roles: 1 });
			const overwrites = [{ id: addUser(world, { username: 'gone' }).id, type: 1, allow: '1024', deny: '0' }];
			addChannel(world, guild, { type: ChannelType.GuildText, name: 'private', permission_overwrites: overwrites as never });
			return guild;
		}
	});
	const { sim, guild, restorer } = stage;
	const refusal = { message: 'Unknown Overwrite', code: 10_009 };
	sim.faults.add({ ...channels, fault: { kind: 'status', status: 404, body: refusal }, times: 1 });
	const limit = { kind: 'rateLimit', retryAfter: 3600, scope: 'user' } as const;
	sim.faults.add({ method: 'PUT', route: '/channels/:channel_id/permissions/:overwrite_id', fault: limit, times: 1 });
	const id = await restorer.order(guild.id, snapshot);
	expect(await restorer.run(id)).toMatchObject({ state: 'paused' });
	await restorer.run(id);
	expect([...guild.channels.values()].map(({ name }) => name)).toEqual(['private']);
});

it('a long limit of which only the answer tells pauses the restore', async () => {
	const { before, snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'rateLimit', retryAfter: 3600, scope: 'user' }, skip: 1, times: 1 });
	const id = await restorer.order(guild.id, snapshot);
	const end = await restorer.run(id);
	expect(end).toMatchObject({ state: 'paused' });
	expect((end as { until: number }).until - Date.now()).toBeGreaterThan(3_500_000);
	expect(await stage.restorer.run(id)).toEqual({ state: 'done' });
	expect(portrait(guild)).toEqual(before);
});

it('the last of many requests without an answer is looked for, too', { timeout: 30_000 }, async () => {
	const { before, snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'reset', when: 'before' }, times: 4 });
	sim.faults.add({ ...roles, fault: { kind: 'reset', when: 'after' }, skip: 4, times: 1 });
	const id = await restorer.order(guild.id, snapshot);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expect(portrait(guild)).toEqual(before);
});

it('who cancels while a request waits for a limit is not kept waiting until its end', async () => {
	const { snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'latency', ms: 2000 }, skip: 1, times: 1 });
	sim.faults.add({ ...roles, fault: { kind: 'rateLimit', retryAfter: 3600, scope: 'user' }, skip: 1, times: 1 });
	const { restores, runner, ended } = restorer.jobs();
	const id = await begin(restores, snapshot);
	const sent = () => restorer.database.read((reader) => reader.countBy(RestoreStep, { restore_id: id, state: 'sent', sequence: 2 }));
	const run = runner.runDue();
	await expect.poll(sent, { timeout: 10_000, interval: 20 }).toBe(1);
	await restores.cancel(guild.id);
	await run;
	expect(ended.map(({ state }) => state)).toEqual(['cancelled']);
});

it('the end is told though the process died before it could', async () => {
	const { snapshot } = await wiped();
	const { restorer } = stage;
	const { restores, runner, ended } = restorer.jobs();
	expect(await restorer.run(await begin(restores, snapshot))).toEqual({ state: 'done' });
	await runner.runDue();
	expect(ended).toMatchObject([{ state: 'done' }]);
});

it('a bot that is thrown out in the middle goes on when it is back', async () => {
	const { before, snapshot } = await wiped();
	const { sim, guild, restorer, application } = stage;
	const own = guild.members.get(application.id)!;
	const leave = ({ event }: { event: string }) => {
		if (event === 'GUILD_ROLE_CREATE') guild.members.delete(application.id);
	};
	sim.world.events.on('event', leave);
	const id = await restorer.order(guild.id, snapshot);
	await expect(restorer.run(id)).rejects.toMatchObject({ code: 'GuildUnavailable' });
	sim.world.events.off('event', leave);
	guild.members.set(application.id, own);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expect(portrait(guild)).toEqual(before);
});

it('a restore that took the process down at every attempt has an end: it is told, and the next one may begin', async () => {
	const { before, snapshot } = await wiped({ isOnSimClock: true });
	const { sim, guild, restorer } = stage;
	const { restores, runner, ended, failed } = restorer.jobs({ warn: () => undefined, error: () => undefined });
	const id = await begin(restores, snapshot);
	const jobs = new Jobs(restorer.database, sim.world.clock);
	for (let death = 0; death < RestoreJobs.attempts; death += 1) {
		expect(await jobs.claim({ kinds: [RestoreJobs.kind], leaseMs: 60_000 })).not.toBeNull();
		sim.world.clock.advance(60_001);
	}
	// The last of them had begun.
	await restorer.database.write((tx) => tx.update(GuildRestore, { id }, { state: 'running', owner: 'dead' }));
	await runner.runDue();
	expect(await restores.latest(guild.id)).toMatchObject({ id, state: 'failed' });
	expect(ended).toMatchObject([{ id, state: 'failed' }]);
	expect(failed).toMatchObject([{ isFinal: true }]);
	await begin(restores, snapshot);
	await runner.runDue();
	expect(ended.at(-1)).toMatchObject({ state: 'done', failures: [] });
	expect(portrait(guild)).toEqual(before);
});

it('who cancels at the moment of a pause does not wait until it is over', async () => {
	const { snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'rateLimit', retryAfter: 3600, scope: 'user' }, times: 1 });
	// Before the queue knows when the job goes on.
	const { restores, runner, ended } = restorer.jobs(undefined, ({ state }) =>
		state === 'paused' ? restores.cancel(guild.id) : Promise.resolve()
	);
	await begin(restores, snapshot);
	await runner.runDue();
	await expect
		.poll(async () => {
			await runner.runDue();
			return ended.map(({ state }) => state);
		})
		.toEqual(['paused', 'cancelled']);
});

it('who lost a restore while a request waits for a limit writes nothing more', { timeout: 30_000 }, async () => {
	const { before, snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'rateLimit', retryAfter: 4, scope: 'user' }, skip: 1, times: 1 });
	const id = await restorer.order(guild.id, snapshot);
	const taken = expect(restorer.run(id)).rejects.toThrow(RestoreTaken);
	await expect.poll(() => stage.sim.requests.filter(({ status }) => status === 429).length, { timeout: 10_000 }).toBe(1);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	await taken;
	expect(portrait(guild)).toEqual(before);
});

it('who stops while a request waits for a limit is not kept waiting, and goes on later', { timeout: 30_000 }, async () => {
	const { before, snapshot } = await wiped();
	const { sim, guild, restorer } = stage;
	sim.faults.add({ ...roles, fault: { kind: 'rateLimit', retryAfter: 50, scope: 'user' }, skip: 1, times: 1 });
	const id = await restorer.order(guild.id, snapshot);
	const stopping = new AbortController();
	const stopped = expect(restorer.run(id, stopping.signal)).rejects.toThrow('The process stops');
	await expect.poll(() => stage.sim.requests.filter(({ status }) => status === 429).length, { timeout: 10_000 }).toBe(1);
	stopping.abort(new Error('The process stops'));
	await stopped;
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expect(portrait(guild)).toEqual(before);
});
