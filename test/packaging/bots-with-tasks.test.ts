import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, addGuild } from '../discord/generate';
import { addUser } from '../discord/world';
import { makeDueAndWait } from './dueJob';
import { ours } from './expected';
import { formats, Host } from './Host';
import { forgetQueue } from './redis';

const external = ['@sapphire/*', 'discord.js', 'sqlite3', 'typeorm'];
/** In which order a bot imports the two plugins. */
const orders = ['tasks-first', 'vault-first'] as const;

let host: Host;
let discord: DiscordSimulator;

beforeAll(async () => {
	const sources = ['life.ts', 'tasks.ts', ...orders.map((order) => `${order}.ts`)];
	[host, discord] = await Promise.all([
		Host.install({ tarball: inject('tarball'), sources, peers: ['@sapphire/plugin-scheduled-tasks'] }),
		startDiscord()
	]);
});

afterAll(async () => {
	await Promise.all([host.remove(), discord.close()]);
});

/** With the official plugin and Redis its tasks wake the vault. */
describe.each(formats)('a bot with scheduled tasks in $name', ({ type }) => {
	/** Runs the program, lets a job fall due while it runs, and ends it. @returns what it said of itself */
	async function seen(program: string): Promise<object> {
		const redis = inject('redis');
		const queue = `guild-vault-test-${type}-${program}-${process.pid}`;
		const database = host.path(type, 'data', `${program}.sqlite`);
		const application = discord.addApplication();
		addBot(discord.world, addGuild(discord.world, { owner: addUser(discord.world, { username: 'owner' }) }), application, {
			permissions: 0n
		});
		const told = { BOT_API: discord.api, BOT_TOKEN: application.token, BOT_DATABASE: database, BOT_REDIS: redis, BOT_QUEUE: queue };
		const bot = host.run(type, program, told);
		try {
			const report = await bot.report();
			// The vault looks for work by itself once, when it starts: the second time nothing but the task can have told it.
			await makeDueAndWait(database);
			await makeDueAndWait(database);
			const { status, out } = await bot.end();
			expect(status, out).toBe(0);
			discord.assertClean();
			return report;
		} finally {
			await bot.end();
			await forgetQueue(redis, queue);
			await forgetQueue(redis, `guild-vault-${application.bot.id}`);
		}
	}

	it('compiles, third-party declarations included', async () => {
		expect(await host.compile(type)).toEqual({ status: 0, out: '' });
	});

	it.each(orders)('is woken by them and ends by itself: %s', async (order) => {
		expect(await seen(`${order}.js`)).toEqual({ ...ours, tasks: ['vault-tick'] });
	});

	it.each(orders)('is woken by them when it is bundled: %s', async (order) => {
		expect(await seen(await host.bundle(type, `${order}.ts`, external))).toEqual({ ...ours, tasks: ['vault-tick'] });
	});
});
