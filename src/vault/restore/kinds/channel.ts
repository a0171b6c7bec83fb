import { ChannelType, OverwriteType, PermissionFlagsBits, Routes, type APIChannel } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf } from '../body';
import { fieldsOfType, isCategory, isForum, isSpecial, possibleType } from '../channelTypes';
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
/** Fields of which `null` is a value, and not the lack of the field. */
const nullable = ['topic', 'rtc_region', 'default_reaction_emoji', 'default_sort_order'];
const unknownOverwrite = 10_009;
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
	draft.add({
		kind: 'channel',
		verb: 'delete',
		nodes: [node],
		layer: isNeeded(draft, node) ? 'delete_last' : 'delete_channels',
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
	const type = Number(node.values['type']);
	const possible = possibleType((feature) => draft.willHave(feature), type);
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
		layer: isCategory(type) ? 'create_categories' : isSpecial(type) ? 'create_special_channels' : 'create_channels',
		route: 'POST /guilds/{guild.id}/channels',
		notes,
		// What a creation could not bring along is changed afterwards, also when somebody else goes on with it.
		included: [...first.map(createsOverwrite), { kind: 'channel', verb: 'modify', id: node.id }],
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
		return await post(draft, send, ids, channel);
	} catch (error) {
		const roles = channel.overwrites.filter(isForRole);
		if (refusalCode(error) !== unknownOverwrite || roles.length === channel.overwrites.length) throw error;
		const result = await post(draft, send, ids, { ...channel, overwrites: roles });
		const members = channel.overwrites.filter((overwrite) => !isForRole(overwrite));
		if (result.created !== undefined) ids.learn('channel', channel.node.id, result.created);
		return { ...result, refused: await putEach(draft, send, ids, members) };
	}
}

async function post(draft: Draft, send: Send, ids: CurrentIds, { node, type, overwrites }: NewChannel): Promise<StepResult> {
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
	const tags = 'available_tags' in body && { available_tags: tagsOf(body['available_tags'], new Set()) };
	const path = Routes.guildChannels(situation.guildId);
	const channel = (await send({ method: 'POST', path, body: { ...body, ...tags } })) as APIChannel;
	const { flags } = node.values;
	// Not every flag can be given to a new channel.
	if (typeof flags === 'number' && flags !== 0 && type === node.values['type']) {
		await send({ method: 'PATCH', path: Routes.channel(channel.id), body: { flags } });
	}
	return { created: channel.id, identities: newTags(node, channel) };
}

interface Tag {
	readonly id: string;
	readonly name: string;
}

/** Tags as a request has them: new ones without an id, which Discord gives. */
function tagsOf(tags: unknown, known: ReadonlySet<string>): object[] {
	return (tags as Tag[]).map(({ id, ...tag }) => (known.has(id) ? { id, ...tag } : tag));
}

/** Names of tags are unique within a channel. */
function newTags({ values }: Node, channel: APIChannel): NonNullable<StepResult['identities']> {
	const made = 'available_tags' in channel ? channel.available_tags : [];
	const wanted = typeof values['available_tags'] === 'string' ? (JSON.parse(values['available_tags']) as Tag[]) : [];
	return wanted.flatMap(({ id, name }) => {
		const tag = made.find((each) => each.name === name);
		return tag && tag.id !== id ? [{ kind: 'tag' as const, id, current: tag.id }] : [];
	});
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
	const own = fieldsOfType(type).filter((name) => changed.has(name) && (nullable.includes(name) || after.values[name] !== null));
	const plain = ['name', 'type', 'flags'].filter((name) => changed.has(name));
	const names = [...plain, ...own];
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
			const tags = 'available_tags' in body && { available_tags: tagsOf(body['available_tags'], tagIds(before, ids)) };
			const path = Routes.channel(ids.of('channel', after.id) ?? after.id);
			const channel = (await send({ method: 'PATCH', path, body: { ...body, ...tags } })) as APIChannel;
			return tags ? { identities: newTags(after, channel) } : {};
		}
	});
}

/** The tags that the channel has now. */
function tagIds({ values }: Node, ids: CurrentIds): ReadonlySet<string> {
	const tags = typeof values['available_tags'] === 'string' ? (JSON.parse(values['available_tags']) as Tag[]) : [];
	return new Set(tags.map(({ id }) => ids.translate('tag', id)));
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

/** A forum's topic may be longer than that of the text channel that takes its place. */
function limited(body: Record<string, unknown>, type: number): Record<string, unknown> {
	const { topic } = body;
	return typeof topic === 'string' && !isForum(type) ? { ...body, topic: topic.slice(0, longestTopic) } : body;
}

function createsOverwrite({ id }: Node): NodeRef {
	return { kind: 'permission', verb: 'create', id };
}
