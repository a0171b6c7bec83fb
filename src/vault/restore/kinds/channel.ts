import { ChannelType, PermissionFlagsBits, Routes, type APIChannel } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf } from '../body';
import { highestBitrate, limited } from '../channelLimits';
import { fieldsOfType, possibleType } from '../channelTypes';
import type { Draft } from '../Draft';
import { emojisOf } from '../emojis';
import { newTags, tagIds, tagsOf } from '../forumTags';
import type { Note, Verb } from '../model';
import { planCreations } from './channelCreation';
import { deletion } from './deletion';

const needed = PermissionFlagsBits.ManageChannels;
const sightNeeded = PermissionFlagsBits.ViewChannel;
/** Fields of which `null` is a value, and not the lack of the field. */
const nullable = ['topic', 'rtc_region', 'default_auto_archive_duration', 'default_reaction_emoji', 'default_sort_order'];
/** Which no documented request sets. */
const unsettable = ['default_tag_setting', 'theme_color'];
/** The only types that can become each other. https://discord.com/developers/docs/resources/channel#modify-channel */
const convertible: readonly unknown[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export function planChannels(draft: Draft): void {
	const { created, deleted } = draft.work('channel');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	planCreations(draft, created);
	for (const change of draft.changes('channel')) planChange(draft, change);
}

function planDeletion(draft: Draft, node: Node): void {
	if (draft.lacks(needed, 'channel', 'delete', node) || isUnseen(draft, 'delete', node)) return;
	const path = Routes.channel(draft.input.current.of('channel', node.id) ?? node.id);
	const layer = isNeeded(draft, node) ? 'delete_last' : 'delete_channels';
	draft.add(deletion({ kind: 'channel', node, layer, route: '/channels/{channel.id}', path: () => path }));
}

function planChange(draft: Draft, { before, after, fields }: NodeChange): void {
	const changed = new Set(fields.map(({ field }) => field));
	const isConverted = changed.has('type');
	if (isConverted && !isConvertible(draft, before, after)) {
		changed.delete('type');
		draft.block('channel', 'modify', after, { reason: 'fixed', field: 'type' });
	}
	for (const field of unsettable) if (changed.has(field)) draft.block('channel', 'modify', after, { reason: 'fixed', field });
	const type = Number((changed.has('type') ? after : before).values['type']);
	const notes = changed.has('bitrate') ? bitrateNotes(draft, type, before, after) : [];
	if (!notes) changed.delete('bitrate');
	const own = fieldsOfType(type).filter((name) => changed.has(name) && (nullable.includes(name) || after.values[name] !== null));
	const plain = ['name', 'type', 'flags'].filter((name) => changed.has(name));
	const names = [...plain, ...own];
	const parent = changed.has('parent_id') ? (after.values['parent_id'] ?? null) : undefined;
	if (typeof parent === 'string' && !draft.willExist('channel', parent)) {
		draft.block('channel', 'modify', after, { reason: 'no_owner', field: 'parent_id' });
	}
	// A category that is deleted lets its channels go.
	const isLetGo = parent === null && draft.isPlanned('channel', 'delete', String(before.values['parent_id']));
	const moves = (parent === null && !isLetGo) || (typeof parent === 'string' && draft.willExist('channel', parent));
	if (names.length === 0 && !moves) return;
	if (draft.lacks(needed, 'channel', 'modify', after) || isUnseen(draft, 'modify', before)) return;
	const emojis = emojisOf(draft, 'channel', after, names);
	draft.add({
		kind: 'channel',
		verb: 'modify',
		nodes: [after],
		layer: 'modify_channels',
		route: 'PATCH /channels/{channel.id}',
		notes: [...(notes ?? []), ...emojis.notes],
		async perform(send, ids) {
			const place = moves && { parent_id: typeof parent === 'string' ? ids.of('channel', parent) : null };
			const body = { ...limited(draft.situation, bodyOf(kinds.channel, after.values, names, ids), type), ...place };
			const tags = 'available_tags' in body && { available_tags: tagsOf(body['available_tags'], tagIds(before, ids)) };
			const path = Routes.channel(ids.of('channel', after.id) ?? after.id);
			const channel = (await send({ method: 'PATCH', path, body: { ...body, ...tags } })) as APIChannel;
			return { ...(tags && { identities: newTags(after, channel) }), ...emojis.missing(ids) };
		}
	});
}

/** `null` where the channel has the highest bitrate already that the boosts allow. */
function bitrateNotes(draft: Draft, type: number, before: Node, after: Node): Note[] | null {
	const to = highestBitrate(draft.situation, type);
	if (Number(after.values['bitrate']) <= to) return [];
	if (before.values['bitrate'] !== to) return [{ reason: 'bitrate_capped', to }];
	draft.block('channel', 'modify', after, { reason: 'needs_boosts', field: 'bitrate' });
	return null;
}

/** Whether the server is a community that needs the channel. */
function isNeeded({ live, situation }: Draft, { id }: Node): boolean {
	const values = live.nodes.guild.get(situation.guildId)?.values;
	return values !== undefined && [values['rules_channel_id'], values['public_updates_channel_id']].includes(id);
}

function isConvertible(draft: Draft, before: Node, after: Node): boolean {
	const type = after.values['type'];
	return (
		convertible.includes(before.values['type']) &&
		convertible.includes(type) &&
		possibleType((feature) => draft.willHave(feature), Number(type)) === type
	);
}

/** What is hidden from the bot, it cannot change. */
function isUnseen(draft: Draft, verb: Verb, node: Node): boolean {
	if (!node.unseen.includes('name')) return false;
	draft.block('channel', verb, node, { reason: 'missing_permission', permissions: sightNeeded });
	return true;
}
