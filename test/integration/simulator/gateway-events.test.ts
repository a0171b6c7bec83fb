import { afterEach, describe, expect, it } from 'vitest';
import {
	ChannelFlags,
	ChannelType,
	Events,
	OverwriteType,
	PermissionFlagsBits,
	type GuildTextBasedChannel,
	type TextChannel
} from 'discord.js';
import { deleteGuild } from '../../discord/actions/guilds';
import { addThread } from '../../discord/generate';
import { actAs } from '../../discord/user';
import { channelNamed, connect, next, type Connected, type ConnectOptions } from './gateway-client';

let connected: Connected | undefined;

async function start(options?: ConnectOptions): Promise<Connected> {
	return (connected = await connect(options));
}

afterEach(async () => {
	const current = connected;
	connected = undefined;
	await current?.close();
});

/** Waits until everything sent before has been handled: a marker event that every session with the intent hears of. */
async function settled({ client, guild, sim }: Connected): Promise<void> {
	const marker = next(client, Events.GuildUpdate);
	actAs(sim.world, guild.settings.owner_id).updateGuild(guild.id, { description: `marker ${sim.world.snowflake()}` });
	await marker;
}

describe('the guild that a client gets', () => {
	it('holds every role, channel and active thread, and the bot as the only member', async () => {
		const { client, guild, sim } = await start();
		const got = client.guilds.cache.get(guild.id);
		expect(got?.available).toBe(true);
		expect(got?.name).toBe('Harbour Lights');
		expect([...(got?.roles.cache.keys() ?? [])].sort()).toEqual([...guild.roles.keys()].sort());
		const channels = got?.channels.cache.filter((channel) => !channel.isThread());
		expect([...(channels?.keys() ?? [])].sort()).toEqual([...guild.channels.keys()].sort());
		expect(got?.memberCount).toBe(guild.members.size);
		expect(got?.members.cache.map((member) => member.id)).toEqual([client.user?.id]);
		expect(got?.emojis.cache.size).toBe(6);
		expect(sim.gateway.sessions).toHaveLength(1);
	});

	it('has hidden channels obfuscated: only id, type, position and category are true', async () => {
		const { client, guild } = await start();
		const id = channelNamed(guild, 'crew');
		const real = guild.channels.get(id);
		const hidden = client.channels.cache.get(id) as TextChannel;
		expect(hidden.name).toBe('___hidden___');
		expect(hidden.flags.has(ChannelFlags.ChannelObfuscated)).toBe(true);
		expect(hidden.topic).toBeNull();
		expect(hidden.permissionOverwrites.cache.map(({ id: who, deny }) => [who, deny.bitfield])).toEqual([
			[guild.id, PermissionFlagsBits.ViewChannel]
		]);
		expect(real && 'position' in real && real.position).toBe(hidden.rawPosition);
		expect(client.channels.cache.get(channelNamed(guild, 'general'))?.flags?.has(ChannelFlags.ChannelObfuscated)).toBe(false);
	});

	it('is without obfuscation as Discord was before 2026-11-16', async () => {
		const { client, guild } = await start({ discord: { gateway: { obfuscation: false } } });
		expect((client.channels.cache.get(channelNamed(guild, 'crew')) as TextChannel).name).toBe('crew');
	});

	it('shows everything to an administrator', async () => {
		const { client } = await start({ permissions: PermissionFlagsBits.Administrator });
		expect(client.channels.cache.filter((channel) => channel.flags?.has(ChannelFlags.ChannelObfuscated)).size).toBe(0);
	});
});

