import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChannelType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { de } from '../../src/locales/de';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, addChannel, addGuild } from '../discord/generate';
import { addUser } from '../discord/world';
import { formats, Host } from './Host';

const external = ['@sapphire/*', 'discord.js', 'sqlite3', 'typeorm'];
/** As people of the host's write them: one text is missing in German. */
const texts = {
	'en-US': { list: { title: 'Kept states', empty: 'None yet.' } },
	de: { list: { title: 'Was wir von {{nothing}}aufheben' } }
};

let host: Host;
let discord: DiscordSimulator | undefined;

beforeAll(async () => {
	const peers = ['@sapphire/plugin-i18next'] as const;
	host = await Host.install({ tarball: inject('tarball'), sources: ['life.ts', 'i18n.ts'], peers });
	for (const [locale, content] of Object.entries(texts)) {
		await mkdir(host.path('languages', locale), { recursive: true });
		await writeFile(join(host.path('languages', locale), 'guild-vault.json'), JSON.stringify(content));
	}
});

afterEach(() => discord?.close());
afterAll(() => host.remove());

describe.each(formats)('a bot with i18next in $name', ({ type }) => {
	/** What a person whose client is English reads. */
	async function answer(program: string): Promise<string> {
		discord = await startDiscord();
		const application = discord.addApplication();
		const owner = addUser(discord.world, { username: 'owner' });
		const guild = addGuild(discord.world, { owner });
		const channel = addChannel(discord.world, guild, { type: ChannelType.GuildText, name: 'talk' });
		addBot(discord.world, guild, application, { permissions: 0n });
		const told = { BOT_API: discord.api, BOT_TOKEN: application.token, BOT_LANGUAGES: host.path('languages') };
		const bot = host.run(type, program, { ...told, BOT_DATABASE: host.path(type, 'data', `${program}.sqlite`) });
		try {
			await bot.report();
			const act = { user: owner.id, guildId: guild.id, channelId: channel.id, locale: 'en-US' } as const;
			const run = await discord.interactions.command({ ...act, name: 'snapshot', subcommand: 'list', force: true });
			const message = await run.message();
			const { status, out } = await bot.end();
			expect(status, out).toBe(0);
			discord.assertClean();
			return JSON.stringify(message);
		} finally {
			await bot.end();
		}
	}

	it('compiles, third-party declarations included', async () => {
		expect(await host.compile(type)).toEqual({ status: 0, out: '' });
	});

	it.each(['as it is', 'bundled'])('speaks the language and the texts of the host, ours where it has none: %s', async (how) => {
		const program = how === 'bundled' ? await host.bundle(type, 'i18n.ts', external) : 'i18n.js';
		const said = await answer(program);
		expect(said).toContain('Was wir von aufheben');
		expect(said).toContain(de['list.empty']);
	});
});
