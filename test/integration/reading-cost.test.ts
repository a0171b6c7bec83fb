import type { EventEmitter } from 'node:events';
import { PermissionFlagsBits, type GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { createRule } from '../discord/actions/auto-moderation';
import { updateChannel } from '../discord/actions/channels';
import { putEmoji } from '../discord/actions/expressions';
import { updateGuild } from '../discord/actions/guilds';
import { updateRole } from '../discord/actions/roles';
import { createWebhook } from '../discord/actions/webhooks';
import { addBan } from '../discord/generate';
import { addUser, emojisOf } from '../discord/world';
import { startBot, type TestBot } from './bot';

/* What it costs to take a snapshot, in requests: see docs/decisions/reading-cost.md. */

let bot: TestBot;
const bansPages = 2;

beforeAll(async () => {
	const intents = [
		'Guilds',
		'GuildModeration',
		'GuildExpressions',
		'AutoModerationConfiguration',
		'GuildScheduledEvents',
		'GuildWebhooks',
		'GuildInvites'
	] as const;
	bot = await startBot({ client: { intents: [...intents] } });
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
	for (const { path, route, status } of bot.sim.requests.slice(before)) {
		// These tests follow each other so fast that Discord's limit of 50 in a second sends some back: they are made again.
		if (status === 429) continue;
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
const ofThreads = { '/guilds/:guild_id/threads/active': 1 };
const ofEvents = { '/guilds/:guild_id/scheduled-events': 1 };
/** Three channels have pins. */
const ofPins = { '/channels/:channel_id/messages/pins': 3 };
const ofManagers = { '/guilds/:guild_id/auto-moderation/rules': 1, '/guilds/:guild_id/webhooks': 1 };
const ofOnboarding = { '/guilds/:guild_id/onboarding': 1 };
/** What nothing tells of: K of a community. */
const untold = { ...ofOnboarding, '/guilds/:guild_id/welcome-screen': 1, '/guilds/:guild_id/invites': 1 };

it('cold after a start: each list once, and each picture once', async () => {
	const { settings, roles } = bot.guild;
	const pictures = [settings.icon, settings.splash, settings.banner, ...[...roles.values()].map(({ icon }) => icon)];
	const others = [
		...[...bot.guild.scheduledEvents.values()].map(({ image }) => image),
		...[...bot.guild.webhooks.values()].map(({ avatar }) => avatar)
	];
	const cdn = emojisOf(bot.guild).size + [...pictures, ...others].filter((hash) => typeof hash === 'string').length;
	expect(cdn).toBeGreaterThan(3);
	const lists = { ...ofGuild, ...ofChannels, ...ofSounds, ...ofBans, ...ofManagers, ...ofEvents, ...ofThreads, ...ofPins, ...untold };
	expect(await costOf()).toEqual({ ...lists, cdn });
});

it('warm and unchanged: the pages of bans, and what nothing tells of', async () => {
	expect(await costOf()).toEqual({ ...ofBans, ...untold });
});

it('warm and no community: the invitations alone', async () => {
	const { features } = bot.guild.settings;
	const actor = { userId: bot.guild.settings.owner_id };
	await told('GUILD_UPDATE', () => updateGuild(bot.sim.world, bot.guild, { features: [] }, actor));
	await costOf();
	expect(await costOf()).toEqual({ ...ofBans, '/guilds/:guild_id/invites': 1 });
	await told('GUILD_UPDATE', () => updateGuild(bot.sim.world, bot.guild, { features }, actor));
	await costOf();
});

it('after a change that was told: what it concerns', async () => {
	const actor = { userId: bot.guild.settings.owner_id };
	await told('GUILD_UPDATE', () => updateGuild(bot.sim.world, bot.guild, { name: 'Renamed' }, actor));
	expect(await costOf()).toEqual({ ...ofGuild, ...ofBans, ...untold });

	const [emoji] = emojisOf(bot.guild).values();
	const added = { ...emoji!, id: bot.sim.world.snowflake(), name: 'added' };
	await told('GUILD_EMOJIS_UPDATE', () => putEmoji(bot.sim.world, bot.guild, added, actor));
	expect(await costOf()).toEqual({ ...ofGuild, ...ofBans, ...untold, cdn: 1 });

	const channel = [...bot.guild.channels.values()].find(({ name }) => name === 'general')!;
	await told('CHANNEL_UPDATE', () => updateChannel(bot.sim.world, bot.guild, channel.id, { name: 'renamed' }, actor));
	const inChannels = { ...ofChannels, ...ofEvents, ...ofThreads, ...ofPins };
	expect(await costOf()).toEqual({ ...inChannels, ...ofBans, ...untold });
	await told('AUTO_MODERATION_RULE_CREATE', () => {
		const rule = {
			name: 'r',
			event_type: 1,
			trigger_type: 3,
			trigger_metadata: {},
			actions: [],
			enabled: true,
			exempt_roles: [],
			exempt_channels: []
		};
		createRule(bot.sim.world, bot.guild, rule as never, actor);
	});
	expect(await costOf()).toEqual({ '/guilds/:guild_id/auto-moderation/rules': 1, ...ofBans, ...untold });
	await told('WEBHOOKS_UPDATE', () => createWebhook(bot.sim.world, bot.guild, { type: 1, channel_id: channel.id, name: 'w' }, actor));
	expect(await costOf()).toEqual({ '/guilds/:guild_id/webhooks': 1, ...ofBans, ...untold });
	expect(await costOf()).toEqual({ ...ofBans, ...untold });
});

it('after a change of what the bot may see: everything, but not what it may not read', async () => {
	const role = [...bot.guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.application.id)!;
	const permissions = PermissionFlagsBits.ViewChannel.toString();
	await told('GUILD_ROLE_UPDATE', () =>
		updateRole(bot.sim.world, bot.guild, role.id, { permissions }, { userId: bot.guild.settings.owner_id })
	);
	expect(await costOf()).toEqual({ ...ofGuild, ...ofChannels, ...ofSounds, ...ofEvents, ...ofThreads, ...ofPins, ...ofOnboarding });
	expect(await costOf()).toEqual(ofOnboarding);
});

it('after a session that broke: everything', async () => {
	vaultOf(bot.client).changes.lost();
	expect(await costOf()).toEqual({ ...ofGuild, ...ofChannels, ...ofSounds, ...ofEvents, ...ofThreads, ...ofPins, ...ofOnboarding });
});
