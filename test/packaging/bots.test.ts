import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Format } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startDiscord, type DiscordSimulator } from '../discord';
import type { SimApplication } from '../discord/model';
import { HostBot, type Outcome } from './HostBot';

const formats = [
	{ name: 'CommonJS', type: 'commonjs', format: 'cjs' },
	{ name: 'ES modules', type: 'module', format: 'esm' }
] as const;

const ours = {
	commands: ['snapshot'],
	listeners: expect.arrayContaining(['PluginVaultDenied', 'PluginVaultGuildCreate', 'PluginVaultRoleCreateChange']) as string[],
	handlers: ['PluginVaultButtons'],
	vault: true,
	registered: ['snapshot'],
	databaseBegins: 'SQLite format'
};

/** What `npm install` of the packed plugin gives a host, from a login at Discord to the end of the process. */
describe.each(formats)('a bot in $name', ({ type, format }) => {
	let bot: HostBot;
	let compiled: Outcome;
	let discord: DiscordSimulator;

	beforeAll(async () => {
		[bot, discord] = await Promise.all([HostBot.install(type, inject('tarball')), startDiscord()]);
		compiled = await bot.run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
	});

	afterAll(async () => {
		await Promise.all([bot.remove(), discord.close()]);
	});

	async function start(program: string, environment: Readonly<Record<string, string>>): Promise<Outcome & { application: SimApplication }> {
		const application = discord.addApplication();
		const outcome = await bot.run(process.execPath, [program], { BOT_API: discord.api, BOT_TOKEN: application.token, ...environment });
		return { ...outcome, application };
	}

	/** Starts the program and says what was seen of it: by itself, by Discord, and on the disk. */
	async function seen(program: string): Promise<object> {
		const database = bot.path(join('data', `${program}.sqlite`));
		const { status, out, application } = await start(program, { BOT_DATABASE: database });
		expect(status, out).toBe(0);
		discord.assertClean();
		return {
			...(JSON.parse(out.slice(out.lastIndexOf('\n{') + 1)) as object),
			registered: [...application.commands.values()].map(({ name }) => name),
			databaseBegins: (await readFile(database)).toString('latin1', 0, 13)
		};
	}

	it('has none of the optional peers', () => {
		expect(bot.installed('mysql2', 'better-sqlite3', '@sapphire/plugin-scheduled-tasks')).toEqual([]);
	});

	it('compiles, third-party declarations included, and knows the client option', () => {
		expect(compiled).toEqual({ status: 0, out: '' });
	});

	it('finds our pieces in its stores, opens its database, and ends by itself', async () => {
		expect(await seen('bot.js')).toEqual(ours);
	});

	it('says what to install when it asks for an optional peer', async () => {
		const { status, out } = await start('bot.js', {});
		expect(status).toBe(1);
		expect(out).toContain('The package "mysql2" is not installed. In the bot\'s folder: npm install mysql2');
	});

	it('finds them when it is bundled', async () => {
		const program = `bundle.${format === 'cjs' ? 'cjs' : 'mjs'}`;
		await bundle(bot, program, format);
		expect(await seen(program)).toEqual(ours);
	});
});

async function bundle(bot: HostBot, program: string, format: Format): Promise<void> {
	await build({
		absWorkingDir: bot.path('.'),
		entryPoints: ['bot.ts'],
		outfile: bot.path(program),
		bundle: true,
		minify: true,
		platform: 'node',
		format,
		external: ['@sapphire/*', 'discord.js', 'sqlite3', 'typeorm'],
		logLevel: 'silent'
	});
}
