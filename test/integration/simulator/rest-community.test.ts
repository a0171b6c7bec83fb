import { ChannelType, PermissionFlagsBits as P, Routes } from 'discord.js';
import { expect, it } from 'vitest';
import { createInvite } from '../../discord/actions/invites';
import { createWebhook } from '../../discord/actions/webhooks';
import { addChannel, addEvent, addMessage, addPin, addRule, addThread } from '../../discord/generate';
import { refusal, stage } from './rest-setup';

const denied = { status: 403, code: 50013 };

it('shows rules, webhooks, invitations and the widget to those who may manage them only', async () => {
	const { rest, sim, guild, ownerId } = await stage({ permissions: P.ViewChannel, rateLimits: false });
	const channel = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
	addRule(sim.world, guild, { name: 'r', trigger: 3 });
	createWebhook(sim.world, guild, { type: 1, channel_id: channel.id }, { userId: ownerId });
	createInvite(sim.world, guild, { channelId: channel.id }, { userId: ownerId });
	const { id } = guild;
	for (const path of [
		Routes.guildAutoModerationRules(id),
		Routes.guildWebhooks(id),
		Routes.channelWebhooks(channel.id),
		Routes.guildInvites(id),
		Routes.channelInvites(channel.id),
		Routes.guildWidgetSettings(id),
		Routes.guildWelcomeScreen(id)
	])
		expect(await refusal(rest.get(path))).toEqual(denied);
	expect(await rest.get(Routes.guildOnboarding(id))).toMatchObject({ enabled: false });
	expect(await refusal(rest.put(Routes.guildOnboarding(id), { body: { enabled: false } }))).toEqual(denied);
	sim.assertClean();
});

it('shows invitations without their use to a reader of the audit log', async () => {
	const { rest, sim, guild, ownerId } = await stage({ permissions: P.ViewChannel | P.ViewAuditLog });
	const channel = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
	createInvite(sim.world, guild, { channelId: channel.id }, { userId: ownerId });
	const [invite] = (await rest.get(Routes.guildInvites(guild.id))) as object[];
	expect(Object.keys(invite ?? {})).not.toContain('max_uses');
	sim.assertClean();
});

it('hides events of hidden channels, pins without the history, private threads, and tokens of other applications', async () => {
	const { rest, sim, guild, ownerId } = await stage({ permissions: P.ViewChannel | P.ManageWebhooks });
	const hide = { permission_overwrites: [{ id: guild.id, type: 0, allow: '0', deny: P.ReadMessageHistory.toString() }] };
	const talk = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk', ...hide });
	const secret = { permission_overwrites: [{ id: guild.id, type: 0, allow: '0', deny: P.ViewChannel.toString() }] };
	const cabin = addChannel(sim.world, guild, { type: ChannelType.GuildVoice, name: 'cabin', ...secret });
	const owner = sim.world.users.get(ownerId);
	if (!owner) throw new Error('The stage has no owner.');
	addPin(sim.world, talk, addMessage(sim.world, talk, owner, { content: 'x' }), Date.now());
	addThread(sim.world, guild, talk, { name: 'private', owner, type: ChannelType.PrivateThread });
	addEvent(sim.world, guild, { name: 'hidden', channel: cabin });
	addEvent(sim.world, guild, { name: 'open', location: 'here' });
	createWebhook(sim.world, guild, { type: 1, channel_id: talk.id, application_id: ownerId, name: 'foreign' }, { userId: ownerId });
	createWebhook(sim.world, guild, { type: 1, channel_id: talk.id, name: 'made by a person' }, { userId: ownerId });
	expect(await rest.get(Routes.channelMessagesPins(talk.id))).toEqual({ items: [], has_more: false });
	expect(await rest.get(Routes.guildActiveThreads(guild.id))).toMatchObject({ threads: [] });
	expect(await rest.get(Routes.guildScheduledEvents(guild.id))).toMatchObject([{ name: 'open' }]);
	const webhooks = (await rest.get(Routes.guildWebhooks(guild.id))) as { token?: string }[];
	expect(webhooks.map(({ token }) => token !== undefined)).toEqual([false, true]);
	expect(await refusal(rest.get(Routes.channelThreads(talk.id, 'private')))).toEqual(denied);
	sim.assertClean();
});

it('pins 250 messages and no more', async () => {
	const { rest, sim, guild, ownerId } = await stage({ rateLimits: false });
	const talk = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
	const owner = sim.world.users.get(ownerId);
	if (!owner) throw new Error('The stage has no owner.');
	for (let index = 0; index < 250; index += 1) addPin(sim.world, talk, addMessage(sim.world, talk, owner, { content: 'x' }), Date.now());
	const last = addMessage(sim.world, talk, owner, { content: 'one too many' });
	expect(await refusal(rest.put(Routes.channelMessagesPin(talk.id, last.id)))).toEqual({ status: 400, code: 30003 });
	sim.assertClean();
});
