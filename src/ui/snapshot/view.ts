import type { Translator } from '../../locales';
import { kinds } from '../../vault/snapshots/kinds';
import type { GuildState, Node, SnapshotSummary } from '../../vault/snapshots/model';
import { inOrder } from '../../vault/snapshots/order/order';
import { escape, timestamp } from '../text';
import { captureLines } from './captures';
import { channelName } from './names';

const category = 4;

/** A snapshot as a person wants to look at it: what is kept, the channels as a tree, the roles from the top. */
export function viewLines(t: Translator, snapshot: SnapshotSummary, state: GuildState): string[] {
	return [
		headline(t, snapshot),
		...captureLines(t, snapshot),
		'',
		`**${t('view.channels')}**`,
		...channelTree(t, [...state.nodes.channel.values()]),
		'',
		`**${t('view.roles')}**`,
		...roles(t, [...state.nodes.role.values()])
	];
}

/** When, how and by whom a snapshot was taken. */
export function headline(t: Translator, snapshot: SnapshotSummary): string {
	const parts = [
		t('view.taken', { time: timestamp(snapshot.createdAt), type: t(`type.${snapshot.type}`) }),
		snapshot.createdBy === null ? '' : t('snapshot.by', { user: `<@${snapshot.createdBy}>` }),
		snapshot.pinned ? t('snapshot.pinned') : '',
		snapshot.heldUntil === null ? '' : t('snapshot.held', { time: timestamp(snapshot.heldUntil) })
	];
	return parts.filter((part) => part !== '').join(' · ');
}

/** Categories with their channels, in Discord's order; what has no category first. */
function channelTree(t: Translator, channels: readonly Node[]): string[] {
	const ids = new Set(channels.map(({ id }) => id));
	const parentOf = ({ values }: Node): string =>
		typeof values.parent_id === 'string' && ids.has(values.parent_id) ? values.parent_id : '';
	const lines: string[] = [];
	const children = new Map<string, Node[]>();
	for (const node of inOrder(kinds.channel, channels)) children.set(parentOf(node), [...(children.get(parentOf(node)) ?? []), node]);
	const top = children.get('') ?? [];
	for (const node of [...top.filter((each) => !isCategory(each)), ...top.filter(isCategory)]) {
		lines.push(isCategory(node) ? `**${channelName(t, node)}**` : channelName(t, node));
		for (const child of children.get(node.id) ?? []) lines.push(`\u2003${channelName(t, child)}`);
	}
	return lines;
}

function roles(t: Translator, nodes: readonly Node[]): string[] {
	return [...inOrder(kinds.role, nodes)]
		.reverse()
		.map(({ values }) => (typeof values.name === 'string' ? escape(values.name) : t('view.unnamed')));
}

function isCategory({ values }: Node): boolean {
	return values.type === category;
}
