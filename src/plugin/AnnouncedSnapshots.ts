import type { Client, Snowflake } from 'discord.js';
import type { CreateOptions, CreateResult } from '../vault/snapshots/SnapshotCreation';
import { Snapshots, type SnapshotsDependencies } from '../vault/snapshots/Snapshots';
import type { SnapshotSummary } from '../vault/snapshots/model';
import { VaultEvents } from './events';

/** Snapshots that tell the client's listeners what happened, whoever caused it: a command, the scheduler or the host. */
export class AnnouncedSnapshots extends Snapshots {
	public constructor(
		dependencies: SnapshotsDependencies,
		private readonly client: Client
	) {
		super(dependencies);
	}

	public override async create(guildId: Snowflake, options: CreateOptions): Promise<CreateResult> {
		const result = await super.create(guildId, options);
		const { snapshot, difference, warnings, deleted } = result;
		this.client.emit(VaultEvents.SnapshotCreate, snapshot, { difference, warnings });
		for (const { id } of deleted) this.client.emit(VaultEvents.SnapshotDelete, guildId, id, 'pruned');
		return result;
	}

	public override async prune(guildId: Snowflake): Promise<SnapshotSummary[]> {
		const removed = await super.prune(guildId);
		for (const { id } of removed) this.client.emit(VaultEvents.SnapshotDelete, guildId, id, 'pruned');
		return removed;
	}

	public override async delete(guildId: Snowflake, id: number): Promise<void> {
		await super.delete(guildId, id);
		this.client.emit(VaultEvents.SnapshotDelete, guildId, id, 'deleted');
	}
}
