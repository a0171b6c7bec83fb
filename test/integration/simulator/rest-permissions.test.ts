import { ChannelType, OverwriteType, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { APIChannel, APIRole } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createChannel } from '../../discord/actions/channels';
import { addMember, updateMember } from '../../discord/actions/members';
import { createRole, updateRole } from '../../discord/actions/roles';
import { addUser } from '../../discord/world';
import { refusal, stage } from './rest-setup';

const FORBIDDEN = { status: 403, code: 50013 };

describe('roles', () => {
	it('are only made by those who may, and grant only what their maker has', async () => {
		const { sim, guild, rest, botRole, ownerId } = await stage({ permissions: P.ViewChannel });
		expect(await refusal(rest.post(Routes.guildRoles(guild.id), { body: { name: 'a' } }))).toEqual(FORBIDDEN);
		updateRole(sim.world, guild, botRole.id, { permissions: (P.ManageRoles | P.ViewChannel).toString() }, { userId: ownerId });
		const body = { name: 'a', permissions: P.BanMembers.toString() };
		expect(await refusal(rest.post(Routes.guildRoles(guild.id), { body }))).toEqual(FORBIDDEN);
		const made = (await rest.post(Routes.guildRoles(guild.id), { body: { name: 'a', permissions: '1024' } })) as APIRole;
		expect(made).toMatchObject({ name: 'a', permissions: '1024', position: 1, managed: false });
		expect(guild.roles.get(made.id)).toEqual(made);
		sim.assertClean();
	});

	it('at or above the own one cannot be changed, moved there or deleted', async () => {
		const { sim, guild, rest, botRole, ownerId } = await stage();
		updateRole(sim.world, guild, botRole.id, { position: 5 }, { userId: ownerId });
		const above = createRole(sim.world, guild, { name: 'above', position: 6 }, { userId: ownerId });
		const below = createRole(sim.world, guild, { name: 'below', position: 2 }, { userId: ownerId });
		const path = Routes.guildRole(guild.id, above.id);
		expect(await refusal(rest.patch(path, { body: { name: 'mine' } }))).toEqual(FORBIDDEN);
		expect(await refusal(rest.delete(path))).toEqual(FORBIDDEN);
		expect(await refusal(rest.patch(Routes.guildRole(guild.id, botRole.id), { body: { name: 'self' } }))).toEqual(FORBIDDEN);
		const moves = (position: number) => rest.patch(Routes.guildRoles(guild.id), { body: [{ id: below.id, position }] });
		expect(await refusal(moves(6))).toEqual(FORBIDDEN);
		await moves(4);
		expect(guild.roles.get(below.id)?.position).toBe(4);
		sim.assertClean();
	});

	it('of a tie rank by age', async () => {
		const { sim, guild, rest, ownerId } = await stage();
		const younger = createRole(sim.world, guild, { name: 'younger' }, { userId: ownerId });
		await rest.patch(Routes.guildRole(guild.id, younger.id), { body: { name: 'still younger' } });
		const older = createRole(sim.world, guild, { name: 'older', id: '100000000000000000' }, { userId: ownerId });
		expect(await refusal(rest.patch(Routes.guildRole(guild.id, older.id), { body: { name: 'x' } }))).toEqual(FORBIDDEN);
	});

	it('end at 250', async () => {
		const { sim, guild, rest, ownerId } = await stage();
		while (guild.roles.size < 250) createRole(sim.world, guild, {}, { userId: ownerId });
		expect(await refusal(rest.post(Routes.guildRoles(guild.id), { body: {} }))).toEqual({ status: 400, code: 30005 });
	});

	it('that are managed cannot be given', async () => {
		const { guild, rest, botRole, ownerId } = await stage();
		const path = Routes.guildMemberRole(guild.id, ownerId, botRole.id);
		expect(await refusal(rest.put(path))).toEqual(FORBIDDEN);
	});
});

