import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteRole } from '../discord/actions/roles';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { startBot, type TestBot } from './bot';
import { owner } from './people';

let place: TestPlace;
let bot: TestBot;

beforeAll(async () => {
	place = await makeTestPlace('mysql');
	bot = await startBot({ vault: { database: place.options, snapshots: { protection: { delay: 0 } } } });
});
afterEach(() => bot.sim.assertClean());
afterAll(async () => {
	await bot.close();
	await place.remove();
});

it('the commands do on MariaDB what they do on SQLite', async () => {
	const { guild, sim, client } = bot;
	expect(await owner(bot).say('create', { name: 'first ⚓' })).toContain('Snapshot #1 · first ⚓ is taken');
	const told = new Promise((resolve) => client.once('roleDelete', resolve));
	const role = [...guild.roles.values()].find(({ name }) => name === 'Artist')!;
	deleteRole(sim.world, guild, role.id, { userId: guild.settings.owner_id });
	await told;
	expect(await owner(bot).say('compare', { from: 1 })).toContain('Roles · Gone (1)**\n- @Artist');
	expect(await owner(bot).say('create', { name: 'second' })).toContain('1 gone');
	expect(await owner(bot).say('create', { name: 'third' })).toContain('Nothing changed');
	expect((await owner(bot).suggestions('view', 'snapshot', 'second')).map(({ value }) => value)).toEqual([2]);
	const run = await owner(bot).snapshot('delete', { snapshot: 2 });
	await owner(bot).click(await run.message(), 'Delete');
	await run.until(({ content }) => content.includes('is deleted'));
	const { snapshots } = vaultOf(client);
	expect((await snapshots.list(guild.id)).map(({ id, name }) => [id, name])).toEqual([
		[3, 'third'],
		[1, 'first ⚓']
	]);
	expect(await Promise.all([snapshots.verify(guild.id, 1), snapshots.verify(guild.id, 3)])).toEqual([true, true]);
	expect((await snapshots.rebuild(guild.id, 1)).nodes.role.get(role.id)?.values.name).toBe('Artist');
	expect((await snapshots.rebuild(guild.id, 3)).nodes.role.has(role.id)).toBe(false);
});
