import { PermissionFlagsBits } from 'discord-api-types/v10';
import { kinds } from '../../../vault/snapshots/kinds';
import type { GuildState, Node } from '../../../vault/snapshots/model';
import { inOrder } from '../../../vault/snapshots/order/order';
import { nodeTexts } from '../fields';
import { channelName } from '../names';
import { withMentions } from '../values/mentions';
import type { EntriesOf, Entry } from './index';

const category = 4;

/** Said by the place, the sign and the first line. */
const elsewhere = ['type', 'name', 'parent_id', 'topic'];

/** Categories with their channels, in Discord's order; what has no category first. */
export const channelEntries: EntriesOf = (t, state, names) =>
	channelTree(state).map((node): Entry => {
		const { id, values } = node;
		const indent = isInCategory(state, node) ? '\u2003' : '';
		const name = `${channelName(t, node)}${isPrivate(state, id) ? ' 🔒' : ''}`;
		const topic = typeof values.topic === 'string' && values.topic !== '' ? ` — ${withMentions(values.topic, 80, names)}` : '';
		const line = isCategory(node) ? `**${name}**` : `${indent}${name}${topic}`;
		const more = nodeTexts(t, 'channel', node, names, elsewhere).join(' · ');
		const words = `${id} ${String(values.name ?? '')} ${String(values.topic ?? '')} ${more}`;
		return { lines: more === '' ? [line] : [line, `${indent}\u2003${more}`], words };
	});

/** All channels, each category before its own. */
export function channelTree(state: GuildState): Node[] {
	const children = new Map<string, Node[]>();
	for (const node of inOrder(kinds.channel, state.nodes.channel.values())) {
		const parent = isInCategory(state, node) ? String(node.values.parent_id) : '';
		const siblings = children.get(parent);
		if (siblings) siblings.push(node);
		else children.set(parent, [node]);
	}
	const top = children.get('') ?? [];
	return [
		...top.filter((node) => !isCategory(node)),
		...top.filter(isCategory).flatMap((node) => [node, ...(children.get(node.id) ?? [])])
	];
}

function isCategory({ values }: Node): boolean {
	return values.type === category;
}

function isInCategory(state: GuildState, { values }: Node): boolean {
	return typeof values.parent_id === 'string' && state.nodes.channel.has(values.parent_id);
}

/** Whether it is hidden from those who have no role: @everyone has the id of the guild. */
function isPrivate(state: GuildState, id: string): boolean {
	const deny = state.nodes.permission.get(`${id}:${state.guildId}`)?.values.deny;
	return typeof deny === 'string' && (BigInt(deny) & PermissionFlagsBits.ViewChannel) !== 0n;
}
