import { ChannelFlags, ChannelType, PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange, Values } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { deletedWith } from '../messages';

/** https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread */
const writable = ['name', 'locked', 'auto_archive_duration', 'rate_limit_per_user', 'invitable', 'flags', 'applied_tags'];
const needed = P.ManageThreads;

/**
 * What threads are called and how they are set. They hold messages: none is deleted, and what was deleted does not come back. Threads
 * fall asleep by themselves, so one that is not open any more is woken only where nothing but threads was asked for.
 */
export function planThreads(draft: Draft): void {
	const { created, deleted } = draft.work('thread');
	if (draft.input.options.deleteExtra) for (const node of deleted) announceExtra(draft, node);
	for (const node of created) planWaking(draft, node);
	// Only one post of a forum can be pinned: first the others are let go.
	for (const change of [...draft.changes('thread')].sort((left, right) => pinned(left.after) - pinned(right.after)))
		planChange(draft, change);
}

function announceExtra(draft: Draft, node: Node): void {
	if (draft.isPlanned('channel', 'delete', String(node.values['parent_id']))) return;
	draft.block('thread', 'delete', node, { reason: 'holds_messages' });
}

function planWaking(draft: Draft, node: Node): void {
	if (deletedWith(draft, String(node.values['parent_id']), node.id)) return draft.block('thread', 'create', node, { reason: 'gone' });
	if (!draft.isAlone('thread')) return draft.block('thread', 'create', node, { reason: 'closed' });
	if (draft.lacks(needed, 'thread', 'create', node)) return;
	draft.add({
		kind: 'thread',
		verb: 'modify',
		nodes: [node],
		included: [{ kind: 'thread', verb: 'create', id: node.id }],
		layer: 'threads',
		route: 'PATCH /channels/{channel.id}',
		notes: [{ reason: 'if_still_there' }],
		async perform(send, ids) {
			const body = { archived: false, ...bodyWith(draft, node, writable, ids) };
			await send({ method: 'PATCH', path: pathOf(ids, node), body });
			return {};
		}
	});
}

function planChange(draft: Draft, { after, fields }: NodeChange): void {
	const changed = fields.map(({ field }) => field);
	for (const field of changed.filter((name) => !writable.includes(name)))
		draft.block('thread', 'modify', after, { reason: 'fixed', field });
	const names = changed.filter((name) => writable.includes(name) && after.values[name] !== null);
	if (names.length === 0 || draft.lacks(needed, 'thread', 'modify', after)) return;
	draft.add({
		kind: 'thread',
		verb: 'modify',
		nodes: [after],
		layer: 'threads',
		route: 'PATCH /channels/{channel.id}',
		notes: [],
		async perform(send, ids) {
			await send({ method: 'PATCH', path: pathOf(ids, after), body: bodyWith(draft, after, names, ids) });
			return {};
		}
	});
}

/** Tags that are not there are left out; only private threads are open to invitations. */
function bodyWith(draft: Draft, { values }: Node, names: readonly string[], ids: CurrentIds): object {
	const own = names.filter(
		(name) => values[name] !== null && (name !== 'invitable' || values['type'] === (ChannelType.PrivateThread as number))
	);
	const tags = own.includes('applied_tags') && { applied_tags: livingTags(draft, values, ids) };
	return { ...bodyOf(kinds.thread, values, own, ids), ...tags };
}

/** The forum has them now, or they have just been made. */
function livingTags({ live }: Draft, { applied_tags: applied, parent_id: parent }: Values, ids: CurrentIds): string[] {
	const available = live.nodes.channel.get(String(parent))?.values['available_tags'];
	const living = new Set(typeof available === 'string' ? (JSON.parse(available) as { id: string }[]).map(({ id }) => id) : []);
	const wanted = typeof applied === 'string' ? (JSON.parse(applied) as string[]) : [];
	return wanted.flatMap((id) => (living.has(id) || ids.of('tag', id) !== null ? [ids.translate('tag', id)] : []));
}

function pinned({ values }: Node): number {
	return Number(values['flags'] ?? 0) & ChannelFlags.Pinned;
}

function pathOf(ids: CurrentIds, { id }: Node): `/${string}` {
	return Routes.channel(ids.translate('thread', id));
}
