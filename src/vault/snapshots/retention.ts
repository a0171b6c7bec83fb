import type { SnapshotType } from './model';

/** Types that stand outside the bound of the chain: a full set of pins must never stop a restore or an alarm. */
const holds: ReadonlySet<string> = new Set<SnapshotType>(['pre-restore', 'alarm']);

/** Whether the snapshot counts against the bound and may be pruned. */
export function isBound(snapshot: { readonly type: string }): boolean {
	return !holds.has(snapshot.type);
}

/** Whether a further snapshot would find a place: all that are not pinned may go. */
export function hasRoom(snapshots: readonly { readonly type: string; readonly pinned: boolean }[], limit: number): boolean {
	return snapshots.filter((snapshot) => snapshot.pinned && isBound(snapshot)).length < limit;
}
