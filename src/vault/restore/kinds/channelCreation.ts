import { OverwriteType, PermissionFlagsBits, Routes, type APIChannel } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node } from '../../snapshots/model';
import { bodyOf } from '../body';
import { highestBitrate, limited } from '../channelLimits';
import { fieldsOfType, isCategory, isSpecial, possibleType } from '../channelTypes';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { emojisOf } from '../emojis';
import { newTags, tagsOf } from '../forumTags';
import { refusalCode, type Send } from '../GuildWriter';
import { layers, type Layer, type NodeRef, type Note, type StepResult } from '../model';
import { namedIn } from '../named';
import { channelOrder } from '../order';
import { bitsLeftOut, hasTarget, isForRole, overwriteOf, overwritesByChannel, pathOfOverwrite, withoutId } from '../overwrites';
import { isSeen, withSight } from '../sight';

const needed = PermissionFlagsBits.ManageChannels;
/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30013) */
const mostChannels = 500;
/** In one body. https://discord.com/developers/docs/resources/guild#create-guild-channel */
const mostOverwrites = 100;
const unknownOverwrite = 10_009;

/** Categories first; then in the order in which they are shown, since a new channel lands at the end. */
export function planCreations(draft: Draft, nodes: readonly Node[]): void {
	const overwrites = overwritesByChannel(draft.target);
	const sorted = [...nodes].sort(
		(left, right) => layers.indexOf(layerOf(left)) - layers.indexOf(layerOf(right)) || channelOrder(left, right)
	);
	const coming = possible(draft, sorted);
	const later = new Set(coming.map(({ id }) => id));
	for (const node of coming) {
		const hasLateTopic = namedIn(kinds.channel, 'topic', node.values['topic'] ?? null).some(({ id }) => later.has(id));
		planCreation(draft, node, overwrites.get(node.id) ?? [], hasLateTopic);
		planRest(draft, node, hasLateTopic);
		later.delete(node.id);
	}
}

function possible(draft: Draft, nodes: readonly Node[]): Node[] {
	const going = draft.work('channel').deleted.filter(({ id }) => draft.isPlanned('channel', 'delete', id)).length;
	let room = mostChannels - draft.live.nodes.channel.size + going;
	return nodes.filter((node) => {
		if (typeof node.values['name'] !== 'string') draft.block('channel', 'create', node, { reason: 'never_seen' });
		else if (draft.lacks(needed, 'channel', 'create', node)) return false;
		else if (room <= 0) draft.block('channel', 'create', node, { reason: 'limit' });
		else return (room -= 1) >= 0;
		return false;
	});
}

function layerOf({ values }: Node): Layer {
	const type = Number(values['type']);
	return isCategory(type) ? 'create_categories' : isSpecial(type) ? 'create_special_channels' : 'create_channels';
}

function planCreation(draft: Draft, node: Node, all: readonly Node[], hasLateTopic: boolean): void {
	const type = Number(node.values['type']);
	const to = possibleType((feature) => draft.willHave(feature), type);
	const usable = all.filter((overwrite) => hasTarget(draft, overwrite));
	const first = usable.slice(0, mostOverwrites);
	const left = first.reduce((bits, overwrite) => bits | bitsLeftOut(draft, overwrite), 0n);
	const bitrate = highestBitrate(draft.situation, to);
	const emojis = emojisOf(draft, 'channel', node, fieldsOfType(to));
	const notes: Note[] = [
		...(to === type ? [] : [{ reason: 'type_fallback' as const, from: type, to }]),
		...(Number(node.values['bitrate'] ?? 0) > bitrate ? [{ reason: 'bitrate_capped' as const, to: bitrate }] : []),
		...(left === 0n ? [] : [{ reason: 'permissions_left_out' as const, permissions: left }]),
		...(usable.length === all.length ? [] : [{ reason: 'overwrites_left_out' as const, count: all.length - usable.length }]),
		...emojis.notes
	];
	draft.add({
		kind: 'channel',
		verb: 'create',
		nodes: [node],
		layer: layerOf(node),
		route: 'POST /guilds/{guild.id}/channels',
		notes,
		// What a creation could not bring along is changed afterwards, also when somebody else goes on with it.
		included: [...first.map(createsOverwrite), { kind: 'channel', verb: 'modify', id: node.id }],
		creates: { kind: 'channel', looks: { name: node.values['name'] ?? null, type: to } },
		async perform(send, ids) {
			const { refused = new Map<string, unknown>(), ...made } = await createChannel(draft, send, ids, {
				node,
				type: to,
				overwrites: first,
				hasLateTopic
			});
			return { ...made, refused: new Map([...refused, ...(emojis.missing(ids).refused ?? [])]) };
		}
	});
	planSightEnd(draft, node, first);
}

/** A topic that names a channel that is made later, or its own one, waits for the new id; not every flag can be given to a new channel. */
function planRest(draft: Draft, node: Node, hasLateTopic: boolean): void {
	const type = possibleType((feature) => draft.willHave(feature), Number(node.values['type']));
	const hasFlags = Number(node.values['flags'] ?? 0) !== 0 && type === node.values['type'];
	const names = [...(hasLateTopic ? ['topic'] : []), ...(hasFlags ? ['flags'] : [])];
	if (names.length === 0) return;
	draft.add({
		kind: 'channel',
		verb: 'modify',
		nodes: [node],
		layer: 'modify_channels',
		route: 'PATCH /channels/{channel.id}',
		notes: [],
		async perform(send, ids) {
			const body = limited(draft.situation, bodyOf(kinds.channel, node.values, names, ids), type);
			await send({ method: 'PATCH', path: Routes.channel(ids.of('channel', node.id) ?? node.id), body });
			return {};
		}
	});
}

interface NewChannel {
	readonly node: Node;
	readonly type: number;
	readonly overwrites: readonly Node[];
	readonly hasLateTopic: boolean;
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

async function post(draft: Draft, send: Send, ids: CurrentIds, { node, type, overwrites, hasLateTopic }: NewChannel): Promise<StepResult> {
	const { situation } = draft;
	const fields = fieldsOfType(type).filter((name) => node.values[name] !== null && !(hasLateTopic && name === 'topic'));
	const ready = overwrites.flatMap((overwrite) => overwriteOf(draft, overwrite, ids) ?? []);
	const parent = node.values['parent_id'];
	const body = {
		...limited(situation, bodyOf(kinds.channel, node.values, fields, ids), type),
		name: node.values['name'],
		type,
		parent_id: typeof parent === 'string' ? ids.of('channel', parent) : null,
		permission_overwrites: isSeen(situation, ready) ? ready : withSight(situation, ready)
	};
	const tags = 'available_tags' in body && { available_tags: tagsOf(body['available_tags'], new Set()) };
	const path = Routes.guildChannels(situation.guildId);
	const channel = (await send({ method: 'POST', path, body: { ...body, ...tags } })) as APIChannel;
	return { created: channel.id, identities: newTags(node, channel) };
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

function createsOverwrite({ id }: Node): NodeRef {
	return { kind: 'permission', verb: 'create', id };
}
