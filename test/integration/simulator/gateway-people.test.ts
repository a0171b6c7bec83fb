import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLogEvent, ChannelType, Events, OverwriteType, PermissionFlagsBits, type TextChannel } from 'discord.js';
import { actAs, type Person } from '../../discord/user';
import { channelNamed, connect, next, type Connected } from './gateway-client';

let connected: Connected;
let owner: Person;
let guildId: string;

beforeAll(async () => {
	const intents = ['Guilds', 'GuildMessages', 'GuildModeration', 'MessageContent'] as const;
	connected = await connect({
		intents,
		permissions: PermissionFlagsBits.Administrator,
		application: { privileged: { messageContent: true } }
	});
	const { guild, sim } = connected;
	guildId = guild.id;
	owner = actAs(sim.world, guild.settings.owner_id);
});

afterAll(() => connected.close());

describe('what a person does', () => {
	it('to a channel reaches the client, and the audit log', async () => {
		const { client, guild } = connected;
		const created = next(client, Events.ChannelCreate);
		const { id } = owner.createChannel(guildId, { type: ChannelType.GuildText, name: 'new-berth', topic: 'fresh' });
		expect((await created)[0]).toMatchObject({ id, name: 'new-berth', topic: 'fresh', nsfw: false, rateLimitPerUser: 0 });
		const renamed = next(client, Events.ChannelUpdate);
		owner.updateChannel(guildId, id, { name: 'old-berth' });
		expect(((await renamed)[1] as TextChannel).name).toBe('old-berth');
		const restricted = next(client, Events.ChannelUpdate);
		owner.setOverwrite(guildId, id, { id: guildId, type: OverwriteType.Role, allow: '0', deny: '2048' });
		expect(((await restricted)[1] as TextChannel).permissionOverwrites.cache.get(guildId)?.deny.bitfield).toBe(2048n);
		const opened = next(client, Events.ChannelUpdate);
		owner.deleteOverwrite(guildId, id, guildId);
		expect(((await opened)[1] as TextChannel).permissionOverwrites.cache.size).toBe(0);
		const deleted = next(client, Events.ChannelDelete);
		owner.deleteChannel(guildId, id);
		expect((await deleted)[0].id).toBe(id);
		const types = guild.auditLog.slice(-5).map(({ action_type }) => action_type);
		expect(types).toEqual([
			AuditLogEvent.ChannelCreate,
			AuditLogEvent.ChannelUpdate,
			AuditLogEvent.ChannelOverwriteCreate,
			AuditLogEvent.ChannelOverwriteDelete,
			AuditLogEvent.ChannelDelete
		]);
	});

	it('to a role reaches the client', async () => {
		const { client } = connected;
		const created = next(client, Events.GuildRoleCreate);
		const { id } = owner.createRole(guildId, { name: 'Deckhand' });
		expect((await created)[0].name).toBe('Deckhand');
		const updated = next(client, Events.GuildRoleUpdate);
		owner.updateRole(guildId, id, { hoist: true });
		expect((await updated)[1].hoist).toBe(true);
		const deleted = next(client, Events.GuildRoleDelete);
		owner.deleteRole(guildId, id);
		expect((await deleted)[0].id).toBe(id);
	});

	it('to another reaches the client: a ban and its end', async () => {
		const { client, guild } = connected;
		const target = [...guild.members.values()].find(({ user }) => user.username === 'rosa')?.user.id ?? '';
		const banned = next(client, Events.GuildBanAdd);
		owner.ban(guildId, target, 'spam');
		expect((await banned)[0].user.id).toBe(target);
		expect(guild.bans.get(target)?.reason).toBe('spam');
		expect(guild.members.has(target)).toBe(false);
		const lifted = next(client, Events.GuildBanRemove);
		owner.unban(guildId, target);
		expect((await lifted)[0].user.id).toBe(target);
	});

	it('by messages reaches the client, with files', async () => {
		const { client, guild, sim } = connected;
		const channelId = channelNamed(guild, 'general');
		const sent = next(client, Events.MessageCreate);
		const files = [{ filename: 'log.txt', contentType: 'text/plain', bytes: Buffer.from('sail') }];
		const message = owner.send(guildId, channelId, { content: 'ahoy', files, origin: sim.cdn.replace(/\/cdn$/, '') });
		const [received] = await sent;
		expect(received.content).toBe('ahoy');
		expect(await (await fetch(received.attachments.first()?.url ?? '')).text()).toBe('sail');
		const edited = next(client, Events.MessageUpdate);
		owner.editMessage(guildId, message, 'ahoy there');
		expect((await edited)[1].content).toBe('ahoy there');
		const deleted = next(client, Events.MessageDelete);
		owner.deleteMessage(guildId, message);
		expect((await deleted)[0].id).toBe(message.id);
	});
});

describe('what a person may not do', () => {
	it('is refused', () => {
		const { guild, sim } = connected;
		const plain = [...guild.members.values()].find(
			({ user, roles }) => !user.bot && roles.length < 3 && user.id !== guild.settings.owner_id
		);
		const person = actAs(sim.world, plain?.user.id ?? '');
		expect(() => person.createRole(guildId, { name: 'Me' })).toThrow('may not');
		expect(() => person.deleteChannel(guildId, channelNamed(guild, 'general'))).toThrow('may not');
		expect(() => person.send(guildId, channelNamed(guild, 'rules'), { content: 'hi' })).toThrow('may not');
		expect(() => person.ban(guildId, guild.settings.owner_id)).toThrow('may not');
		expect(() => actAs(sim.world, '1'.repeat(18)).createRole(guildId, {})).toThrow('not in a guild');
	});
});
