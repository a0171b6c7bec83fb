import type { Snowflake } from '../../database/ids';
import type { AutomaticSnapshots } from '../automatic/AutomaticSnapshots';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Job, JobHandler } from '../jobs/Job';
import type { Jobs, WaitingJob } from '../jobs/Jobs';
import type { GuildSettings } from '../settings/GuildSettings';
import type { Snapshots } from '../snapshots/Snapshots';
import type { Notices, PendingChange, ProtectedChange } from './ProtectedChange';

export interface ProtectionDependencies {
	readonly jobs: Jobs;
	readonly clock: Clock;
	readonly snapshots: Snapshots;
	readonly settings: GuildSettings;
	readonly automatic: AutomaticSnapshots;
	readonly notices: Notices;
	/** Milliseconds between asking and doing; 0 for none. */
	readonly delay: number;
}

type StoredChange = Omit<PendingChange, 'id'>;

/**
 * Changes that could cost a server its snapshots take effect after a delay in which they can be undone, and the owner is told of each:
 * whoever stole an account with power cannot destroy them unnoticed. Each waiting change is a job, so it survives a restart.
 */
export class Protection implements JobHandler {
	public static readonly kind = 'protected-change';

	public constructor(private readonly dependencies: ProtectionDependencies) {}

	/**
	 * Asks for a change. Asked for again while it waits, it is the one that waits.
	 * @returns the change that waits now, or `null` when it was done at once, since there is no delay
	 * @throws VaultError `SnapshotNotFound`, `SnapshotPinned`, `ChangeWaiting` when other settings wait; nothing is added then
	 */
	public async request(guildId: Snowflake, change: ProtectedChange, requestedBy: Snowflake): Promise<PendingChange | null> {
		const { jobs, clock, notices, delay } = this.dependencies;
		await this.check(guildId, change);
		const requestedAt = clock.now();
		const stored: StoredChange = { guildId, change, requestedBy, requestedAt, dueAt: requestedAt + delay };
		if (delay === 0) {
			await this.apply(guildId, change);
			await notices.protection({ event: 'done', pending: { id: 0, ...stored } });
			return null;
		}
		const dedupeKey = keyOf(guildId, change);
		const waiting = (await this.list(guildId)).find((pending) => keyOf(guildId, pending.change) === dedupeKey);
		if (waiting && change.kind === 'settings') {
			throw new VaultError('ChangeWaiting', 'Another change of the settings waits already. Undo it first.', { guildId, id: waiting.id });
		}
		if (waiting) return waiting;
		// Told first: after a crash in between, the owner was told of what will not happen. The other way round nobody would be told.
		await notices.protection({ event: 'requested', pending: { id: 0, ...stored } });
		const { id } = await jobs.enqueue({ kind: Protection.kind, dedupeKey, payload: stored, runAt: stored.dueAt });
		return { id, ...stored };
	}

	/** What waits in the guild, the next to be done first. */
	public async list(guildId: Snowflake): Promise<PendingChange[]> {
		const waiting = await this.dependencies.jobs.list(`${Protection.kind}:${guildId}:`);
		return waiting.map(pendingOf);
	}

	/**
	 * Takes back a change that waits.
	 * @throws VaultError `ChangeNotFound` when none waits by that number in this guild
	 */
	public async undo(guildId: Snowflake, id: number, by: Snowflake): Promise<PendingChange> {
		const { jobs, notices } = this.dependencies;
		const pending = (await this.list(guildId)).find((candidate) => candidate.id === id);
		if (!pending || !(await jobs.cancel(keyOf(guildId, pending.change)))) {
			throw new VaultError('ChangeNotFound', 'No such change is waiting on this server: it was undone already, or it is done.', {
				guildId,
				id
			});
		}
		await notices.protection({ event: 'undone', pending, by });
		return pending;
	}

	/** The delay is over. */
	public async run(job: Job): Promise<{ again?: number }> {
		const { clock, notices } = this.dependencies;
		const pending = { id: job.id, ...(job.payload as StoredChange) };
		if (clock.now() < pending.dueAt) return { again: pending.dueAt };
		const isDone = await this.applyIfPossible(pending);
		await notices.protection({ event: isDone ? 'done' : 'dropped', pending });
		return {};
	}

	private async applyIfPossible({ guildId, change }: PendingChange): Promise<boolean> {
		try {
			await this.apply(guildId, change);
			return true;
		} catch (error) {
			if (error instanceof VaultError && (error.code === 'SnapshotNotFound' || error.code === 'SnapshotPinned')) return false;
			throw error;
		}
	}

	private async apply(guildId: Snowflake, change: ProtectedChange): Promise<void> {
		const { snapshots, settings, automatic } = this.dependencies;
		switch (change.kind) {
			case 'delete':
				return snapshots.delete(guildId, change.snapshotId);
			case 'unpin':
				return void (await snapshots.unpin(guildId, change.snapshotId));
			case 'remove-import':
				return snapshots.removeImport(guildId, change.importId);
			case 'settings':
				await settings.set(guildId, change.choices);
				return automatic.plan(guildId);
		}
	}

	/** What cannot be done now is refused now, not when the delay is over. */
	private async check(guildId: Snowflake, change: ProtectedChange): Promise<void> {
		const { snapshots } = this.dependencies;
		if (change.kind === 'remove-import' && !(await snapshots.imports(guildId)).some(({ id }) => id === change.importId)) {
			throw new VaultError('SnapshotNotFound', 'This server has no such import.', { guildId, id: change.importId });
		}
		if (change.kind !== 'delete' && change.kind !== 'unpin') return;
		const snapshot = (await snapshots.list(guildId)).find(({ id }) => id === change.snapshotId);
		if (!snapshot) throw new VaultError('SnapshotNotFound', 'This server has no such snapshot.', { guildId, id: change.snapshotId });
		if (change.kind === 'delete' && snapshot.pinned) {
			throw new VaultError('SnapshotPinned', `Snapshot #${snapshot.id} is pinned. Unpin it first.`, { guildId, id: snapshot.id });
		}
	}
}

function pendingOf({ id, payload }: WaitingJob): PendingChange {
	return { id, ...(payload as StoredChange) };
}

/** A guild's settings wait as one: a second change of them waits until the first is done or undone. */
function keyOf(guildId: Snowflake, change: ProtectedChange): string {
	const subject = change.kind === 'settings' ? 'all' : change.kind === 'remove-import' ? change.importId : change.snapshotId;
	return `${Protection.kind}:${guildId}:${change.kind}:${subject}`;
}