describe('who hears of what', () => {
	it('needs the intent', async () => {
		const current = await start({ intents: ['Guilds'] });
		const heard: string[] = [];
		current.client.on(Events.MessageCreate, () => heard.push('message'));
		current.client.on(Events.GuildBanAdd, () => heard.push('ban'));
		const owner = actAs(current.sim.world, current.guild.settings.owner_id);
		owner.send(current.guild.id, channelNamed(current.guild, 'general'), { content: 'unheard' });
		const member = [...current.guild.members.keys()].at(-2) ?? '';
		owner.ban(current.guild.id, member);
		await settled(current);
		expect(heard).toEqual([]);
		expect(current.sim.gateway.sessions[0]?.dispatched.get('MESSAGE_CREATE')).toBeUndefined();
	});

	it('needs BAN_MEMBERS or VIEW_AUDIT_LOG for bans, and VIEW_AUDIT_LOG for the audit log', async () => {
		const current = await start({ intents: ['Guilds', 'GuildModeration'], permissions: PermissionFlagsBits.BanMembers });
		const ban = next(current.client, Events.GuildBanAdd);
		const owner = actAs(current.sim.world, current.guild.settings.owner_id);
		const [, member] = [...current.guild.members.values()].filter(({ user }) => !user.bot);
		owner.ban(current.guild.id, member?.user.id ?? '', 'spam');
		expect((await ban)[0].user.id).toBe(member?.user.id);
		await settled(current);
		const told = current.sim.gateway.sessions[0]?.dispatched;
		expect(told?.get('GUILD_AUDIT_LOG_ENTRY_CREATE')).toBeUndefined();
		expect(told?.get('GUILD_BAN_ADD')).toBe(1);
	});

	it('gets the audit log with the permission', async () => {
		const { client, guild, sim } = await start({ intents: ['Guilds', 'GuildModeration'] });
		const entry = next(client, Events.GuildAuditLogEntryCreate);
		actAs(sim.world, guild.settings.owner_id).createRole(guild.id, { name: 'fresh' });
		expect((await entry)[0].executorId).toBe(guild.settings.owner_id);
	});

	it('hears nothing of messages in hidden channels', async () => {
		const current = await start({ intents: ['Guilds', 'GuildMessages'] });
		const { guild, sim, client } = current;
		const heard: string[] = [];
		client.on(Events.MessageCreate, (message) => heard.push((message.channel as GuildTextBasedChannel).name));
		const owner = actAs(sim.world, guild.settings.owner_id);
		owner.send(guild.id, channelNamed(guild, 'crew'), { content: 'secret' });
		owner.send(guild.id, channelNamed(guild, 'general'), { content: 'open' });
		await settled(current);
		expect(heard).toEqual(['general']);
	});

	it('tells of hidden channels that come and go, obfuscated', async () => {
		const { client, guild, sim } = await start();
		const owner = actAs(sim.world, guild.settings.owner_id);
		const created = next(client, Events.ChannelCreate);
		const hide = { id: guild.id, type: OverwriteType.Role, allow: '0', deny: String(PermissionFlagsBits.ViewChannel) };
		const channel = owner.createChannel(guild.id, { type: ChannelType.GuildText, name: 'plot', permission_overwrites: [hide] });
		expect((await created)[0].name).toBe('___hidden___');
		const deleted = next(client, Events.ChannelDelete);
		owner.deleteChannel(guild.id, channel.id);
		expect((await deleted)[0].id).toBe(channel.id);
	});
});

describe('a bot that comes to see a channel', () => {
	it('by an overwrite gets the whole channel, its category and its threads', async () => {
		const { client, guild, sim } = await start();
		const id = channelNamed(guild, 'crew');
		const crew = guild.channels.get(id);
		if (!crew) throw new Error('no channel');
		const ownerId = guild.settings.owner_id;
		const owner = sim.world.users.get(ownerId);
		if (!owner) throw new Error('no owner');
		const thread = addThread(sim.world, guild, crew, { name: 'plans', owner });
		const sync = next(client, Events.ThreadListSync);
		const overwrite = { id: client.user?.id ?? '', type: OverwriteType.Member, allow: String(PermissionFlagsBits.ViewChannel), deny: '0' };
		actAs(sim.world, ownerId).setOverwrite(guild.id, id, overwrite);
		expect((await sync)[0].has(thread.id)).toBe(true);
		expect((client.channels.cache.get(id) as TextChannel).name).toBe('crew');
		expect(client.guilds.cache.get(guild.id)?.channels.cache.find((channel) => channel.name === 'Wheelhouse')).toBeDefined();
		expect((client.channels.cache.get(channelNamed(guild, 'reports')) as TextChannel).name).toBe('___hidden___');
	});

	it('by a role gets every channel that the role shows', async () => {
		const { client, guild, sim } = await start();
		const moderator = [...guild.roles.values()].find((role) => role.name === 'Moderator');
		const me = guild.members.get(client.user?.id ?? '');
		const names = new Set<string>();
		const all = new Promise<void>((resolve) => {
			client.on(Events.ChannelUpdate, (_before, after) => {
				if ('name' in after) names.add(after.name ?? '');
				if (names.size === 5) resolve();
			});
		});
		actAs(sim.world, guild.settings.owner_id).setRoles(guild.id, client.user?.id ?? '', [...(me?.roles ?? []), moderator?.id ?? '']);
		await all;
		expect([...names].sort()).toEqual(['Crew cabin', 'Wheelhouse', 'crew', 'mod-log', 'reports']);
	});

	it('is told nothing when a role that showed channels goes', async () => {
		const current = await start();
		const { client, guild, sim } = current;
		const owner = actAs(sim.world, guild.settings.owner_id);
		const before = [...(guild.members.get(client.user?.id ?? '')?.roles ?? [])];
		const moderator = [...guild.roles.values()].find((role) => role.name === 'Moderator');
		owner.setRoles(guild.id, client.user?.id ?? '', [...before, moderator?.id ?? '']);
		await settled(current);
		const updates = sim.gateway.sessions[0]?.dispatched.get('CHANNEL_UPDATE');
		expect(updates).toBe(5);
		owner.setRoles(guild.id, client.user?.id ?? '', before);
		await settled(current);
		expect(sim.gateway.sessions[0]?.dispatched.get('CHANNEL_UPDATE')).toBe(updates);
	});
});

