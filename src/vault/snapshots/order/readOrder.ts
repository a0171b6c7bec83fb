import { padId } from '../../../database/ids';
import type { Kind } from '../kinds';
import type { Node, Nodes, Values } from '../model';
import { groupOf, groupsOf, rankOf } from './order';
import { assignRanks } from './ranks';

/** What was read, by Discord's current ids, in Discord's order: by position, and where two have the same one by age. */
export function inDiscordOrder(kind: Kind, nodes: ReadonlyMap<string, Values>): Iterable<readonly [string, Values]> {
	const { order } = kind;
	if (!order) return nodes;
	const sign = order.ties === 'older_first' ? 1 : -1;
	return [...nodes].sort(([leftId, left], [rightId, right]) => {
		const difference = Number(left[order.field] ?? 0) - Number(right[order.field] ?? 0);
		return difference || sign * (padId(leftId) < padId(rightId) ? -1 : 1);
	});
}

/**
 * The ranks that a reading gives: nodes that keep their order keep their rank.
 * @param seen what was read, in Discord's order
 * @param staying nodes that were not read and are not gone. They stay where they were: behind what was before them.
 */
export function ranksOfReading(
	kind: Kind,
	known: Nodes,
	seen: ReadonlyMap<string, Values>,
	staying: readonly Node[]
): ReadonlyMap<string, number> {
	const ranks = new Map<string, number>();
	const { order } = kind;
	if (!order) return ranks;
	for (const members of withStaying(kind, known, groupsOfReading(kind, known, seen), staying).values()) {
		const assigned = assignRanks(members.map((id) => rankOf(known.get(id)?.values[order.field])));
		members.forEach((id, index) => ranks.set(id, assigned[index] as number));
	}
	return ranks;
}

/** Ids by group, in Discord's order. */
function groupsOfReading(kind: Kind, known: Nodes, seen: ReadonlyMap<string, Values>): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [id, values] of seen) {
		const group = groupOf(kind, { ...known.get(id)?.values, ...values });
		if (group === null || !kind.order || !(kind.order.field in values)) continue;
		const members = groups.get(group);
		if (members) members.push(id);
		else groups.set(group, [id]);
	}
	return groups;
}

/** The groups with the nodes that were not read, each behind the nearest one before it that is still in the group. */
function withStaying(kind: Kind, known: Nodes, seen: Map<string, string[]>, staying: readonly Node[]): Map<string, string[]> {
	if (staying.length === 0) return seen;
	const isStaying = new Set(staying.map(({ id }) => id));
	for (const [group, members] of groupsOf(kind, known.values())) {
		const here = seen.get(group) ?? [];
		const isHere = new Set(here);
		const followers = new Map<string, string[]>();
		let anchor = '';
		for (const { id } of members) {
			if (isStaying.has(id)) followers.set(anchor, [...(followers.get(anchor) ?? []), id]);
			else if (isHere.has(id)) anchor = id;
		}
		if (followers.size > 0) seen.set(group, [...(followers.get('') ?? []), ...here.flatMap((id) => [id, ...(followers.get(id) ?? [])])]);
	}
	return seen;
}
