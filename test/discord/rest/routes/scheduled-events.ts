import { ChannelType, GuildScheduledEventEntityType as Entity, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIGuildScheduledEvent, RESTPatchAPIGuildScheduledEventJSONBody } from 'discord-api-types/v10';
import { createEvent, deleteEvent, endEvent, updateEvent } from '../../actions/scheduled-events';
import { visibleEvents } from '../../gateway/guild-create';
import type { SimGuild } from '../../model';
import { guildPermissions } from '../../permissions';
import { actorOf, caller, guildOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField, limitReached, missingPermissions, unknown } from '../errors';
import { storeImage } from '../images';
import { boolean } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Component, Reply, Route } from '../route';

const LIST = '/guilds/:guild_id/scheduled-events';
const ONE = `${LIST}/:guild_scheduled_event_id`;
const PLACES = ['External', 'Stage', 'Voice'];
const EVENT: Component = { oneOf: PLACES.map((place) => `${place}ScheduledEventResponse`) };
const WITH_COUNT = ['with_user_count'];

export const scheduledEventRoutes: readonly Route[] = [
	{ method: 'GET', path: LIST, query: WITH_COUNT, response: { array: EVENT }, handle: list },
	{
		method: 'POST',
		path: LIST,
		query: [],
		request: { oneOf: PLACES.map((place) => `${place}ScheduledEventCreateRequest`) },
		response: EVENT,
		handle: create
	},
	{ method: 'GET', path: ONE, query: WITH_COUNT, response: EVENT, handle: (call) => ok(shown(call, eventOf(call, guildOf(call)))) },
	{
		method: 'PATCH',
		path: ONE,
		query: [],
		request: { oneOf: PLACES.map((place) => `${place}ScheduledEventPatchRequestPartial`) },
		response: EVENT,
		handle: change
	},
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: remove }
];

/** Events that are scheduled or under way (30038). */
const MAX_EVENTS = 100;
const COMPLETED = 3;
const CANCELED = 4;

type Sent = Partial<RESTPatchAPIGuildScheduledEventJSONBody>;

function list(call: Call): Reply {
	const guild = guildOf(call);
	return ok(visibleEvents(call.world, guild, caller(call).bot.id).map((event) => shown(call, event)));
}

function shown(call: Call, event: APIGuildScheduledEvent): object {
	const creator = call.world.users.get(event.creator_id ?? '');
	return { ...event, ...(creator && { creator }), ...(boolean(call.query, 'with_user_count') && { user_count: event.user_count ?? 0 }) };
}

function eventOf(call: Call, guild: SimGuild): APIGuildScheduledEvent {
	const id = call.params.guild_scheduled_event_id;
	const event = visibleEvents(call.world, guild, caller(call).bot.id).find((candidate) => candidate.id === id);
	if (!event) throw unknown('Guild Scheduled Event');
	return event;
}

function create(call: Call): Reply {
	const guild = guildOf(call);
	const body = objectBody<Sent>(call.body);
	if (guild.scheduledEvents.size >= MAX_EVENTS) throw limitReached(30038, 'uncompleted guild scheduled events', MAX_EVENTS);
	const fields = {
		name: body.name,
		description: body.description ?? null,
		privacy_level: body.privacy_level ?? 2,
		status: 1,
		entity_id: null,
		image: storeImage(call.world, body.image ?? null, 'image'),
		scheduled_start_time: timeOf(body.scheduled_start_time) ?? '',
		scheduled_end_time: timeOf(body.scheduled_end_time) ?? null,
		recurrence_rule: ruleOf(body) ?? null,
		guild_scheduled_event_exceptions: [],
		...placeOf(call, guild, body.entity_type ?? Entity.External, body)
	};
	requireFuture(call, fields.scheduled_start_time);
	return ok(createEvent(call.world, guild, fields, actorOf(call)));
}