describe('bans', () => {
	it('need the permission, and a rank above the banned one', async () => {
		const { sim, guild, rest, botRole, ownerId } = await stage({ permissions: P.BanMembers });
		const target = addUser(sim.world, { username: 'target' });
		const chief = addUser(sim.world, { username: 'chief' });
		const high = createRole(sim.world, guild, { position: 9 }, { userId: ownerId });
		addMember(sim.world, guild, chief.id, { roles: [high.id] });
		expect(await refusal(rest.put(Routes.guildBan(guild.id, ownerId)))).toEqual(FORBIDDEN);
		expect(await refusal(rest.put(Routes.guildBan(guild.id, chief.id)))).toEqual(FORBIDDEN);
		await rest.put(Routes.guildBan(guild.id, target.id), { reason: 'schön böse' });
		expect(guild.bans.get(target.id)?.reason).toBe('schön böse');
		expect(guild.auditLog.at(-1)).toMatchObject({ action_type: 22, target_id: target.id, reason: 'schön böse' });
		updateRole(sim.world, guild, botRole.id, { permissions: '0' }, { userId: ownerId });
		expect(await refusal(rest.get(Routes.guildBans(guild.id)))).toEqual(FORBIDDEN);
	});

	it('need the second factor of the owner of the application where the guild asks for it', async () => {
		const { sim, application, guild, rest } = await stage();
		guild.settings.mfa_level = 1;
		application.ownerMfa = false;
		const target = addUser(sim.world, { username: 'target' });
		expect(await refusal(rest.put(Routes.guildBan(guild.id, target.id)))).toEqual({ status: 403, code: 60003 });
		application.ownerMfa = true;
		await rest.put(Routes.guildBan(guild.id, target.id));
	});

	it('by the heap need MANAGE_GUILD too, and say who was not banned', async () => {
		const { sim, guild, rest, botRole, ownerId } = await stage({ permissions: P.BanMembers });
		const target = addUser(sim.world, { username: 'target' });
		const body = { user_ids: [target.id, ownerId] };
		expect(await refusal(rest.post(Routes.guildBulkBan(guild.id), { body }))).toEqual(FORBIDDEN);
		updateRole(sim.world, guild, botRole.id, { permissions: (P.BanMembers | P.ManageGuild).toString() }, { userId: ownerId });
		expect(await rest.post(Routes.guildBulkBan(guild.id), { body })).toEqual({ banned_users: [target.id], failed_users: [ownerId] });
		expect(await refusal(rest.post(Routes.guildBulkBan(guild.id), { body }))).toEqual({ status: 400, code: 500000 });
	});
});

