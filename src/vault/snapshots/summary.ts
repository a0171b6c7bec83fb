import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { Captures, SnapshotSummary, SnapshotType } from './model';

export function summaryOf(guildId: Snowflake, snapshot: Snapshot): SnapshotSummary {
	return {
		id: snapshot.id,
		guildId,
		type: snapshot.type as SnapshotType,
		name: snapshot.name,
		pinned: snapshot.pinned,
		createdAt: snapshot.created_at,
		createdBy: snapshot.created_by,
		captures: capturesOf(snapshot),
		stateHash: snapshot.state_hash
	};
}

export function capturesOf(snapshot: Snapshot): Captures {
	return JSON.parse(snapshot.captures) as Captures;
}
