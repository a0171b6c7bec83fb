import { expect, it } from 'vitest';
import { LeaseRow } from '../../src/entities/Lease';
import type { Lease } from '../../src/vault/leases/Leases';
import { Leases } from '../../src/vault/leases/Leases';
import { eachDatabase } from '../support/databases';
import { signal } from '../support/signal';
import { TestClock } from '../support/TestClock';

eachDatabase('leases', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const clock = new TestClock();
		return { db, clock, leases: new Leases(db, clock) };
	};

	it('are given to one at a time, with a growing token', async () => {
		const { leases } = await setUp();
		const first = await leases.acquire('x', 1000);
		expect(first).toMatchObject({ name: 'x', token: 1 });
		expect(await leases.acquire('x', 1000)).toBeNull();
		expect(await leases.acquire('y', 1000)).toMatchObject({ token: 1 });
		expect(await leases.release(first!)).toBe(true);
		expect(await leases.acquire('x', 1000)).toMatchObject({ token: 2 });
	});

	it('are given to one of many who ask at once', async () => {
		const { leases } = await setUp();
		const taken = await Promise.all(Array.from({ length: 8 }, () => leases.acquire('x', 1000)));
		expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
	});

	it('end by themselves, unless renewed', async () => {
		const { leases, clock } = await setUp();
		const first = await leases.acquire('x', 1000);
		clock.turn(900);
		expect(await leases.renew(first!, 1000)).toBe(true);
		clock.turn(999);
		expect(await leases.acquire('x', 1000)).toBeNull();
		clock.turn(1);
		expect(await leases.acquire('x', 1000)).toMatchObject({ token: 2 });
		expect(await leases.renew(first!, 1000)).toBe(false);
		expect(await leases.release(first!)).toBe(false);
		expect(await leases.acquire('x', 1000)).toBeNull();
	});

	it('let a transaction be made only while they are held', async () => {
		const { db, leases, clock } = await setUp();
		const lease = await leases.acquire('x', 1000);
		const write = () =>
			db.write(async (tx) => {
				await leases.confirm(tx, lease!);
				await tx.insert(LeaseRow, { name: `written ${clock.now()}`, owner: null, token: 0, expires_at: 0 });
			});
		await write();
		clock.turn(1000);
		await leases.acquire('x', 1000);
		await expect(write()).rejects.toThrow(/was lost/);
		expect(await db.read((reader) => reader.count(LeaseRow))).toBe(2);
	});

	it('are held around work, and released when it fails', async () => {
		const { leases } = await setUp();
		const result = await leases.with('x', 1000, async (aborted, lease) => {
			expect(aborted.aborted).toBe(false);
			expect(await leases.with('x', 1000, () => Promise.resolve('two at once'))).toBeNull();
			return lease.token;
		});
		expect(result).toBe(1);
		await expect(leases.with('x', 1000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await leases.acquire('x', 1000)).toMatchObject({ token: 3 });
	});

	it('are renewed while work goes on', async () => {
		const { db, leases, clock } = await setUp();
		const expiry = async () => (await db.read((reader) => reader.findOneByOrFail(LeaseRow, { name: 'x' }))).expires_at;
		await leases.with('x', 60, async (aborted) => {
			const before = await expiry();
			clock.turn(30);
			await expect.poll(expiry, { interval: 10 }).toBe(before + 30);
			expect(aborted.aborted).toBe(false);
		});
	});

	it('tell the work when they are lost', async () => {
		const { leases, clock } = await setUp();
		const told = signal();
		await leases.with('x', 60, async (aborted) => {
			aborted.addEventListener('abort', () => told.arrive());
			let other: Lease | null = null;
			// A renewal may come in between.
			while (!other) {
				clock.turn(60);
				other = await leases.acquire('x', 60_000);
			}
			expect(other).toMatchObject({ token: 2 });
			await told.arrived;
			expect(aborted.reason).toMatchObject({ message: expect.stringContaining('"x" was lost') as string });
		});
		// The end of the first holder does not take the lease from the second.
		expect(await leases.acquire('x', 60)).toBeNull();
	});

	it('tell the work when the database was away for too long', async () => {
		const { db, leases, clock } = await setUp();
		const told = signal();
		const work = leases.with('x', 60, async (aborted) => {
			aborted.addEventListener('abort', () => told.arrive());
			await db.close();
			clock.turn(60);
			await told.arrived;
		});
		await expect(work).rejects.toMatchObject({ code: 'VaultClosed' });
	});
});