describe('channels', () => {
	it('take only overwrites of permissions that the bot has, MANAGE_ROLES only from administrators', async () => {
		const { sim, guild, rest, ownerId } = await stage({ permissions: P.ManageChannels | P.ManageRoles });
		const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'a' }, { userId: ownerId });
		const put = (deny: bigint) =>
			rest.put(Routes.channelPermission(channel.id, guild.id), { body: { type: OverwriteType.Role, deny: deny.toString() } });
		expect(await refusal(put(P.BanMembers))).toEqual(FORBIDDEN);
		expect(await refusal(put(P.ManageRoles))).toEqual(FORBIDDEN);
		await put(P.SendMessages);
		expect(guild.channels.get(channel.id)).toMatchObject({ permission_overwrites: [{ id: guild.id, deny: '2048', allow: '0' }] });
		sim.assertClean();
	});

	it('shut out a bot that may connect to nothing, and a timed-out one that may send', async () => {
		const { sim, application, guild, rest, botRole, ownerId } = await stage({ permissions: P.ManageChannels | P.SendMessages });
		const deny = { id: guild.id, type: OverwriteType.Role, allow: '0', deny: P.Connect.toString() };
		const voice = createChannel(
			sim.world,
			guild,
			{ type: ChannelType.GuildVoice, name: 'v', permission_overwrites: [deny] },
			{ userId: ownerId }
		);
		const text = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 't' }, { userId: ownerId });
		expect(await refusal(rest.patch(Routes.channel(voice.id), { body: { name: 'x' } }))).toEqual(FORBIDDEN);
		await rest.post(Routes.channelMessages(text.id), { body: { content: 'hello' } });
		const until = new Date(sim.world.clock.now() + 60_000).toISOString();
		updateMember(sim.world, guild, application.bot.id, { communication_disabled_until: until }, { userId: ownerId });
		expect(await refusal(rest.post(Routes.channelMessages(text.id), { body: { content: 'hello' } }))).toEqual(FORBIDDEN);
		sim.world.clock.advance(61_000);
		await rest.post(Routes.channelMessages(text.id), { body: { content: 'again' } });
		updateRole(sim.world, guild, botRole.id, { permissions: '0' }, { userId: ownerId });
		expect(await refusal(rest.patch(Routes.channel(text.id), { body: { name: 'x' } }))).toEqual(FORBIDDEN);
	});

	it('move to another category one at a time', async () => {
		const { sim, guild, rest } = await stage();
		const make = async (body: object) => (await rest.post(Routes.guildChannels(guild.id), { body })) as APIChannel;
		const category = await make({ name: 'c', type: ChannelType.GuildCategory });
		const [a, b] = [await make({ name: 'a' }), await make({ name: 'b' })];
		const move = (...ids: string[]) =>
			rest.patch(Routes.guildChannels(guild.id), { body: ids.map((id) => ({ id, position: 3, parent_id: category.id })) });
		expect(await refusal(move(a.id, b.id))).toEqual({ status: 400, code: 40009 });
		expect(guild.channels.get(a.id)).toMatchObject({ parent_id: null });
		await move(a.id);
		await move(b.id);
		expect([...guild.channels.values()].filter((channel) => 'parent_id' in channel && channel.parent_id === category.id)).toHaveLength(2);
		await rest.delete(Routes.channel(category.id));
		expect(guild.channels.get(a.id)).toMatchObject({ parent_id: null, position: 3 });
		sim.assertClean();
	});

	it('end at 500, and at 50 in a category', async () => {
		const { sim, guild, rest, ownerId } = await stage();
		const add = (fields: object) =>
			createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x', ...fields }, { userId: ownerId });
		const category = add({ type: ChannelType.GuildCategory });
		for (let index = 0; index < 50; index++) add({ parent_id: category.id });
		const body = { name: 'one more', parent_id: category.id };
		expect(await refusal(rest.post(Routes.guildChannels(guild.id), { body }))).toEqual({ status: 400, code: 50035 });
		while (guild.channels.size < 500) add({});
		expect(await refusal(rest.post(Routes.guildChannels(guild.id), { body: { name: 'x' } }))).toEqual({ status: 400, code: 30013 });
	});

	it('that a community needs cannot be deleted', async () => {
		const { sim, guild, rest, ownerId } = await stage();
		const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'rules' }, { userId: ownerId });
		guild.settings.rules_channel_id = channel.id;
		expect(await refusal(rest.delete(Routes.channel(channel.id)))).toEqual({ status: 400, code: 50074 });
		await rest.patch(Routes.guild(guild.id), { body: { features: [] } });
		await rest.delete(Routes.channel(channel.id));
		expect(guild.settings.rules_channel_id).toBeNull();
	});
});

describe('who is nobody', () => {
	it('gets 401, 50001 for foreign guilds and 10004 for none', async () => {
		const { sim, guild, rest } = await stage();
		const stranger = sim.addApplication({ username: 'stranger' });
		rest.setToken(stranger.token);
		expect(await refusal(rest.get(Routes.guild(guild.id)))).toEqual({ status: 403, code: 50001 });
		expect(await refusal(rest.get(Routes.guild('100000000000000000')))).toEqual({ status: 404, code: 10004 });
		rest.setToken('wrong');
		expect(await refusal(rest.get(Routes.guild(guild.id)))).toEqual({ status: 401, code: 0 });
	});
});
