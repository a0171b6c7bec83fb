import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../src/database/Database';
import { Database } from '../../src/database/Database';
import { LeaseRow } from '../../src/entities/Lease';
import { eachDatabase, makeTestPlace } from '../support/databases';
import { signal } from '../support/signal';

const lease = (name: string) => ({ name, owner: null, token: 1, expires_at: 2 });

describe('TypeORM on SQLite by itself', () => {
	it('loses what was committed while another transaction fails', async () => {
		const place = await makeTestPlace('sqlite');
		if (place.options.type !== 'sqlite') throw new Error('Not a file');
		const source = await new DataSource({
			type: 'sqlite',
			driver: sqlite3,
			database: place.options.path,
			entities: [LeaseRow],
			synchronize: true
		}).initialize();
		const begun = signal();
		const goOn = signal();

		const a = source.transaction(async (manager) => {
			await manager.insert(LeaseRow, lease('A'));
			begun.arrive();
			await goOn.arrived;
			throw new Error('A fails');
		});
		const failure = expect(a).rejects.toThrow('A fails');
		await begun.arrived;
		// Both succeed, as far as anybody is told.
		await source.transaction((manager) => manager.insert(LeaseRow, lease('B')));
		await source.manager.insert(LeaseRow, lease('C'));
		goOn.arrive();
		await failure;
		expect(await source.manager.count(LeaseRow)).toBe(0);
		await source.destroy();
		await place.remove();
	});
});

