import { In, type EntityManager } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { execute, insertRows } from '../../database/rows';
import type { Snowflake } from '../../database/ids';
import { GuildRestore } from '../../entities/GuildRestore';
import { RestoreStep } from '../../entities/RestoreStep';
import type { Clock } from '../clock';
import { recordIdentity } from '../snapshots/identities';
import type { IdentityKind, IdentityMap } from '../snapshots/identity';
import type { KindName } from '../snapshots/model';
import type { RestoreFiles } from './files';
import { keyOf, refsOf, type Looks, type NewAsset, type RestorePlan, type Step } from './model';
import { readShortfalls, shortfallsOf, writeShortfalls } from './shortfalls';

/** Something that Discord refused. */
export interface StepFailure {
	/** `kind:verb:id` in first ids. */
	readonly key: string;
	readonly code: string;
	/** As Discord said it. */
	readonly message: string;
}

/** A new thing whose making somebody has to look for. */
export interface Awaited {
	readonly kind: IdentityKind;
	/** The kind of node that it is. */
	readonly of: KindName;
	/** First id. */
	readonly id: string;
	readonly looks: Looks;
	readonly asset?: NewAsset;
}

/** The restore is not ours any more: another process has taken it over, or a person has cancelled it. */
export class RestoreTaken extends Error {}

const unfinished = ['open', 'sent'] as const;

