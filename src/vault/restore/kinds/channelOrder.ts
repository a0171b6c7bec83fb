import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import type { Node, Value } from '../../snapshots/model';
import { displayGroup } from '../channelTypes';
import type { Draft } from '../Draft';
import { arrange, channelOrder, sameOrder } from '../order';

/** All places in one request, which changes no parents. Only the order within a group counts: a category's text or voice channels. */
export function planChannelOrder(draft: Draft): void {
	const { guildId } = draft.situation;
	if (!draft.mayMove('channel', guildId)) return;
	const target = [...draft.target.nodes.channel.values()].sort(channelOrder).map(({ id }) => id);
	const moved = groupsOf(draft).flatMap(({ present, isNew }) => {
		const wanted = arrange(present, target);
		return isNew || !sameOrder(present, wanted) ? [wanted] : [];
	});
	if (moved.length === 0) return;
	const node: Node = { id: guildId, values: {}, unseen: [] };
	if (draft.lacks(PermissionFlagsBits.ManageChannels, 'channel', 'move', node)) return;
	draft.add({
		kind: 'channel',
		verb: 'move',
		nodes: [node],
		layer: 'move_channels',
		route: 'PATCH /guilds/{guild.id}/channels',
		notes: [],
		async perform(send, ids) {
			const body = moved.flatMap((group) => group.flatMap((id) => ids.of('channel', id) ?? []).map((id, position) => ({ id, position })));
			if (body.length > 0) await send({ method: 'PATCH', path: Routes.guildChannels(guildId), body });
			return {};
		}
	});
}

interface Group {
	/** First ids, as they will be shown before anything is put in order. */
	readonly present: readonly string[];
	/** Whether something comes to the group. */
	readonly isNew: boolean;
}

/** The groups of channels that there will be. What comes to a group is put at its end. */
function groupsOf(draft: Draft): Group[] {
	const { live, target } = draft;
	const living = [...live.nodes.channel.values()].filter(({ id }) => draft.willExist('channel', id)).sort(channelOrder);
	const created = draft.work('channel').created.filter(({ id }) => draft.isPlanned('channel', 'create', id));
	const groups = new Map<string, { stay: string[]; come: string[] }>();
	for (const node of [...living, ...created.sort(channelOrder)]) {
		const isMoving = draft.isPlanned('channel', 'modify', node.id);
		const after = (isMoving && target.nodes.channel.get(node.id)) || node;
		const key = groupKey(draft, after);
		const group = groups.get(key) ?? { stay: [], come: [] };
		groups.set(key, group);
		if (live.nodes.channel.has(node.id) && key === groupOf(node.values['parent_id'], node)) group.stay.push(node.id);
		else group.come.push(node.id);
	}
	return [...groups.values()].map(({ stay, come }) => ({ present: [...stay, ...come], isNew: come.length > 0 }));
}

function groupKey(draft: Draft, { values }: Node): string {
	const parent = values['parent_id'];
	const isThere = typeof parent === 'string' && draft.willExist('channel', parent);
	return groupOf(isThere ? parent : null, { values });
}

/** Places of different groups cannot be compared: what was in a category that goes comes to its group. */
function groupOf(parent: Value | undefined, { values }: Pick<Node, 'values'>): string {
	return `${parent ?? ''}/${displayGroup(Number(values['type']))}`;
}