function change(call: Call): Reply {
	const guild = guildOf(call);
	const event = eventOf(call, guild);
	const body = objectBody<Sent>(call.body);
	requireMaker(call, guild, event);
	if (body.status !== undefined && body.status !== null && body.status >= COMPLETED) return end(call, guild, event, body.status);
	const start = timeOf(body.scheduled_start_time);
	if (start && start !== event.scheduled_start_time) requireFuture(call, start);
	const moves = body.entity_type !== undefined || body.channel_id !== undefined || body.entity_metadata !== undefined;
	const rule = ruleOf(body);
	const changes = {
		...(body.name !== undefined && { name: body.name }),
		...(body.description !== undefined && { description: body.description }),
		...(body.status !== undefined && { status: body.status }),
		...(body.image !== undefined && { image: storeImage(call.world, body.image, 'image') }),
		...(start && { scheduled_start_time: start }),
		...(body.scheduled_end_time !== undefined && { scheduled_end_time: timeOf(body.scheduled_end_time) ?? null }),
		...(rule !== undefined && { recurrence_rule: rule }),
		...(moves && placeOf(call, guild, body.entity_type ?? event.entity_type, { ...event, ...body } as Sent))
	};
	return ok(shown(call, updateEvent(call.world, guild, event.id, changes, actorOf(call))));
}

/** A scheduled event can be cancelled, one under way ends. */
function end(call: Call, guild: SimGuild, event: APIGuildScheduledEvent, status: number): Reply {
	const isActive = event.status === 2;
	if (status !== (isActive ? COMPLETED : CANCELED))
		throw invalidField('status', 'BASE_TYPE_CHOICES', 'No way from the one state to the other.');
	endEvent(call.world, guild, event.id, status as 3 | 4);
	return ok(shown(call, { ...event, status } as APIGuildScheduledEvent));
}

function remove(call: Call): Reply {
	const guild = guildOf(call);
	const event = eventOf(call, guild);
	requireMaker(call, guild, event);
	deleteEvent(call.world, guild, event.id, actorOf(call));
	return NO_CONTENT;
}

/** One's own events need CREATE_EVENTS, those of others MANAGE_EVENTS. */
function requireMaker(call: Call, guild: SimGuild, event: APIGuildScheduledEvent): void {
	const isOwn = event.creator_id === caller(call).bot.id;
	const held = guildPermissions(call.world, guild, caller(call).bot.id);
	if ((held & P.ManageEvents) === 0n && !(isOwn && (held & P.CreateEvents) !== 0n)) throw missingPermissions();
}

/** What is needed and kept by the type of place (resources/guild-scheduled-event, Field Requirements by Entity Type). */
function placeOf(call: Call, guild: SimGuild, type: Entity, body: Sent): object {
	if (type === Entity.External) {
		requirePermissions(call, guild, P.CreateEvents);
		const location = body.entity_metadata?.location;
		if (!location) throw invalidField('entity_metadata.location', 'BASE_TYPE_REQUIRED', 'This field is required');
		if (!body.scheduled_end_time) throw invalidField('scheduled_end_time', 'BASE_TYPE_REQUIRED', 'This field is required');
		return { entity_type: type, channel_id: null, entity_metadata: { location } };
	}
	const channel = guild.channels.get(body.channel_id ?? '');
	const wanted = type === Entity.Voice ? ChannelType.GuildVoice : ChannelType.GuildStageVoice;
	if (channel?.type !== wanted) throw invalidField('channel_id', 'CHANNEL_DOES_NOT_EXIST', 'Not a channel of this type.');
	const stage = type === Entity.StageInstance ? P.ManageChannels | P.MuteMembers | P.MoveMembers : 0n;
	requirePermissions(call, guild, P.CreateEvents | P.ViewChannel | P.Connect | stage, channel);
	return { entity_type: type, channel_id: channel.id, entity_metadata: null };
}

function timeOf(text: string | null | undefined): string | undefined {
	return text ? new Date(text).toISOString() : undefined;
}

/** Not documented: the harsher reading of "the time that the event will start". */
function requireFuture(call: Call, start: string): void {
	if (Date.parse(start) > call.world.clock.now()) return;
	throw invalidField('scheduled_start_time', 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.');
}

/** `count`, `end` and `by_year_day` cannot be set. */
function ruleOf({ recurrence_rule: rule }: Sent): object | null | undefined {
	if (!rule) return rule;
	const sent = rule as unknown as Record<string, unknown>;
	const refused = ['count', 'end', 'by_year_day'].find((key) => sent[key] !== undefined && sent[key] !== null);
	if (refused)
		throw new ApiError(400, 50035, 'Invalid Form Body', {
			recurrence_rule: { [refused]: { _errors: [{ code: 'BASE_TYPE_BAD', message: 'Cannot be set.' }] } }
		});
	const empty = { end: null, by_weekday: null, by_n_weekday: null, by_month: null, by_month_day: null, by_year_day: null, count: null };
	return { ...empty, interval: 1, ...sent, start: timeOf(rule.start) };
}
