import type { Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { execute } from '../../database/rows';
import { Erasure } from '../../entities/Erasure';
import { Message } from '../../entities/Message';
import { addCounts, nothingRemoved, type RemovedCounts } from '../archive/removal/RemovedCounts';
import { removeMessages } from '../archive/removal/removeMessages';
import type { Clock } from '../clock';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import { personalChannels } from './personalMessages';
import { removeNames } from './removeNames';
import { removeQuotes } from './removeQuotes';

/** What was removed when somebody was forgotten. It does not say who. */
export interface ErasureRecord {
	readonly id: number;
	readonly guildId: Snowflake;
	/** Whether they asked for it themselves. */
	readonly askedBy: 'member' | 'admin';
	/** Epoch milliseconds. */
	readonly askedAt: number;
	/** `null` while it is under way. */
	readonly finishedAt: number | null;
	readonly removed: RemovedCounts;
}

export interface ErasuresDependencies {
	readonly database: Database;
	readonly jobs: Pick<Jobs, 'enqueue' | 'amend'>;
	readonly clock: Clock;
	/** Deletes the bytes of files that nothing has any more. */
	readonly files: { deleteFiles(signal: AbortSignal): Promise<void>; schedule(): Promise<void> };
	/** Forgets what is remembered in memory. */
	readonly onFinished: (record: ErasureRecord) => void;
}

interface Order {
	readonly userId: Snowflake;
	readonly erasureId: number;
	/** The first pass removes everything; a second one, later, what was being written at that moment. */
	readonly pass: 1 | 2;
}

const batchSize = 200;
/** Milliseconds after which every process knows of an opt-out, and what was being written is written. */
const settling = 60_000;

/**
 * Removes what is stored of a person in a guild, as a job: small transactions, each of which adds to the record what it removes, so that
 * after a crash it goes on and the record is right. Coverage stays, so that nothing is fetched again.
 */
export class Erasures implements JobHandler {
	public static readonly kind = 'privacy:erase';

	private readonly waiting = new Map<number, (record: ErasureRecord) => void>();

	public constructor(private readonly dependencies: ErasuresDependencies) {}

	/** Orders it. `done` resolves when it is through in this process. */
	public async order(
		guildId: Snowflake,
		userId: Snowflake,
		askedBy: 'member' | 'admin'
	): Promise<{ readonly id: number; readonly done: Promise<ErasureRecord> }> {
		const { database, jobs, clock } = this.dependencies;
		const row = { guild_id: guildId, asked_by: askedBy, asked_at: clock.now(), finished_at: null, removed: JSON.stringify(nothingRemoved) };
		const { identifiers } = await database.write((tx) => tx.insert(Erasure, row));
		const id = Number(identifiers[0]?.['id']);
		const done = new Promise<ErasureRecord>((resolve) => this.waiting.set(id, resolve));
		const order: Order = { userId, erasureId: id, pass: 1 };
		await jobs.enqueue({ kind: Erasures.kind, guildId, dedupeKey: `${Erasures.kind}:${id}`, payload: order, priority: 10 });
		return { id, done };
	}

	/** Newest first. */
	public async list(guildId: Snowflake): Promise<ErasureRecord[]> {
		const { database } = this.dependencies;
		const rows = await database.read((reader) => reader.find(Erasure, { where: { guild_id: guildId }, order: { id: 'DESC' }, take: 100 }));
		return rows.map(recordOf);
	}

	public async run(job: Job, signal: AbortSignal): Promise<JobOutcome> {
		const order = job.payload as Order;
		if (job.guildId === null) return {};
		await this.erase(job.guildId, order, signal);
		const { database, jobs, clock, files, onFinished } = this.dependencies;
		await files.deleteFiles(signal);
		await files.schedule();
		await database.checkpoint();
		if (order.pass === 2) return {};
		await database.write((tx) => tx.update(Erasure, { id: order.erasureId }, { finished_at: clock.now() }));
		const record = recordOf(await database.read((reader) => reader.findOneByOrFail(Erasure, { id: order.erasureId })));
		await jobs.amend(job, { ...order, pass: 2 } satisfies Order);
		this.waiting.get(order.erasureId)?.(record);
		this.waiting.delete(order.erasureId);
		onFinished(record);
		return { again: clock.now() + settling };
	}

	private async erase(guildId: Snowflake, { userId, erasureId }: Order, signal: AbortSignal): Promise<void> {
		const { database } = this.dependencies;
		const count = (work: (tx: Tx) => Promise<RemovedCounts>) => this.counted(erasureId, work);
		const channels = await database.read((reader) => personalChannels(database, reader, guildId, userId));
		for (const { id: channelId } of channels) {
			let ids: PaddedId[] = [];
			do {
				signal.throwIfAborted();
				ids = await this.someMessages(channelId, userId, ids.at(-1));
				if (ids.length > 0) await count((tx) => removeMessages(database, tx, channelId, ids));
			} while (ids.length === batchSize);
		}
		await removeQuotes(database, guildId, userId, count, signal);
		await count((tx) => removeNames(database, tx, guildId, userId));
	}

	/** Some messages of the person after this one, oldest first. */
	private async someMessages(channelId: PaddedId, userId: Snowflake, after = padId('0')): Promise<PaddedId[]> {
		const { database } = this.dependencies;
		const statement = `SELECT id FROM ${database.table(Message)}
			WHERE channel_id = ? AND author_id = ? AND id > ? ORDER BY id LIMIT ${batchSize}`;
		const rows = await database.query<{ id: PaddedId }>(statement, [channelId, padId(userId), after]);
		return rows.map(({ id }) => id);
	}

	/** Does it, and adds it to the record, together. */
	private async counted(erasureId: number, work: (tx: Tx) => Promise<RemovedCounts>): Promise<void> {
		const { database } = this.dependencies;
		await database.write(async (tx) => {
			// A write first: whoever is next waits here.
			await execute(tx, `UPDATE ${database.table(Erasure)} SET asked_at = asked_at WHERE id = ?`, [erasureId]);
			const { removed } = await tx.findOneByOrFail(Erasure, { id: erasureId });
			const sum = addCounts(JSON.parse(removed) as RemovedCounts, await work(tx));
			await tx.update(Erasure, { id: erasureId }, { removed: JSON.stringify(sum) });
		});
	}
}

function recordOf({ id, guild_id, asked_by, asked_at, finished_at, removed }: Erasure): ErasureRecord {
	return {
		id,
		guildId: guild_id,
		askedBy: asked_by,
		askedAt: asked_at,
		finishedAt: finished_at,
		removed: JSON.parse(removed) as RemovedCounts
	};
}