eachDatabase('db.write', (open, kind) => {
	const names = async (db: { read<T>(work: (reader: EntityManager) => Promise<T>): Promise<T> }) =>
		(await db.read((reader) => reader.find(LeaseRow, { order: { name: 'ASC' } }))).map(({ name }) => name);

	it('keeps what was committed while another transaction fails', async () => {
		const { db } = await open();
		const begun = signal();
		const goOn = signal();
		const a = db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('A'));
			begun.arrive();
			await goOn.arrived;
			throw new Error('A fails');
		});
		const failure = expect(a).rejects.toThrow('A fails');
		await begun.arrived;
		const others = ['B', 'C'].map((name) => db.write((tx) => tx.insert(LeaseRow, lease(name))));
		expect(await names(db)).not.toContain('A');
		goOn.arrive();
		await failure;
		await Promise.all(others);
		expect(await names(db)).toEqual(['B', 'C']);
	});

	it('returns what the work returns, and passes its error on as it is', async () => {
		const { db } = await open();
		expect(await db.write(async (tx) => (await tx.insert(LeaseRow, lease('x')), 42))).toBe(42);
		const mine = Object.assign(new Error('mine'), { code: 'ENOENT' });
		await expect(db.write(() => Promise.reject(mine))).rejects.toBe(mine);
		await expect(db.read(() => Promise.reject(mine))).rejects.toBe(mine);
	});

	it('works on after a statement that failed', async () => {
		const { db } = await open();
		await db.write((tx) => tx.insert(LeaseRow, lease('x')));
		const twice = async (tx: Tx) => {
			await tx.insert(LeaseRow, lease('y'));
			await tx.insert(LeaseRow, lease('x'));
		};
		await expect(db.write(twice)).rejects.toThrow(/UNIQUE|Duplicate/);
		await db.write((tx) => tx.insert(LeaseRow, lease('z')));
		expect(await names(db)).toEqual(['x', 'z']);
	});

	it('works on after a transaction that the database had ended by itself', async () => {
		const { db } = await open();
		const ended = db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('gone'));
			await tx.query('ROLLBACK');
			throw new Error('disk full');
		});
		await expect(ended).rejects.toThrow('disk full');
		const refused = db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('also gone'));
			throw new Error('refused');
		});
		await expect(refused).rejects.toThrow('refused');
		await db.write((tx) => tx.insert(LeaseRow, lease('kept')));
		expect(await names(db)).toEqual(['kept']);
	});

	it('must begin with a write', async () => {
		const { db } = await open();
		await expect(db.write((tx) => tx.find(LeaseRow))).rejects.toThrow(/must begin with INSERT/);
		await db.write(async (tx) => {
			await tx.update(LeaseRow, { name: 'x' }, { token: 1 });
			return tx.find(LeaseRow);
		});
	});

	it('is not for use inside another transaction', async () => {
		const { db } = await open();
		const insert = (tx: Tx) => tx.insert(LeaseRow, lease('x'));
		await expect(db.write(() => db.write(insert))).rejects.toThrow(/db\.write inside a write/);
		await expect(db.write(() => db.read((reader) => reader.find(LeaseRow)))).rejects.toThrow(/db\.read inside a write/);
		await expect(db.read(() => db.read((reader) => reader.find(LeaseRow)))).rejects.toThrow(/db\.read inside a read/);
		await db.read(() => db.write(insert));
		expect(await names(db)).toEqual(['x']);
	});

	it('refuses a statement that comes after its transaction', async () => {
		const { db } = await open();
		let escaped: EntityManager | undefined;
		const late = signal();
		let straggler: Promise<unknown> = Promise.resolve();
		await db.write(async (tx) => {
			escaped = tx;
			await tx.insert(LeaseRow, lease('in time'));
			straggler = late.arrived.then(() => tx.insert(LeaseRow, lease('too late')));
			straggler.catch(() => undefined);
		});
		// Another transaction is open when the straggler comes: it must not ride along.
		await db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('other'));
			late.arrive();
			await expect(straggler).rejects.toThrow();
		});
		await expect(escaped?.insert(LeaseRow, lease('escaped'))).rejects.toThrow();
		expect(await names(db)).toEqual(['in time', 'other']);
	});

	it('may be called by work that outlives the transaction it was started in', async () => {
		const { db } = await open();
		const after = signal();
		let outliving: Promise<unknown> = Promise.resolve();
		await db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('first'));
			outliving = after.arrived.then(() => db.write((next) => next.insert(LeaseRow, lease('second'))));
		});
		after.arrive();
		await outliving;
		expect(await names(db)).toEqual(['first', 'second']);
	});

	it('closes after what is running, and refuses what comes later', async () => {
		const { db } = await open();
		const goOn = signal();
		const running = db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('last'));
			await goOn.arrived;
		});
		const waiting = db.write((tx) => tx.insert(LeaseRow, lease('queued')));
		const closed = db.close();
		await expect(db.write((tx) => tx.insert(LeaseRow, lease('late')))).rejects.toMatchObject({ code: 'VaultClosed' });
		await expect(db.read((reader) => reader.find(LeaseRow))).rejects.toMatchObject({ code: 'VaultClosed' });
		goOn.arrive();
		await Promise.all([running, waiting, closed]);
		await db.close();
	});

	it('tries again, from the start, what lost against a writer elsewhere', async () => {
		const { db, options } = await open();
		await db.write(async (tx) => {
			await tx.insert(LeaseRow, lease('x'));
			await tx.insert(LeaseRow, lease('y'));
		});
		const other = await Database.open(options);
		const raise = (first: string, second: string) => async (tx: Tx) => {
			await tx.increment(LeaseRow, { name: first }, 'token', 1);
			await sleep(20);
			await tx.increment(LeaseRow, { name: second }, 'token', 1);
		};
		// In opposite orders: a deadlock on MySQL, a busy database on SQLite.
		await Promise.all(Array.from({ length: 5 }, () => [db.write(raise('x', 'y')), other.write(raise('y', 'x'))]).flat());
		expect((await db.read((reader) => reader.find(LeaseRow))).map(({ token }) => token)).toEqual([11, 11]);
		await other.close();
	});

	it('does not hold up the process while another writer works', async () => {
		const { db, options } = await open();
		const other = await Database.open(options);
		const begun = signal();
		const goOn = signal();
		const holding = other.write(async (tx) => {
			await tx.insert(LeaseRow, lease('x'));
			begun.arrive();
			await goOn.arrived;
		});
		await begun.arrived;
		const start = performance.now();
		const waiting = db.write((tx) => tx.insert(LeaseRow, lease('x')));
		const failure = expect(waiting).rejects.toThrow(/UNIQUE|Duplicate/);
		// The event loop must be free to let the holder go on: better-sqlite3 by itself blocks it for five seconds.
		await sleep(100);
		expect(performance.now() - start).toBeLessThan(1500);
		goOn.arrive();
		await holding;
		await failure;
		await other.close();
	});

	it('is not held up by a long read', async () => {
		const { db } = await open();
		const goOn = signal();
		const begun = signal();
		const reading = db.read(async (reader) => {
			const before = await reader.count(LeaseRow);
			begun.arrive();
			await goOn.arrived;
			return [before, await reader.count(LeaseRow)];
		});
		await begun.arrived;
		await db.write((tx) => tx.insert(LeaseRow, lease('meanwhile')));
		goOn.arrive();
		// One moment for all statements of a read.
		expect(await reading).toEqual([0, 0]);
		expect(await names(db)).toEqual(['meanwhile']);
	});

	it('cannot be had through db.read', async () => {
		const { db } = await open();
		await expect(db.read((reader) => reader.insert(LeaseRow, lease('x')))).rejects.toThrow(
			kind === 'mysql' ? /READ ONLY/ : /readonly|read.only/i
		);
		expect(await names(db)).toEqual([]);
	});

	it('asks a single question outside a transaction, and refuses to inside one', async () => {
		const { db } = await open();
		expect(await db.query('SELECT ? AS answer', [42])).toEqual([{ answer: 42 }]);
		await expect(db.read(() => db.query('SELECT 1 AS one', []))).rejects.toThrow('would wait for itself');
		await expect(db.query(`DELETE FROM ${db.table(LeaseRow)}`, [])).rejects.toThrow();
		await db.close();
		await expect(db.query('SELECT 1 AS one', [])).rejects.toMatchObject({ code: 'VaultClosed' });
	});
});
