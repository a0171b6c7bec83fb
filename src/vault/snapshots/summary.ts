import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { Captures, SnapshotSummary, SnapshotType } from './model';
import type { Retainable } from './retention';

export function summaryOf(guildId: Snowflake, snapshot: Snapshot): SnapshotSummary {
	return {
		id: snapshot.id,
		guildId,
		type: snapshot.type as SnapshotType,
		name: snapshot.name,
		pinned: snapshot.pinned,
		createdAt: snapshot.created_at,
		createdBy: snapshot.created_by,
		heldUntil: snapshot.held_until,
		captures: capturesOf(snapshot),
		stateHash: snapshot.state_hash
	};
}

export function retainable({ id, type, pinned, created_at: createdAt, held_until: heldUntil }: Snapshot): Retainable {
	return { id, type, pinned, createdAt, heldUntil };
}

export function capturesOf(snapshot: Snapshot): Captures {
	return JSON.parse(snapshot.captures) as Captures;
}
