import { AuditLogEvent, ChannelType, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIChannel, APIOverwrite } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { parentOf } from '../obfuscation';
import { overwritesOf } from '../permissions';
import { audit, changesBetween } from './audit';
import type { Actor, AuditEntry } from './audit';
import { updateGuild } from './guilds';

/** Fields of a guild that name a channel. */
const GUILD_CHANNELS = [
	'afk_channel_id',
	'system_channel_id',
	'widget_channel_id',
	'rules_channel_id',
	'public_updates_channel_id',
	'safety_alerts_channel_id'
] as const;

/** A new channel with these fields; `fields` has everything that its type needs but the id. */
export function createChannel(world: World, guild: SimGuild, fields: object, actor: Actor): APIChannel {
	const channel = {
		id: world.snowflake(),
		guild_id: guild.id,
		flags: 0,
		parent_id: null,
		position: 0,
		permission_overwrites: [],
		...fields
	} as unknown as APIChannel;
	guild.channels.set(channel.id, channel);
	emitChannel(world, guild, GatewayDispatchEvents.ChannelCreate, channel);
	audit(world, guild, actor, { type: AuditLogEvent.ChannelCreate, targetId: channel.id, changes: changesBetween({}, channel) });
	return channel;
}

/** Changes a channel and tells it. */
export function updateChannel(world: World, guild: SimGuild, id: Snowflake, changes: object, actor: Actor, entry?: AuditEntry): APIChannel {
	const before = guild.channels.get(id);
	if (!before) throw new Error(`There is no channel ${id}`);
	const channel = { ...before, ...changes } as APIChannel;
	const differences = changesBetween(before, channel);
	if (differences.length === 0) return before;
	guild.channels.set(id, channel);
	emitChannel(world, guild, GatewayDispatchEvents.ChannelUpdate, channel);
	audit(world, guild, actor, entry ?? { type: AuditLogEvent.ChannelUpdate, targetId: id, changes: differences });
	return channel;
}

/** Deletes a channel with its threads and messages; the channels of a category stay, without a parent. */
export function deleteChannel(world: World, guild: SimGuild, id: Snowflake, actor: Actor): APIChannel {
	const channel = guild.channels.get(id);
	if (!channel) throw new Error(`There is no channel ${id}`);
	guild.channels.delete(id);
	world.messages.delete(id);
	world.pins.delete(id);
	for (const thread of [...guild.threads.values()]) {
		if (parentOf(thread) === id) deleteThread(world, guild, thread.id, actor);
	}
	takeAlong(guild, id);
	emitChannel(world, guild, GatewayDispatchEvents.ChannelDelete, channel);
	audit(world, guild, actor, { type: AuditLogEvent.ChannelDelete, targetId: id, changes: changesBetween(channel, {}) });
	if (channel.type === ChannelType.GuildCategory) orphan(world, guild, id);
	const cleared = GUILD_CHANNELS.filter((key) => guild.settings[key] === id);
	if (cleared.length > 0) updateGuild(world, guild, Object.fromEntries(cleared.map((key) => [key, null])), actor);
	return channel;
}

/** What goes with a channel, or loses its mention of it, without an event of its own. */
function takeAlong(guild: SimGuild, id: Snowflake): void {
	for (const webhook of [...guild.webhooks.values()]) if (webhook.channel_id === id) guild.webhooks.delete(webhook.id);
	for (const invite of [...guild.invites.values()]) if (invite.channelId === id) guild.invites.delete(invite.code);
	for (const event of [...guild.scheduledEvents.values()]) if (event.channel_id === id) guild.scheduledEvents.delete(event.id);
	const { welcomeScreen: screen, onboarding } = guild;
	guild.welcomeScreen = { ...screen, welcome_channels: screen.welcome_channels.filter((entry) => entry.channel_id !== id) };
	guild.onboarding = { ...onboarding, default_channel_ids: onboarding.default_channel_ids.filter((entry) => entry !== id) };
}

/** Deletes a thread with its messages. */
export function deleteThread(world: World, guild: SimGuild, id: Snowflake, actor: Actor): APIChannel {
	const thread = guild.threads.get(id);
	if (!thread) throw new Error(`There is no thread ${id}`);
	guild.threads.delete(id);
	guild.threadMembers.delete(id);
	world.messages.delete(id);
	world.pins.delete(id);
	const parent = parentOf(thread);
	// Told by way of the parent: the thread itself can no longer be looked at. Not at all when the parent went with it.
	if (parent !== null && guild.channels.has(parent)) {
		const data = { id, guild_id: guild.id, parent_id: parent, type: thread.type };
		world.emit({ event: GatewayDispatchEvents.ThreadDelete, data, guildId: guild.id, channelId: parent });
	}
	audit(world, guild, actor, { type: AuditLogEvent.ThreadDelete, targetId: id, changes: changesBetween(thread, {}) });
	return thread;
}

/** Sets an overwrite, in place of the one of the same id. */
export function setOverwrite(world: World, guild: SimGuild, channelId: Snowflake, overwrite: APIOverwrite, actor: Actor): void {
	const before = overwritesOf(channelIn(guild, channelId));
	const index = before.findIndex(({ id }) => id === overwrite.id);
	const after = index < 0 ? [...before, overwrite] : before.with(index, overwrite);
	const type = index < 0 ? AuditLogEvent.ChannelOverwriteCreate : AuditLogEvent.ChannelOverwriteUpdate;
	const entry = overwriteEntry(guild, channelId, type, overwrite, changesBetween(before[index] ?? {}, overwrite));
	updateChannel(world, guild, channelId, { permission_overwrites: after }, actor, entry);
}

export function deleteOverwrite(world: World, guild: SimGuild, channelId: Snowflake, overwrite: APIOverwrite, actor: Actor): void {
	const after = overwritesOf(channelIn(guild, channelId)).filter(({ id }) => id !== overwrite.id);
	const entry = overwriteEntry(guild, channelId, AuditLogEvent.ChannelOverwriteDelete, overwrite, changesBetween(overwrite, {}));
	updateChannel(world, guild, channelId, { permission_overwrites: after }, actor, entry);
}

function channelIn(guild: SimGuild, id: Snowflake): APIChannel {
	const channel = guild.channels.get(id);
	if (!channel) throw new Error(`There is no channel ${id}`);
	return channel;
}

function overwriteEntry(
	guild: SimGuild,
	targetId: Snowflake,
	type: AuditLogEvent,
	{ id, type: kind }: APIOverwrite,
	changes: AuditEntry['changes']
): AuditEntry {
	const role = guild.roles.get(id);
	return { type, targetId, changes, options: { id, type: String(kind), ...(role && { role_name: role.name }) } };
}

/** The channels of a deleted category stay, at the top level. */
function orphan(world: World, guild: SimGuild, categoryId: Snowflake): void {
	for (const [id, child] of guild.channels) {
		if (parentOf(child) !== categoryId) continue;
		const changed = { ...child, parent_id: null } as APIChannel;
		guild.channels.set(id, changed);
		emitChannel(world, guild, GatewayDispatchEvents.ChannelUpdate, changed);
	}
}

function emitChannel(world: World, guild: SimGuild, event: GatewayDispatchEvents, channel: APIChannel): void {
	world.emit({ event, data: channel, guildId: guild.id, channelId: channel.id });
}
