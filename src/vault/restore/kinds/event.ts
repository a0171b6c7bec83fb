import {
	ChannelType,
	GuildScheduledEventEntityType as Entity,
	PermissionFlagsBits as P,
	Routes,
	type APIGuildScheduledEvent
} from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange, Values } from '../../snapshots/model';
import { bodyOf } from '../body';
import { possibleType } from '../channelTypes';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { comingTimes, sameTimes, timeFields } from '../eventTimes';
import { picturesOf } from '../files';
import type { NewAsset, Note, Verb } from '../model';
import { deletion } from './deletion';

/** https://discord.com/developers/docs/resources/guild-scheduled-event#create-guild-scheduled-event */
const texts = ['name', 'description', 'privacy_level'];
const placeFields = ['entity_type', 'channel_id', 'location'];
/** That are to come or under way. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30038) */
const mostEvents = 100;
const route = '/guilds/{guild.id}/scheduled-events';

export function planEvents(draft: Draft): void {
	const { created, deleted } = draft.work('event');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	for (const node of created) planCreation(draft, node);
	for (const change of draft.changes('event')) planChange(draft, change);
}

/** With its channel an event goes by itself. */
function planDeletion(draft: Draft, node: Node): void {
	if (draft.isPlanned('channel', 'delete', String(node.values['channel_id']))) return;
	if (draft.lacks(P.ManageEvents, 'event', 'delete', node)) return;
	draft.add(deletion({ kind: 'event', node, layer: 'settings', route: `${route}/{event.id}`, path: (ids) => pathOf(draft, ids, node) }));
}

function planCreation(draft: Draft, node: Node): void {
	const { values } = node;
	if (typeof values['name'] !== 'string') return draft.block('event', 'create', node, { reason: 'never_seen' });
	const times = comingTimes(values, draft.now);
	if (!times) return draft.block('event', 'create', node, { reason: 'past' });
	const place = placeOf(draft, values);
	if (!place) return draft.block('event', 'create', node, { reason: 'no_channel' });
	if (draft.lacks(P.CreateEvents | place.needed, 'event', 'create', node)) return;
	if (room(draft) <= 0) return draft.block('event', 'create', node, { reason: 'limit' });
	const notes: Note[] = [
		...(times.isLater ? [{ reason: 'rolled_on' as const, to: times.start }] : []),
		...(values['image'] === undefined ? [{ reason: 'picture_left_out' as const }] : [])
	];
	draft.add({
		kind: 'event',
		verb: 'create',
		nodes: [node],
		layer: 'settings',
		route: `POST ${route}`,
		notes,
		// Discord's name of its picture is not known where no answer came.
		included: [{ kind: 'event', verb: 'modify', id: node.id }],
		creates: { kind: 'event', looks: { name: values['name'], type: null } },
		async perform(send, ids, read) {
			const { fields: image, missing } = await picturesOf(read, node, typeof values['image'] === 'string' ? ['image'] : []);
			const body = { ...bodyOf(kinds.event, values, texts, ids), ...place.body(ids), ...times.body, ...image };
			const path = Routes.guildScheduledEvents(draft.situation.guildId);
			const event = (await send({ method: 'POST', path, body })) as APIGuildScheduledEvent;
			return { created: event.id, assets: imageAssets(event, values), ...missing };
		}
	});
}

function planChange(draft: Draft, { before, after, fields }: NodeChange): void {
	const changed = fields.map(({ field }) => field);
	const isMoved = changed.some((name) => placeFields.includes(name));
	const place = isMoved ? placeOf(draft, after.values) : undefined;
	const hasOtherTimes = changed.some((name) => timeFields.includes(name)) && !sameTimes(before.values, after.values, draft.now);
	const times = hasOtherTimes ? comingTimes(after.values, draft.now) : undefined;
	if (place === null) draft.block('event', 'modify', after, { reason: 'no_channel' });
	if (times === null) draft.block('event', 'modify', after, { reason: 'past' });
	const names = changed.filter((name) => texts.includes(name));
	const hasImage = changed.includes('image');
	if (names.length === 0 && !hasImage && !place && !times) return;
	if (draft.lacks(P.ManageEvents | (place?.needed ?? 0n), 'event', 'modify', after)) return;
	// An event that takes place elsewhere needs an end.
	const length = place && !times ? { scheduled_end_time: after.values['scheduled_end_time'] ?? null } : {};
	draft.add({
		kind: 'event',
		verb: 'modify',
		nodes: [after],
		layer: 'settings',
		route: `PATCH ${route}/{event.id}`,
		notes: times?.isLater ? [{ reason: 'rolled_on', to: times.start }] : [],
		async perform(send, ids, read) {
			const { fields: image, missing } = await picturesOf(read, after, hasImage ? ['image'] : []);
			const body = { ...bodyOf(kinds.event, after.values, names, ids), ...length, ...place?.body(ids), ...times?.body, ...image };
			const event = (await send({ method: 'PATCH', path: pathOf(draft, ids, after), body })) as APIGuildScheduledEvent;
			return { assets: imageAssets(event, after.values), ...missing };
		}
	});
}

interface Place {
	/** What the bot needs beside the right to make or to change events. */
	readonly needed: bigint;
	body(ids: CurrentIds): object;
}

/** Where it takes place; `null` where its channel is not there. A stage that became a voice channel holds events of voice channels. */
function placeOf(draft: Draft, values: Values): Place | null {
	const { entity_type: type, channel_id: channelId, location } = values;
	if (type === Entity.External) {
		return { needed: 0n, body: () => ({ entity_type: type, channel_id: null, entity_metadata: { location: location ?? '' } }) };
	}
	const entity = typeof channelId === 'string' && draft.willExist('channel', channelId) ? entityIn(draft, channelId) : null;
	if (entity === null || typeof channelId !== 'string') return null;
	const stage = entity === Entity.StageInstance ? P.ManageChannels | P.MuteMembers | P.MoveMembers : 0n;
	return {
		needed: P.ViewChannel | P.Connect | stage,
		body: (ids) => ({ entity_type: entity, channel_id: ids.of('channel', channelId), entity_metadata: null })
	};
}

function entityIn(draft: Draft, channelId: string): Entity | null {
	const type = draft.lives('channel', channelId)
		? Number(draft.live.nodes.channel.get(channelId)?.values['type'])
		: possibleType((feature) => draft.willHave(feature), Number(draft.target.nodes.channel.get(channelId)?.values['type']));
	const entities: Readonly<Record<number, Entity>> = {
		[ChannelType.GuildVoice]: Entity.Voice,
		[ChannelType.GuildStageVoice]: Entity.StageInstance
	};
	return entities[type] ?? null;
}

function room(draft: Draft): number {
	const count = (ids: Iterable<string>, verb: Verb): number => [...ids].filter((id) => draft.isPlanned('event', verb, id)).length;
	const living = draft.live.nodes.event;
	return mostEvents - living.size + count(living.keys(), 'delete') - count(draft.target.nodes.event.keys(), 'create');
}

function imageAssets({ id, image }: APIGuildScheduledEvent, values: Values): NewAsset[] {
	if (!image || typeof values['image'] !== 'string') return [];
	return [{ name: `guild-events/${id}/${image}.png`, sha256: values['image'] }];
}

function pathOf({ situation }: Draft, ids: CurrentIds, { id }: Node): `/${string}` {
	return Routes.guildScheduledEvent(situation.guildId, ids.of('event', id) ?? id);
}
