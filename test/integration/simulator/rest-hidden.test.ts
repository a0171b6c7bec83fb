import { ChannelType, OverwriteType, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { APIChannel, APIOverwrite } from 'discord.js';
import { expect, it } from 'vitest';
import { createChannel } from '../../discord/actions/channels';
import { canView, CHANNEL_OBFUSCATED, obfuscate } from '../../discord/obfuscation';
import { refusal, stage } from './rest-setup';

const hidden = (id: string): APIOverwrite => ({ id, type: OverwriteType.Role, allow: '0', deny: P.ViewChannel.toString() });

it('leaves hidden channels out of the list, and refuses them one by one', async () => {
	const { sim, application, guild, rest, ownerId } = await stage({ permissions: P.ManageRoles });
	const add = (fields: object) =>
		createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x', ...fields }, { userId: ownerId });
	const open = add({});
	const shut = add({ name: 'secret', permission_overwrites: [hidden(guild.id)], position: 7 });
	const listed = (await rest.get(Routes.guildChannels(guild.id))) as APIChannel[];
	expect(listed.map(({ id }) => id)).toEqual([open.id]);
	expect(await refusal(rest.get(Routes.channel(shut.id)))).toEqual({ status: 403, code: 50001 });
	expect(await refusal(rest.get(Routes.channelMessages(shut.id)))).toEqual({ status: 403, code: 50001 });
	expect(canView(sim.world, guild, shut, application.bot.id)).toBe(false);
	expect(obfuscate(guild, shut)).toMatchObject({ id: shut.id, name: '___hidden___', position: 7, flags: CHANNEL_OBFUSCATED });
	sim.assertClean();
});

it('shows a hidden category for the sake of a channel in it', async () => {
	const { sim, guild, rest, botRole, ownerId } = await stage({ permissions: 0n });
	const add = (fields: object) =>
		createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x', ...fields }, { userId: ownerId });
	const shut = { permission_overwrites: [hidden(guild.id)] };
	const empty = add({ ...shut, type: ChannelType.GuildCategory });
	const category = add({ ...shut, type: ChannelType.GuildCategory });
	const allow = { id: botRole.id, type: OverwriteType.Role, allow: P.ViewChannel.toString(), deny: '0' };
	const child = add({ parent_id: category.id, permission_overwrites: [hidden(guild.id), allow] });
	const listed = (await rest.get(Routes.guildChannels(guild.id))) as APIChannel[];
	expect(listed.map(({ id }) => id)).toEqual([category.id, child.id]);
	expect(await rest.get(Routes.channel(category.id))).toMatchObject({ id: category.id });
	expect(await refusal(rest.get(Routes.channel(empty.id)))).toEqual({ status: 403, code: 50001 });
});

it('moves hidden channels by position, but not into a category', async () => {
	const { sim, guild, rest, ownerId } = await stage({ permissions: P.ManageChannels });
	const add = (fields: object) =>
		createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x', ...fields }, { userId: ownerId });
	const category = add({ type: ChannelType.GuildCategory });
	const shut = add({ permission_overwrites: [hidden(guild.id)] });
	await rest.patch(Routes.guildChannels(guild.id), { body: [{ id: shut.id, position: 9 }] });
	expect(guild.channels.get(shut.id)).toMatchObject({ position: 9 });
	const body = [{ id: shut.id, parent_id: category.id }];
	expect(await refusal(rest.patch(Routes.guildChannels(guild.id), { body }))).toEqual({ status: 403, code: 50001 });
});
