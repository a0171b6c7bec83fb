import { ChannelType, Events, GuildScheduledEventEntityType, PermissionFlagsBits as P } from 'discord.js';
import type { ClientEvents, GatewayIntentsString } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createRule, deleteRule, updateRule } from '../../discord/actions/auto-moderation';
import { updateGuild } from '../../discord/actions/guilds';
import { createInvite, deleteInvite } from '../../discord/actions/invites';
import { pinMessage } from '../../discord/actions/pins';
import { createEvent, deleteEvent, updateEvent } from '../../discord/actions/scheduled-events';
import { createThread, updateThread } from '../../discord/actions/threads';
import { createWebhook } from '../../discord/actions/webhooks';
import type { Connected } from './gateway-client';
import { channelNamed, connect } from './gateway-client';

const heard: readonly (keyof ClientEvents)[] = [
	Events.AutoModerationRuleCreate,
	Events.AutoModerationRuleUpdate,
	Events.AutoModerationRuleDelete,
	Events.GuildScheduledEventCreate,
	Events.GuildScheduledEventUpdate,
	Events.GuildScheduledEventDelete,
	Events.WebhooksUpdate,
	Events.InviteCreate,
	Events.InviteDelete,
	Events.ChannelPinsUpdate,
	Events.ThreadCreate,
	Events.ThreadUpdate
];

/** What a client hears while something happens; the change of the guild's name at the end is heard by all. */
async function hears(options: Parameters<typeof connect>[0], happen: (all: Connected) => void): Promise<string[]> {
	const all = await connect(options);
	const told: string[] = [];
	for (const event of heard) all.client.on(event, () => told.push(String(event)));
	const end = new Promise((resolve) => all.client.once(Events.GuildUpdate, resolve));
	happen(all);

	updateGuild(all.sim.world, all.guild, { name: 'The end' }, { userId: all.guild.settings.owner_id });
	await end;
	await all.close();
	return told;
}

function everything({ sim: { world }, guild }: Connected): void {
	const actor = { userId: guild.settings.owner_id };
	const rule = createRule(
		world,
		guild,
		{
			name: 'r',
			event_type: 1,
			trigger_type: 3,
			trigger_metadata: {} as never,
			actions: [],
			enabled: true,
			exempt_roles: [],
			exempt_channels: []
		},
		actor
	);
	updateRule(world, guild, rule.id, { enabled: false }, actor);
	deleteRule(world, guild, rule.id, actor);
	const event = createEvent(
		world,
		guild,
		{ name: 'e', channel_id: channelNamed(guild, 'Crew cabin'), entity_type: GuildScheduledEventEntityType.Voice },
		actor
	);
	updateEvent(world, guild, event.id, { name: 'f' }, actor);
	deleteEvent(world, guild, event.id, actor);
	const general = channelNamed(guild, 'general');
	createWebhook(world, guild, { type: 1, channel_id: general, name: 'w' }, actor);
	deleteInvite(world, guild, createInvite(world, guild, { channelId: general }, actor).code, actor);
	const channel = guild.channels.get(general) as never as Parameters<typeof createThread>[2];
	const owner = world.users.get(guild.settings.owner_id);
	const message = [...(world.messages.get(general)?.keys() ?? [])].at(-1) ?? '';
	if (owner) pinMessage(world, { guild, channel }, message, owner);
	const thread = createThread(world, guild, channel, { name: 't', type: ChannelType.PrivateThread }, actor);
	updateThread(world, guild, thread, {}, { archived: true }, actor);
}

const intents: GatewayIntentsString[] = ['Guilds', 'AutoModerationConfiguration', 'GuildScheduledEvents', 'GuildWebhooks', 'GuildInvites'];

describe('rules, events, webhooks, invitations, pins and threads', () => {
	it('are told to a bot that has the intents and may see everything', async () => {
		expect(await hears({ intents, permissions: P.Administrator }, everything)).toEqual(heard);
	});

	it('are not told without the intents: pins and threads belong to the guild', async () => {
		const told = await hears({ intents: ['Guilds'], permissions: P.Administrator }, everything);
		expect(told).toEqual([Events.ChannelPinsUpdate, Events.ThreadCreate, Events.ThreadUpdate]);
	});

	it('are not told to a bot that may not: rules, events in a hidden channel, webhooks, invitations, private threads', async () => {
		expect(await hears({ intents, permissions: P.ViewChannel | P.ReadMessageHistory }, everything)).toEqual([Events.ChannelPinsUpdate]);
	});
});
