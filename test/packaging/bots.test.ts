import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startDiscord, type DiscordSimulator } from '../discord';
import { ours } from './expected';
import { formats, Host } from './Host';

/** What is installed; the plugin itself goes into the bundle, and must not ask for anything else. */
const external = ['@sapphire/framework', 'discord.js', 'sqlite3', 'typeorm'];

let host: Host;
let discord: DiscordSimulator;

beforeAll(async () => {
	[host, discord] = await Promise.all([Host.install({ tarball: inject('tarball'), sources: ['life.ts', 'bot.ts'] }), startDiscord()]);
});

afterAll(async () => {
	await Promise.all([host.remove(), discord.close()]);
});

it('none of the optional peers is there', () => {
	expect(host.installed('mysql2', 'better-sqlite3', '@sapphire/plugin-scheduled-tasks', 'bullmq')).toEqual([]);
});

/** What `npm install` of the packed plugin gives a host, from a login at Discord to the end of the process. */
describe.each(formats)('a bot in $name', ({ type }) => {
	/** Runs the program and says what was seen of it: by itself, by Discord, and on the disk. */
	async function seen(program: string): Promise<object> {
		const database = host.path(type, 'data', `${program}.sqlite`);
		const application = discord.addApplication();
		const bot = host.run(type, program, { BOT_API: discord.api, BOT_TOKEN: application.token, BOT_DATABASE: database });
		const report = await bot.report();
		const { status, out } = await bot.end();
		expect(status, out).toBe(0);
		discord.assertClean();
		return {
			...report,
			registered: [...application.commands.values()].map(({ name }) => name).sort(),
			databaseBegins: (await readFile(database)).toString('latin1', 0, 13)
		};
	}
	const all = {
		...ours,
		tasks: null,
		registered: ['Archive thread', 'archive', 'privacy', 'snapshot', 'vault'],
		databaseBegins: 'SQLite format'
	};

	it('compiles, third-party declarations included, and knows the client option; tasks are none of its business', async () => {
		expect(await host.compile(type)).toEqual({ status: 0, out: '' });
	});

	it('finds our pieces in its stores, opens its database, and ends by itself', async () => {
		expect(await seen('bot.js')).toEqual(all);
	});

	it('says what to install when it asks for an optional peer', async () => {
		const { status, out } = await host.run(type, 'bot.js', { BOT_API: discord.api, BOT_TOKEN: discord.addApplication().token }).outcome;
		expect(status).toBe(1);
		expect(out).toContain('The package "mysql2" is not installed. In the bot\'s folder: npm install mysql2');
	});

	it('says what to install when it asks for a Redis', async () => {
		const told = { BOT_API: discord.api, BOT_TOKEN: discord.addApplication().token, BOT_JOBS: 'redis://127.0.0.1:1' };
		const { status, out } = await host.run(type, 'bot.js', { ...told, BOT_DATABASE: host.path(type, 'data', 'jobs.sqlite') }).outcome;
		expect(status).toBe(1);
		expect(out).toContain('The option vault.jobs.redis needs the package "bullmq"');
	});

	it('finds them when it is bundled', async () => {
		expect(await seen(await host.bundle(type, 'bot.ts', external))).toEqual(all);
	});
});
