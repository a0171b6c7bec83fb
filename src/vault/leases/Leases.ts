import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../../database/Database';
import { execute, insertRows } from '../../database/rows';
import { LeaseRow } from '../../entities/Lease';
import type { Clock } from '../clock';
import { keepRenewing } from './keepRenewing';

export interface Lease {
	readonly name: string;
	/** Differs for every lease taken, also within one process. */
	readonly owner: string;
	/** Higher than that of every earlier holder of the name. */
	readonly token: number;
}

/**
 * Who may do one long piece of work, among all processes on the database. A lease ends by itself, so a process that died holds nobody up;
 * one that only slept may still believe in it, so what it writes must be guarded besides (`confirm`, or a compare-and-swap).
 * Processes compare their own clocks: they must not be apart by more than a fraction of a lease's time.
 */
export class Leases {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** @param ttl milliseconds for which it is held, unless renewed @returns `null` if somebody else holds it */
	public async acquire(name: string, ttl: number): Promise<Lease | null> {
		const owner = randomUUID();
		const token = await this.database.write(async (tx) => {
			if (!(await this.#take(tx, name, owner, ttl))) {
				const row = { name, owner: null, token: 0, expires_at: 0 };
				await insertRows(this.database, tx, LeaseRow, [row], { mode: 'ignore' });
				if (!(await this.#take(tx, name, owner, ttl))) return null;
			}
			return (await tx.findOneByOrFail(LeaseRow, { name })).token;
		});
		return token === null ? null : { name, owner, token };
	}

	/** @returns false if it was lost to another holder meanwhile */
	public async renew(lease: Lease, ttl: number): Promise<boolean> {
		return this.#update(lease, { expires_at: this.clock.now() + ttl });
	}

	public async release(lease: Lease): Promise<boolean> {
		return this.#update(lease, { owner: null, expires_at: 0 });
	}

	/** Begins a transaction that must only commit while the lease is held: until then nobody else can take it. */
	public async confirm(tx: Tx, { name, owner, token }: Lease): Promise<void> {
		const { affected } = await tx.update(LeaseRow, { name, owner, token }, { token });
		if (affected !== 1) throw lost(name);
	}

	/**
	 * Does `work` while holding the lease, which is renewed meanwhile and released at the end.
	 * @param work gets a signal that aborts if the lease is lost
	 * @returns what `work` returned, or `null` if somebody else holds the lease
	 */
	public async with<T>(name: string, ttl: number, work: (signal: AbortSignal, lease: Lease) => Promise<T>): Promise<T | null> {
		const lease = await this.acquire(name, ttl);
		if (!lease) return null;
		const lostSignal = new AbortController();
		const renewal = keepRenewing(ttl, this.clock, {
			renew: () => this.renew(lease, ttl),
			lost: (cause) => lostSignal.abort(lost(name, cause))
		});
		try {
			return await work(lostSignal.signal, lease);
		} finally {
			await renewal.stop();
			await this.release(lease);
		}
	}

	async #take(tx: Tx, name: string, owner: string, ttl: number): Promise<boolean> {
		const now = this.clock.now();
		const statement = `UPDATE ${this.database.table(LeaseRow)} SET owner = ?, token = token + 1, expires_at = ?
			WHERE name = ? AND (owner IS NULL OR expires_at <= ?)`;
		return (await execute(tx, statement, [owner, now + ttl, name, now])) === 1;
	}

	async #update({ name, owner, token }: Lease, change: Partial<LeaseRow>): Promise<boolean> {
		const { affected } = await this.database.write((tx) => tx.update(LeaseRow, { name, owner, token }, change));
		return affected === 1;
	}
}

function lost(name: string, cause?: unknown): Error {
	return new Error(`The lease "${name}" was lost to another holder`, { cause });
}