describe('message content', () => {
	it('is stripped without the intent, but for messages that mention the bot', async () => {
		const { client, guild, sim } = await start({ intents: ['Guilds', 'GuildMessages'] });
		const channelId = channelNamed(guild, 'general');
		const owner = actAs(sim.world, guild.settings.owner_id);
		const first = next(client, Events.MessageCreate);
		owner.send(guild.id, channelId, { content: 'nobody reads this' });
		expect((await first)[0].content).toBe('');
		const second = next(client, Events.MessageCreate);
		owner.send(guild.id, channelId, { content: `hey <@${client.user?.id}>` });
		expect((await second)[0].content).toBe(`hey <@${client.user?.id}>`);
	});

	it('is there with it', async () => {
		const application = { privileged: { messageContent: true } };
		const { client, guild, sim } = await start({ intents: ['Guilds', 'GuildMessages', 'MessageContent'], application });
		const message = next(client, Events.MessageCreate);
		actAs(sim.world, guild.settings.owner_id).send(guild.id, channelNamed(guild, 'general'), { content: 'read me' });
		expect((await message)[0].content).toBe('read me');
	});
});

describe('members', () => {
	it('come in chunks to who has the intent', async () => {
		const { client, guild } = await start({ intents: ['Guilds', 'GuildMembers'], application: { privileged: { members: true } } });
		const members = await client.guilds.cache.get(guild.id)?.members.fetch();
		expect(members?.size).toBe(guild.members.size);
	});
});

describe('faults of delivery', () => {
	it('drop, double and delay events', async () => {
		const current = await start();
		const { client, guild, sim } = current;
		const owner = actAs(sim.world, guild.settings.owner_id);
		const names: string[] = [];
		client.on(Events.GuildRoleCreate, (role) => names.push(role.name));
		sim.gateway.drop('GUILD_ROLE_CREATE');
		owner.createRole(guild.id, { name: 'dropped' });
		sim.gateway.delay('GUILD_ROLE_CREATE', 1, 30);
		owner.createRole(guild.id, { name: 'late' });
		const late = next(client, Events.GuildRoleCreate).then(() => next(client, Events.GuildRoleCreate));
		owner.createRole(guild.id, { name: 'in time' });
		await late;
		expect(names).toEqual(['in time', 'late']);
		sim.gateway.duplicate('GUILD_ROLE_CREATE');
		owner.createRole(guild.id, { name: 'twice' });
		await settled(current);
		expect(sim.gateway.sessions[0]?.dispatched.get('GUILD_ROLE_CREATE')).toBe(4);
	});

	it('an outage makes a guild unavailable, and available again', async () => {
		const { client, guild, sim } = await start();
		const gone = next(client, Events.GuildUnavailable);
		sim.gateway.setUnavailable(guild.id, true);
		expect((await gone)[0].id).toBe(guild.id);
		const back = next(client, Events.GuildAvailable);
		sim.gateway.setUnavailable(guild.id, false);
		expect((await back)[0].available).toBe(true);
	});
});

describe('the events of one application', () => {
	it('make a guild known when the bot is invited, and unknown when it is kicked', async () => {
		const { client, guild, sim } = await start();
		const gone = next(client, Events.GuildDelete);
		const owner = actAs(sim.world, guild.settings.owner_id);
		owner.kick(guild.id, client.user?.id ?? '');
		expect((await gone)[0].id).toBe(guild.id);
		expect(client.guilds.cache.size).toBe(0);
	});

	it('tell of a guild that was deleted as of one that the bot was removed from', async () => {
		const { client, guild, sim } = await start();
		const gone = next(client, Events.GuildDelete);
		deleteGuild(sim.world, guild);
		expect((await gone)[0].id).toBe(guild.id);
		expect(client.guilds.cache.size).toBe(0);
	});
});
