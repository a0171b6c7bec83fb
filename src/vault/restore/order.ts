import { padId } from '../../database/ids';
import type { Node } from '../snapshots/model';

/** Lowest role first: among equal positions the younger one is lower. */
export function roleOrder(left: Node, right: Node): number {
	return position(left) - position(right) || (padId(left.id) < padId(right.id) ? 1 : -1);
}

/** First channel of a group first: among equal positions the older one comes first. */
export function channelOrder(left: Node, right: Node): number {
	return position(left) - position(right) || (padId(left.id) < padId(right.id) ? -1 : 1);
}

/**
 * Puts things in the wanted order. Those that it does not name keep their neighbour: each follows the one that it follows now.
 * @param present as they are now
 * @param wanted names others, too; they are left out
 */
export function arrange(present: readonly string[], wanted: readonly string[]): string[] {
	const named = new Set(wanted);
	const there = new Set(present);
	const followers = new Map<string | null, string[]>();
	let before: string | null = null;
	for (const id of present) {
		if (named.has(id)) before = id;
		else followers.set(before, [...(followers.get(before) ?? []), id]);
	}
	return [null, ...wanted.filter((id) => there.has(id))].flatMap((id) => [...(id === null ? [] : [id]), ...(followers.get(id) ?? [])]);
}

export function sameOrder(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((id, index) => id === right[index]);
}

function position({ values }: Node): number {
	return Number(values['position'] ?? 0);
}
