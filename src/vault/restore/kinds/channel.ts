import { ChannelType, OverwriteType, PermissionFlagsBits, Routes, type APIChannel } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf } from '../body';
import { fieldsOfType, isCategory, isForum, possibleType } from '../channelTypes';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { refusalCode, type Send } from '../GuildWriter';
import type { NodeRef, Note, StepResult, Verb } from '../model';
import { channelOrder } from '../order';
import { bitsLeftOut, hasTarget, isForRole, overwriteOf, overwritesByChannel, pathOfOverwrite, withoutId } from '../overwrites';
import { isSeen, withSight } from '../sight';

const needed = PermissionFlagsBits.ManageChannels;
const sightNeeded = PermissionFlagsBits.ViewChannel;
/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30013) */
const mostChannels = 500;
/** In one body. https://discord.com/developers/docs/resources/guild#create-guild-channel */
const mostOverwrites = 100;
/** Longest topic of a channel that is no forum. */
const longestTopic = 1024;
const unknownOverwrite = 10_009;
/** The only types that can become each other. https://discord.com/developers/docs/resources/channel#modify-channel */
const convertible: readonly unknown[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export function planChannels(draft: Draft): void {
	const { created, changed, deleted } = draft.work('channel');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	planCreations(draft, created);
	for (const change of changed) planChange(draft, change);
}

function planDeletion(draft: Draft, node: Node): void {
	if (draft.lacks(needed, 'channel', 'delete', node) || isUnseen(draft, 'delete', node)) return;
	draft.add({
		kind: 'channel',
		verb: 'delete',
		nodes: [node],
		layer: 'delete_channels',
		route: 'DELETE /channels/{channel.id}',
		notes: [],
		async perform(send, ids) {
			await send({ method: 'DELETE', path: Routes.channel(ids.of('channel', node.id) ?? node.id) });
			return {};
		}
	});
}

/** Categories first; then in the order in which they are shown, since a new channel lands at the end. */
function planCreations(draft: Draft, nodes: readonly Node[]): void {
	const overwrites = overwritesByChannel(draft.target);
	const going = draft.work('channel').deleted.filter(({ id }) => draft.isPlanned('channel', 'delete', id)).length;
	let room = mostChannels - draft.live.nodes.channel.size + going;
	const isBranch = ({ values }: Node): boolean => isCategory(values['type']);
	const sorted = [...nodes].sort((left, right) => Number(isBranch(right)) - Number(isBranch(left)) || channelOrder(left, right));
	for (const node of sorted) {
		if (typeof node.values['name'] !== 'string') draft.block('channel', 'create', node, { reason: 'never_seen' });
		else if (draft.lacks(needed, 'channel', 'create', node)) continue;
		else if (room <= 0) draft.block('channel', 'create', node, { reason: 'limit' });
		else {
			room -= 1;
			planCreation(draft, node, overwrites.get(node.id) ?? []);
		}
	}
}

function planCreation(draft: Draft, node: Node, all: readonly Node[]): void {
	const { situation } = draft;
	const type = Number(node.values['type']);
	const possible = possibleType(situation, type);
	const usable = all.filter((overwrite) => hasTarget(draft, overwrite));
	const first = usable.slice(0, mostOverwrites);
	const left = first.reduce((bits, overwrite) => bits | bitsLeftOut(draft, overwrite), 0n);
	const notes: Note[] = [
		...(possible === type ? [] : [{ reason: 'type_fallback' as const, from: type, to: possible }]),
		...(left === 0n ? [] : [{ reason: 'permissions_left_out' as const, permissions: left }]),
		...(usable.length === all.length ? [] : [{ reason: 'overwrites_left_out' as const, count: all.length - usable.length }])
	];
	draft.add({
		kind: 'channel',
		verb: 'create',
		nodes: [node],
		layer: isCategory(type) ? 'create_categories' : 'create_channels',
		route: 'POST /guilds/{guild.id}/channels',
		notes,
		included: first.map(createsOverwrite),
		creates: { kind: 'channel', looks: { name: node.values['name'] ?? null, type: possible } },
		perform: (send, ids) => createChannel(draft, send, ids, { node, type: possible, overwrites: first })
	});
	planSightEnd(draft, node, first);
}

interface NewChannel {
	readonly node: Node;
	readonly type: number;
	readonly overwrites: readonly Node[];
}

/** Whether Discord takes overwrites of people who are no members is not documented: where it does not, they are tried one by one. */
async function createChannel(draft: Draft, send: Send, ids: CurrentIds, channel: NewChannel): Promise<StepResult> {
	try {
		return { created: await post(draft, send, ids, channel) };
	} catch (error) {
		const roles = channel.overwrites.filter(isForRole);
		if (refusalCode(error) !== unknownOverwrite || roles.length === channel.overwrites.length) throw error;
		const created = await post(draft, send, ids, { ...channel, overwrites: roles });
		const members = channel.overwrites.filter((overwrite) => !isForRole(overwrite));
		ids.learn('channel', channel.node.id, created);
		return { created, refused: await putEach(draft, send, ids, members) };
	}
}

async function post(draft: Draft, send: Send, ids: CurrentIds, { node, type, overwrites }: NewChannel): Promise<string> {
	const { situation } = draft;
	const fields = fieldsOfType(type).filter((name) => node.values[name] !== null);
	const ready = overwrites.flatMap((overwrite) => overwriteOf(draft, overwrite, ids) ?? []);
	const parent = node.values['parent_id'];
	const body = {
		...limited(bodyOf(kinds.channel, node.values, fields, ids), type),
		name: node.values['name'],
		type,
		parent_id: typeof parent === 'string' ? ids.of('channel', parent) : null,
		permission_overwrites: isSeen(situation, ready) ? ready : withSight(situation, ready)
	};
	const channel = (await send({ method: 'POST', path: Routes.guildChannels(situation.guildId), body })) as APIChannel;
	return channel.id;
}

async function putEach(draft: Draft, send: Send, ids: CurrentIds, nodes: readonly Node[]): Promise<ReadonlyMap<string, unknown>> {
	const refused = new Map<string, unknown>();
	for (const node of nodes) {
		const overwrite = overwriteOf(draft, node, ids);
		try {
			if (overwrite) await send({ method: 'PUT', path: pathOfOverwrite(ids, node), body: withoutId(overwrite) });
		} catch (error) {
			if (refusalCode(error) === null) throw error;
			refused.set(node.id, error);
		}
	}
	return refused;
}

/** Where the bot sees the new channel only by an overwrite of its own, that one goes at the very end. */
function planSightEnd(draft: Draft, node: Node, overwrites: readonly Node[]): void {
	const { situation, input } = draft;
	const ready = overwrites.flatMap((overwrite) => overwriteOf(draft, overwrite, input.current) ?? []);
	if (isSeen(situation, ready)) return;
	const id = `${node.id}:${situation.userId}`;
	const own = draft.target.nodes.permission.get(id);
	const end = own ?? { id, values: { type: OverwriteType.Member, allow: '0', deny: '0' }, unseen: [] };
	draft.add({
		kind: 'permission',
		verb: own ? 'modify' : 'delete',
		nodes: [end],
		layer: 'sight',
		route: `${own ? 'PUT' : 'DELETE'} /channels/{channel.id}/permissions/{overwrite.id}`,
		notes: [],
		async perform(send, ids) {
			const overwrite = overwriteOf(draft, end, ids);
			if (own && overwrite) await send({ method: 'PUT', path: pathOfOverwrite(ids, end), body: withoutId(overwrite) });
			else await send({ method: 'DELETE', path: pathOfOverwrite(ids, end) });
			return {};
		}
	});
}

function planChange(draft: Draft, { before, after, fields }: NodeChange): void {
	const changed = new Set(fields.map(({ field }) => field));
	const isConverted = changed.has('type');
	if (isConverted && !isConvertible(draft, before, after)) {
		changed.delete('type');
		draft.block('channel', 'modify', after, { reason: 'fixed', field: 'type' });
	}
	const type = Number((changed.has('type') ? after : before).values['type']);
	const own = fieldsOfType(type).filter((name) => changed.has(name) && (name === 'topic' || after.values[name] !== null));
	const names = [...(changed.has('name') ? ['name'] : []), ...(changed.has('type') ? ['type'] : []), ...own];
	const parent = changed.has('parent_id') ? (after.values['parent_id'] ?? null) : undefined;
	if (typeof parent === 'string' && !draft.willExist('channel', parent)) {
		draft.block('channel', 'modify', after, { reason: 'no_owner', field: 'parent_id' });
	}
	const moves = parent === null || (typeof parent === 'string' && draft.willExist('channel', parent));
	if (names.length === 0 && !moves) return;
	if (draft.lacks(needed, 'channel', 'modify', after) || isUnseen(draft, 'modify', before)) return;
	draft.add({
		kind: 'channel',
		verb: 'modify',
		nodes: [after],
		layer: 'modify_channels',
		route: 'PATCH /channels/{channel.id}',
		notes: [],
		async perform(send, ids) {
			const place = moves && { parent_id: typeof parent === 'string' ? ids.of('channel', parent) : null };
			const body = { ...limited(bodyOf(kinds.channel, after.values, names, ids), type), ...place };
			await send({ method: 'PATCH', path: Routes.channel(ids.of('channel', after.id) ?? after.id), body });
			return {};
		}
	});
}

function isConvertible({ situation }: Draft, before: Node, after: Node): boolean {
	const type = after.values['type'];
	return convertible.includes(before.values['type']) && convertible.includes(type) && possibleType(situation, Number(type)) === type;
}

/** What is hidden from the bot, it cannot change. */
function isUnseen(draft: Draft, verb: Verb, node: Node): boolean {
	if (!node.unseen.includes('name')) return false;
	draft.block('channel', verb, node, { reason: 'missing_permission', permissions: sightNeeded });
	return true;
}

/** A forum's topic may be longer than that of the text channel that takes its place. */
function limited(body: Record<string, unknown>, type: number): Record<string, unknown> {
	const { topic } = body;
	return typeof topic === 'string' && !isForum(type) ? { ...body, topic: topic.slice(0, longestTopic) } : body;
}

function createsOverwrite({ id }: Node): NodeRef {
	return { kind: 'permission', verb: 'create', id };
}
