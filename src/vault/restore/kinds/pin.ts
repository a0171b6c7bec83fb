import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { deletedWith } from '../messages';
import { deletion } from './deletion';

/** In one channel. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30003) */
const mostInChannel = 250;
/** Since June 2025. https://discord.com/developers/docs/resources/message#pin-message */
const route = '/channels/{channel.id}/messages/pins/{message.id}';

/** Messages that are still there are pinned again in the order in which they were. */
export function planPins(draft: Draft): void {
	const { created, changed, deleted } = draft.work('pin');
	if (draft.input.options.deleteExtra) for (const node of deleted) planUnpinning(draft, node);
	const counts = countStaying(draft);
	for (const node of [...created].sort(byTime)) planPinning(draft, node, counts);
	for (const { after } of changed) draft.block('pin', 'modify', after, { reason: 'fixed', field: 'pinned_at' });
}

function planUnpinning(draft: Draft, node: Node): void {
	if (draft.isPlanned('channel', 'delete', partsOf(node).channelId) || draft.lacks(P.PinMessages, 'pin', 'delete', node)) return;
	draft.add(deletion({ kind: 'pin', node, layer: 'pins', route, path: (ids) => pathOf(ids, node) }));
}

/** @param counts of pins that there will be, by channel */
function planPinning(draft: Draft, node: Node, counts: Map<string, number>): void {
	const { channelId, messageId } = partsOf(node);
	if (isInClosedThread(draft, channelId)) return draft.block('pin', 'create', node, { reason: 'closed' });
	if (deletedWith(draft, channelId, messageId)) return draft.block('pin', 'create', node, { reason: 'gone' });
	if (draft.lacks(P.PinMessages, 'pin', 'create', node)) return;
	if ((counts.get(channelId) ?? 0) >= mostInChannel) return draft.block('pin', 'create', node, { reason: 'limit' });
	addOne(counts, channelId);
	draft.add({
		kind: 'pin',
		verb: 'create',
		nodes: [node],
		layer: 'pins',
		route: `PUT ${route}`,
		notes: [{ reason: 'pinned_anew' }],
		async perform(send, ids) {
			await send({ method: 'PUT', path: pathOf(ids, node) });
			return {};
		}
	});
}

/** Of an archived thread nothing can be changed, and it may have been deleted. */
function isInClosedThread(draft: Draft, channelId: string): boolean {
	const parent = draft.target.nodes.thread.get(channelId)?.values['parent_id'];
	return typeof parent === 'string' && !draft.lives('thread', channelId) && !deletedWith(draft, parent, channelId);
}

/** How many pins stay in each channel. */
function countStaying(draft: Draft): Map<string, number> {
	const counts = new Map<string, number>();
	for (const node of draft.live.nodes.pin.values()) {
		if (!draft.isPlanned('pin', 'delete', node.id)) addOne(counts, partsOf(node).channelId);
	}
	return counts;
}

function addOne(counts: Map<string, number>, channelId: string): void {
	counts.set(channelId, (counts.get(channelId) ?? 0) + 1);
}

function byTime(left: Node, right: Node): number {
	return Date.parse(String(left.values['pinned_at'])) - Date.parse(String(right.values['pinned_at']));
}

function partsOf({ id }: Node): { readonly channelId: string; readonly messageId: string } {
	const [channelId = '', messageId = ''] = id.split(':');
	return { channelId, messageId };
}

function pathOf(ids: CurrentIds, node: Node): `/${string}` {
	const { channelId, messageId } = partsOf(node);
	const place = ids.of('channel', channelId) ?? ids.of('thread', channelId) ?? channelId;
	return `/channels/${place}/messages/pins/${ids.translate('message', messageId)}`;
}
