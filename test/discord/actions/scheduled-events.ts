import { AuditLogEvent, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIGuildScheduledEvent } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** Schedules an event and tells those who may view its channel. `fields` has everything but the ids. */
export function createEvent(world: World, guild: SimGuild, fields: object, actor: Actor): APIGuildScheduledEvent {
	const event = { id: world.snowflake(), guild_id: guild.id, creator_id: actor.userId, ...fields } as APIGuildScheduledEvent;
	guild.scheduledEvents.set(event.id, event);
	tell(world, guild, GatewayDispatchEvents.GuildScheduledEventCreate, event);
	record(world, guild, actor, AuditLogEvent.GuildScheduledEventCreate, {}, event);
	return event;
}

export function updateEvent(world: World, guild: SimGuild, id: Snowflake, changes: object, actor: Actor): APIGuildScheduledEvent {
	const before = eventOf(guild, id);
	const event = { ...before, ...changes } as APIGuildScheduledEvent;
	if (changesBetween(before, event).length === 0) return before;
	guild.scheduledEvents.set(id, event);
	tell(world, guild, GatewayDispatchEvents.GuildScheduledEventUpdate, event);
	record(world, guild, actor, AuditLogEvent.GuildScheduledEventUpdate, before, event);
	return event;
}

export function deleteEvent(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const event = eventOf(guild, id);
	guild.scheduledEvents.delete(id);
	tell(world, guild, GatewayDispatchEvents.GuildScheduledEventDelete, event);
	record(world, guild, actor, AuditLogEvent.GuildScheduledEventDelete, event, {});
}

/** An event that is over is shown to nobody any more; that it ended is told as a change of its status. */
export function endEvent(world: World, guild: SimGuild, id: Snowflake, status: 3 | 4): void {
	const event = { ...eventOf(guild, id), status } as APIGuildScheduledEvent;
	guild.scheduledEvents.delete(id);
	tell(world, guild, GatewayDispatchEvents.GuildScheduledEventUpdate, event);
}

function eventOf(guild: SimGuild, id: Snowflake): APIGuildScheduledEvent {
	const event = guild.scheduledEvents.get(id);
	if (!event) throw new Error(`There is no scheduled event ${id}`);
	return event;
}

function tell(world: World, guild: SimGuild, name: GatewayDispatchEvents, event: APIGuildScheduledEvent): void {
	const channelId = event.channel_id ?? undefined;
	world.emit({ event: name, data: event, guildId: guild.id, ...(channelId !== undefined && { channelId }) });
}

function record(world: World, guild: SimGuild, actor: Actor, type: AuditLogEvent, before: object, after: object): void {
	const targetId = ({ ...before, ...after } as APIGuildScheduledEvent).id;
	audit(world, guild, actor, { type, targetId, changes: changesBetween(before, after) });
}
