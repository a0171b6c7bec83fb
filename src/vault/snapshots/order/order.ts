import { padId } from '../../../database/ids';
import type { Kind } from '../kinds';
import type { Node, Value, Values } from '../model';
import { longestRising } from './ranks';

/* The order that ranks stand for: of the nodes of a kind within each of its groups. A kind without an order has no groups. */

/** Nodes by group, each group in its order. Nodes whose place was never seen are in none. */
export function groupsOf(kind: Kind, nodes: Iterable<Node>): ReadonlyMap<string, readonly Node[]> {
	const groups = new Map<string, Node[]>();
	for (const node of nodes) {
		const group = groupOf(kind, node.values);
		if (group === null) continue;
		const members = groups.get(group);
		if (members) members.push(node);
		else groups.set(group, [node]);
	}
	for (const members of groups.values()) members.sort((left, right) => byRank(kind, left, right));
	return groups;
}

/** The group in which a node with these values has its place; `null` where the place is not known. */
export function groupOf({ order }: Kind, values: Values): string | null {
	return order && rankOf(values[order.field]) !== undefined ? order.group(values) : null;
}

/** All nodes: group by group, each in its order, then those whose place was never seen. */
export function inOrder(kind: Kind, nodes: Iterable<Node>): readonly Node[] {
	const all = [...nodes];
	const groups = [...groupsOf(kind, all)].sort(([left], [right]) => (left < right ? -1 : 1));
	return [...groups.flatMap(([, members]) => members), ...all.filter(({ values }) => groupOf(kind, values) === null)];
}

/** Each node's place in its group, counted from 0. Equal orders have equal places, whatever the ranks. */
export function placesOf(kind: Kind, nodes: Iterable<Node>): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (const members of groupsOf(kind, nodes).values()) members.forEach(({ id }, place) => places.set(id, place));
	return places;
}

/**
 * The nodes that moved between two states, as few as explain the new order: of the nodes that are in the same group on both sides, those
 * outside a longest sequence that kept its order. Nodes whose place was not seen on one side do not count.
 */
export function movedNodes(kind: Kind, before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): ReadonlySet<string> {
	const moved = new Set<string>();
	if (!kind.order) return moved;
	const { field } = kind.order;
	const earlier = placesOf(kind, before.values());
	for (const [group, members] of groupsOf(kind, after.values())) {
		const common = members.filter((node) => {
			const old = before.get(node.id);
			return old && !old.unseen.includes(field) && !node.unseen.includes(field) && groupOf(kind, old.values) === group;
		});
		const kept = new Set(longestRising(common.map(({ id }) => earlier.get(id))));
		common.forEach(({ id }, index) => {
			if (!kept.has(index)) moved.add(id);
		});
	}
	return moved;
}

function byRank({ order }: Kind, left: Node, right: Node): number {
	const difference = order ? (rankOf(left.values[order.field]) ?? 0) - (rankOf(right.values[order.field]) ?? 0) : 0;
	return difference || (padId(left.id) < padId(right.id) ? -1 : 1);
}

export function rankOf(value: Value | undefined): number | undefined {
	return typeof value === 'number' ? value : undefined;
}
