import type { EventEmitter } from 'node:events';
import { PermissionFlagsBits, type GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { updateChannel } from '../discord/actions/channels';
import { putEmoji } from '../discord/actions/expressions';
import { updateGuild } from '../discord/actions/guilds';
import { updateRole } from '../discord/actions/roles';
import { addBan } from '../discord/generate';
import { addUser, emojisOf } from '../discord/world';
import { startBot, type TestBot } from './bot';

/* What it costs to take a snapshot, in requests: see docs/decisions/reading-cost.md. */

let bot: TestBot;
const bansPages = 2;

beforeAll(async () => {
	bot = await startBot();
	for (let index = bot.guild.bans.size; index < 1500; index += 1) {
		addBan(bot.guild, addUser(bot.sim.world, { username: `banned${index}` }), null);
	}
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

/** The routes of the API that a snapshot asked, and how often. */
async function costOf(): Promise<Record<string, number>> {
	const before = bot.sim.requests.length;
	await vaultOf(bot.client).snapshots.create(bot.guild.id, { type: 'manual' });
	const asked: Record<string, number> = {};
	for (const { path, route } of bot.sim.requests.slice(before)) {
		const name = path.startsWith('/cdn/') ? 'cdn' : String(route);
		asked[name] = (asked[name] ?? 0) + 1;
	}
	return asked;
}

/** Does something to the guild, and waits until the bot has been told. */
async function told(event: `${GatewayDispatchEvents}`, act: () => void): Promise<void> {
	const client: EventEmitter = bot.client;
	const arrived = new Promise<void>((resolve) => {
		const hear = ({ t }: { t?: string | null }): void => {
			if (t !== event) return;
			client.off('raw', hear);
			resolve();
		};
		client.on('raw', hear);
	});
	act();
	await arrived;
}

const ofGuild = { '/guilds/:guild_id': 1, '/guilds/:guild_id/members/:user_id': 1 };
const ofChannels = { '/guilds/:guild_id/channels': 1 };
const ofSounds = { '/guilds/:guild_id/soundboard-sounds': 1 };
const ofBans = { '/guilds/:guild_id/bans': bansPages };

it('cold after a start: each list once, and each picture once', async () => {
	const { settings, roles } = bot.guild;
	const pictures = [settings.icon, settings.splash, settings.banner, ...[...roles.values()].map(({ icon }) => icon)];
	const cdn = emojisOf(bot.guild).size + pictures.filter((hash) => typeof hash === 'string').length;
	expect(cdn).toBeGreaterThan(3);
	expect(await costOf()).toEqual({ ...ofGuild, ...ofChannels, ...ofSounds, ...ofBans, cdn });
});

it('warm and unchanged: the pages of bans, and nothing else', async () => {
	expect(await costOf()).toEqual(ofBans);
});

it('after a change that was told: what it concerns', async () => {
	const actor = { userId: bot.guild.settings.owner_id };
	await told('GUILD_UPDATE', () => updateGuild(bot.sim.world, bot.guild, { name: 'Renamed' }, actor));
	expect(await costOf()).toEqual({ ...ofGuild, ...ofBans });

	const [emoji] = emojisOf(bot.guild).values();
	const added = { ...emoji!, id: bot.sim.world.snowflake(), name: 'added' };
	await told('GUILD_EMOJIS_UPDATE', () => putEmoji(bot.sim.world, bot.guild, added, actor));
	expect(await costOf()).toEqual({ ...ofGuild, ...ofBans, cdn: 1 });

	const channel = [...bot.guild.channels.values()].find(({ name }) => name === 'general')!;
	await told('CHANNEL_UPDATE', () => updateChannel(bot.sim.world, bot.guild, channel.id, { name: 'renamed' }, actor));
	expect(await costOf()).toEqual({ ...ofChannels, ...ofBans });
	expect(await costOf()).toEqual(ofBans);
});

it('after a change of what the bot may see: everything, but not what it may not read', async () => {
	const role = [...bot.guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.application.id)!;
	const permissions = PermissionFlagsBits.ViewChannel.toString();
	await told('GUILD_ROLE_UPDATE', () =>
		updateRole(bot.sim.world, bot.guild, role.id, { permissions }, { userId: bot.guild.settings.owner_id })
	);
	expect(await costOf()).toEqual({ ...ofGuild, ...ofChannels, ...ofSounds });
	expect(await costOf()).toEqual({});
});

it('after a session that broke: everything', async () => {
	vaultOf(bot.client).changes.lost();
	expect(await costOf()).toEqual({ ...ofGuild, ...ofChannels, ...ofSounds });
});
