import type { APIGuildScheduledEvent } from 'discord-api-types/v10';
import { SnapshotEvent } from '../../../entities/SnapshotEvent';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { sawChannel } from './channel';
import { day, type Kind } from './Kind';

/** https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-object */
export const event: Kind = {
	name: 'event',
	entity: SnapshotEvent,
	ids: ['event'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'description', type: 'text', mentions: true, since: 1 },
		{ key: 2, name: 'entity_type', type: 'integer', since: 1 },
		{ key: 3, name: 'channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 4, name: 'location', type: 'text', inside: 'entity_metadata', since: 1 },
		{ key: 5, name: 'privacy_level', type: 'integer', since: 1 },
		{ key: 6, name: 'scheduled_start_time', type: 'text', since: 1 },
		{ key: 7, name: 'scheduled_end_time', type: 'text', since: 1 },
		{ key: 8, name: 'recurrence_rule', type: 'json', since: 1 },
		{ key: 9, name: 'image', type: 'media', since: 1 }
	],
	mostNodes: 1_000,
	// A channel takes its events along, and shows or hides them.
	freshness: {
		events: [
			'GUILD_SCHEDULED_EVENT_CREATE',
			'GUILD_SCHEDULED_EVENT_UPDATE',
			'GUILD_SCHEDULED_EVENT_DELETE',
			'CHANNEL_CREATE',
			'CHANNEL_UPDATE',
			'CHANNEL_DELETE'
		],
		intents: ['Guilds', 'GuildScheduledEvents'],
		trustedMs: day
	},
	unseen: 'partly_seen',
	/** An event in a channel that is hidden is hidden, too. */
	async read(source) {
		const events = await source.reader.scheduledEvents(source.guildId);
		const { visible, hidden, complete } = await source.channels();
		const seen = new Set(visible.map(({ id }) => source.identity.origin('channel', id)));
		const unseen = new Set(hidden.map(({ id }) => source.identity.origin('channel', id)));
		return {
			status: 'read',
			nodes: new Map(events.map((item) => [item.id, values(item)])),
			complete: complete && hidden.length === 0,
			settled: complete,
			provesAbsence: (_, { values: { channel_id: channelId } }) =>
				typeof channelId !== 'string' || seen.has(channelId) || (complete && !unseen.has(channelId))
		};
	},
	couldSee: (state, _, { values: { channel_id: channelId } }) => typeof channelId !== 'string' || sawChannel(state, channelId)
};

/**
 * Discord moves the times of an event that repeats itself on to the next one, without anybody doing anything: those of the first are kept.
 * That an event has begun is not kept either.
 */
function values(item: APIGuildScheduledEvent): Values {
	const { scheduled_start_time: start, scheduled_end_time: end, recurrence_rule: rule } = item;
	const first = rule ? Date.parse(rule.start) : Date.parse(start);
	const last = end ? first + Date.parse(end) - Date.parse(start) : null;
	return {
		name: item.name,
		description: item.description ?? null,
		entity_type: item.entity_type,
		channel_id: item.channel_id,
		location: item.entity_metadata?.location ?? null,
		privacy_level: item.privacy_level,
		scheduled_start_time: new Date(first).toISOString(),
		scheduled_end_time: last === null ? null : new Date(last).toISOString(),
		recurrence_rule: rule ? canonicalJson({ ...rule, start: new Date(first).toISOString() }) : null,
		image: item.image ? `guild-events/${item.id}/${item.image}.png` : null
	};
}