/** What a restore has done and is about to do, kept so that it can go on after any end of the process. */
export class Journal {
	/** @param owner of this attempt: it differs for each */
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock,
		private readonly restore: Pick<GuildRestore, 'id' | 'guild_id'>,
		private readonly owner: string,
		private readonly files: Pick<RestoreFiles, 'record'>
	) {}

	/** Takes the restore over from whoever worked on it before. @returns false if it has ended */
	public async open(): Promise<boolean> {
		const going = { id: this.restore.id, state: In(['waiting', 'running', 'paused']) };
		const change = { owner: this.owner, state: 'running' as const, resumes_at: null };
		const { affected } = await this.database.write((tx) => tx.update(GuildRestore, going, change));
		return affected === 1;
	}

	public steps(): Promise<RestoreStep[]> {
		const where = { restore_id: this.restore.id };
		return this.database.read((reader) => reader.find(RestoreStep, { where, order: { sequence: 'ASC' } }));
	}

	/**
	 * Writes down what is to be done, in place of what was left to do, and what can no longer be done.
	 * @returns the numbers of the lines
	 */
	public lay({ steps, blocked }: Pick<RestorePlan, 'steps' | 'blocked'>): Promise<number[]> {
		const { id } = this.restore;
		return this.write(async (tx) => {
			const where = { restore_id: id, state: In([...unfinished]) };
			const left = (await tx.find(RestoreStep, { where, select: { refs: true } })).flatMap(({ refs }) => JSON.parse(refs) as string[]);
			const { blocked: earlier } = await tx.findOneByOrFail(GuildRestore, { id });
			const told = writeShortfalls(shortfallsOf({ steps, blocked }, readShortfalls(earlier), left));
			await tx.delete(RestoreStep, where);
			await tx.update(GuildRestore, { id }, { laid: true, blocked: told });
			const last = await this.lastSequence(tx);
			const rows = steps.map((step, index) => lineOf(id, last + index + 1, step));
			await insertRows(this.database, tx, RestoreStep, rows);
			const lines = await tx.find(RestoreStep, {
				where: { restore_id: id, state: 'open' },
				order: { sequence: 'ASC' },
				select: { id: true }
			});
			return lines.map((line) => line.id);
		});
	}

	/** Before its first request. @throws RestoreTaken also if a person has cancelled it */
	public async sending(line: number, afterId: Snowflake | null): Promise<void> {
		await this.write((tx) => tx.update(RestoreStep, { id: line }, { state: 'sent', sent_at: this.clock.now(), after_id: afterId }), true);
	}

	/** After its last answer, with what was made. */
	public async done(line: number, { things, assets }: Made = nothing, failures: readonly StepFailure[] = []): Promise<void> {
		await this.write(async (tx) => {
			await tx.update(RestoreStep, { id: line }, { state: 'done', ended_at: this.clock.now(), failures: textOf(failures) });
			for (const thing of things) await this.remember(tx, thing);
			for (const { name, sha256 } of assets) await this.files.record(tx, this.restore.guild_id, name, sha256);
		});
	}

	public async failed(line: number, failures: readonly StepFailure[]): Promise<void> {
		const change = { state: 'failed', ended_at: this.clock.now(), failures: textOf(failures) } as const;
		await this.write((tx) => tx.update(RestoreStep, { id: line }, change));
	}

	/** It was not done, for certain, and stays to be done. */
	public async reopen(line: number): Promise<void> {
		await this.write((tx) => tx.update(RestoreStep, { id: line }, { state: 'open', sent_at: null }));
	}

	/**
	 * Whoever looked has found what a step made, or that it made nothing. What came along with it is looked at again.
	 * @param made `null`: it was not made
	 */
	public async settle(step: RestoreStep, made: NewThing | null): Promise<void> {
		await this.write(async (tx) => {
			if (!made) return void (await tx.update(RestoreStep, { id: step.id }, { state: 'open', sent_at: null }));
			await this.remember(tx, made);
			const { asset } = JSON.parse(step.creates ?? '{}') as Partial<Awaited>;
			if (asset) await this.files.record(tx, this.restore.guild_id, asset.name.replace('{id}', made.created), asset.sha256);
			await tx.update(RestoreStep, { id: step.id }, { state: 'done', ended_at: this.clock.now() });
			const [, ...along] = JSON.parse(step.refs) as string[];
			const { restore_id, kind, verb } = step;
			const line = { ...blank, restore_id, kind, verb, sequence: (await this.lastSequence(tx)) + 1, refs: JSON.stringify(along) };
			await insertRows(this.database, tx, RestoreStep, [line]);
		});
	}

	public async hold(snapshotId: number): Promise<void> {
		await this.write((tx) => tx.update(GuildRestore, { id: this.restore.id }, { hold_id: snapshotId }));
	}

	/** @throws RestoreTaken also if a person has cancelled it */
	public async pause(until: number): Promise<void> {
		await this.write((tx) => tx.update(GuildRestore, { id: this.restore.id }, { state: 'paused', resumes_at: until, owner: null }), true);
	}

	public async end(state: 'done' | 'cancelled' | 'failed'): Promise<void> {
		const change = { state, ended_at: this.clock.now(), owner: null };
		await this.write((tx) => tx.update(GuildRestore, { id: this.restore.id }, change));
	}

	/** A transaction that only commits while the restore is ours. */
	private write<T>(work: (tx: Tx) => Promise<T>, orCancelled = false): Promise<T> {
		const { id } = this.restore;
		const fence = `UPDATE ${this.database.table(GuildRestore)} SET owner = owner WHERE id = ? AND owner = ?${orCancelled ? ' AND cancelled = 0' : ''}`;
		return this.database.write(async (tx) => {
			if ((await execute(tx, fence, [id, this.owner])) !== 1) throw new RestoreTaken(`Restore ${id} is not for us to go on with.`);
			return work(tx);
		});
	}

	private async remember(tx: Tx, { identity, kind, id, created }: NewThing): Promise<void> {
		const at = this.clock.now();
		await recordIdentity(this.database, tx, identity, { guildId: this.restore.guild_id, kind, current: created, previous: id, at });
	}

	private async lastSequence(reader: EntityManager): Promise<number> {
		const [last] = await reader.find(RestoreStep, { where: { restore_id: this.restore.id }, order: { sequence: 'DESC' }, take: 1 });
		return last?.sequence ?? 0;
	}
}

/** What was made, and what it is. */
export interface NewThing extends Pick<Awaited, 'kind' | 'id'> {
	readonly created: Snowflake;
	readonly identity: IdentityMap;
}

/** What the requests of a step made. */
export interface Made {
	readonly things: readonly NewThing[];
	readonly assets: readonly NewAsset[];
}

const nothing: Made = { things: [], assets: [] };

const blank = { state: 'open', creates: null, after_id: null, sent_at: null, ended_at: null, failures: null };

function lineOf(restoreId: number, sequence: number, step: Step) {
	const { kind, verb, creates, nodes } = step;
	const awaited: Awaited | null = creates
		? { kind: creates.kind, of: kind, id: nodes[0]?.id ?? '', looks: creates.looks, asset: creates.asset }
		: null;
	return {
		...blank,
		restore_id: restoreId,
		sequence,
		kind,
		verb,
		refs: JSON.stringify(refsOf(step).map(keyOf)),
		creates: awaited && JSON.stringify(awaited)
	};
}

function textOf(failures: readonly StepFailure[]): string | null {
	return failures.length === 0 ? null : JSON.stringify(failures);
}
