import { GatewayIntentBits, type APIChannel, type APIMessage } from 'discord-api-types/v10';
import type { SimGuild, World, WorldEvent } from '../model';
import { canView, obfuscate } from '../obfuscation';
import { channelPermissions, guildPermissions } from '../permissions';
import { eventRules } from './events';
import { canViewThread, guildCreate } from './guild-create';
import { withoutContent } from './message-content';
import type { Session } from './session';

/** The session does not hear of the event. */
export const unheard = Symbol('unheard');

const channelEvents = new Set(['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE']);
const messageEvents = new Set(['MESSAGE_CREATE', 'MESSAGE_UPDATE']);
/** A bot never hears these of itself: it gets GUILD_CREATE and GUILD_DELETE instead. */
const comingAndGoing = new Set(['GUILD_MEMBER_ADD', 'GUILD_MEMBER_REMOVE']);

/** Why an event must not be told at all, or null: mistakes of the simulator, not of the bot. */
export function flawOf(world: World, event: WorldEvent): string | null {
	const rule = eventRules[event.event];
	if (!rule) return `dispatch ${event.event}: there is no such event`;
	if (event.applicationId !== undefined) return null;
	if (event.guildId === undefined) return rule.direct ? null : `dispatch ${event.event}: names no guild`;
	const guild = world.guilds.get(event.guildId);
	if (!guild) return event.event === 'GUILD_DELETE' ? null : `dispatch ${event.event}: there is no guild ${event.guildId}`;
	if (!rule.channel) return null;
	if (event.channelId === undefined) return `dispatch ${event.event}: names no channel`;
	return channelOf(guild, event) ? null : `dispatch ${event.event}: there is no channel ${event.channelId}`;
}

/** What a session is told of an event, in the shape that it may see, or `unheard`. */
export function dataFor(world: World, session: Session, event: WorldEvent, obfuscation: boolean): unknown {
	if (event.applicationId !== undefined && event.applicationId !== session.application.id) return unheard;
	if (!session.serves(event.guildId) || !wants(session, event)) return unheard;
	const guild = event.guildId === undefined ? undefined : world.guilds.get(event.guildId);
	if (event.event === 'GUILD_DELETE') return leaves(session, event, guild) ? event.data : unheard;
	if (event.event === 'INTERACTION_CREATE' || event.guildId === undefined) return shaped(session, event);
	if (!guild?.members.has(session.botId) || guild.unavailable) return unheard;
	if (event.event === 'GUILD_CREATE') return guildCreate(world, guild, session, obfuscation);
	if (!session.guildIds.has(guild.id)) return unheard;
	if (event.permission !== undefined && (guildPermissions(world, guild, session.botId) & event.permission) === 0n) return unheard;
	if (channelEvents.has(event.event)) return channelFor(world, session, guild, event.data as APIChannel, obfuscation);
	const isInChannel = eventRules[event.event]?.channel ?? event.channelId !== undefined;
	if (isInChannel && !seesChannel(world, session, guild, event)) return unheard;
	if (event.channelPermission !== undefined && !mayInChannel(world, session, guild, event, event.channelPermission)) return unheard;
	if (comingAndGoing.has(event.event) && isAbout(session, event.data)) return unheard;
	return shaped(session, event);
}

function wants(session: Session, event: WorldEvent): boolean {
	const rule = eventRules[event.event];
	const intents = event.guildId === undefined ? rule?.direct : rule?.guild;
	if (!intents) return event.applicationId !== undefined;
	if (intents.length === 0 || intents.some((intent) => session.has(intent))) return true;
	// A bot always hears of its own member, whatever its intents.
	return event.event === 'GUILD_MEMBER_UPDATE' && isAbout(session, event.data);
}

function leaves(session: Session, event: WorldEvent, guild: SimGuild | undefined): boolean {
	if (!session.guildIds.has(event.guildId ?? '')) return false;
	return isUnavailable(event.data) || !guild?.members.has(session.botId);
}

function isUnavailable(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'unavailable' in data && data.unavailable === true;
}

function isAbout(session: Session, data: unknown): boolean {
	if (typeof data !== 'object' || data === null || !('user' in data)) return false;
	const { user } = data;
	return typeof user === 'object' && user !== null && 'id' in user && user.id === session.botId;
}

function channelFor(world: World, session: Session, guild: SimGuild, channel: APIChannel, obfuscation: boolean): APIChannel {
	return !obfuscation || canView(world, guild, channel, session.botId) ? channel : obfuscate(guild, channel);
}

function channelOf(guild: SimGuild, event: WorldEvent): APIChannel | undefined {
	const id = event.channelId ?? '';
	return guild.threads.get(id) ?? guild.channels.get(id);
}

function seesChannel(world: World, session: Session, guild: SimGuild, event: WorldEvent): boolean {
	const channel = channelOf(guild, event);
	if (!channel) return false;
	return guild.threads.has(channel.id)
		? canViewThread(world, guild, channel, session.botId)
		: canView(world, guild, channel, session.botId);
}

function mayInChannel(world: World, session: Session, guild: SimGuild, event: WorldEvent, needed: bigint): boolean {
	const channel = channelOf(guild, event);
	return channel !== undefined && (channelPermissions(world, guild, channel, session.botId) & needed) !== 0n;
}

function shaped(session: Session, event: WorldEvent): unknown {
	const isStripped = messageEvents.has(event.event) && event.guildId !== undefined && !session.has(GatewayIntentBits.MessageContent);
	return isStripped ? withoutContent(event.data as Partial<APIMessage>, session.botId) : event.data;
}
