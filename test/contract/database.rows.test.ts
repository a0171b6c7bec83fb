import { expect, it } from 'vitest';
import { padId } from '../../src/database/ids';
import type { Row } from '../../src/database/rows';
import { execute, inChunks, insertRows, selectRows } from '../../src/database/rows';
import { JobRow } from '../../src/entities/Job';
import { LeaseRow } from '../../src/entities/Lease';
import { eachDatabase } from '../support/databases';

const lease = (name: string, token = 1): Row => ({ name, owner: null, token, expires_at: 2 });
const job = (id: number, payload: string, dedupe_key: string | null = null): Row => ({
	...{
		id,
		kind: 'work',
		guild_id: padId('123456789012345678'),
		dedupe_key,
		payload,
		state: 'waiting',
		priority: 0,
		run_at: 1_763_700_000_000
	},
	...{ attempts: 0, max_attempts: 1, lease_owner: null, lease_until: null, last_error: null, created_at: 2 ** 53 - 1, died_at: null }
});

eachDatabase('raw rows', (open) => {
	it('are inserted by the ten thousand, in any number that fits the limits', async () => {
		const { db } = await open();
		const rows = Array.from({ length: 25_000 }, (_, n) => lease(`lease ${n}`, n));
		await db.write((tx) => insertRows(db, tx, LeaseRow, rows));
		await db.write((tx) => insertRows(db, tx, LeaseRow, []));
		const [sum] = await db.read((reader) =>
			reader.query<{ n: number; tokens: number }[]>(`SELECT COUNT(*) AS n, SUM(token) AS tokens FROM ${db.table(LeaseRow)}`)
		);
		expect(sum).toEqual({ n: 25_000, tokens: (25_000 * 24_999) / 2 });
		const names = rows.map((row) => String(row['name']));
		const found = await db.read((reader) => selectRows<LeaseRow>(db, reader, LeaseRow, 'name', names.slice(0, 1501)));
		expect(found.map(({ name }) => name).sort()).toEqual(names.slice(0, 1501).sort());
	});

	it('are inserted without holding up the process', async () => {
		const { db } = await open();
		let turns = 0;
		const count = () => {
			turns += 1;
			pending = setImmediate(count);
		};
		let pending = setImmediate(count);
		await db.write((tx) =>
			insertRows(
				db,
				tx,
				LeaseRow,
				Array.from({ length: 10_000 }, (_, n) => lease(`lease ${n}`))
			)
		);
		clearImmediate(pending);
		expect(turns).toBeGreaterThanOrEqual(20);
	});

	it('are inserted in statements below the packet size, text exact', async () => {
		const { db } = await open();
		// 24 MB in all, most of it characters that must be escaped: above the 16 MB that a server takes at once.
		const text = `'"\\\0\n\u{1F600} ä`.repeat(80_000);
		const rows = Array.from({ length: 24 }, (_, n) => job(n + 1, `${n}${text}`));
		await db.write((tx) => insertRows(db, tx, JobRow, rows));
		const read = await db.read((reader) => reader.find(JobRow, { order: { id: 'ASC' } }));
		expect(read.map(({ payload }) => payload)).toEqual(rows.map((row) => row['payload']));
		expect(read[0]).toMatchObject({ guild_id: '123456789012345678', run_at: 1_763_700_000_000, created_at: 2 ** 53 - 1 });
	});

	it('replace, spare, or collide with what is there', async () => {
		const { db } = await open();
		const insert = (mode: 'insert' | 'replace' | 'ignore', rows: Row[]) => db.write((tx) => insertRows(db, tx, LeaseRow, rows, { mode }));
		const tokens = async () => (await db.read((reader) => reader.find(LeaseRow, { order: { name: 'ASC' } }))).map(({ token }) => token);
		await insert('insert', [lease('a', 1), lease('b', 1)]);
		await expect(insert('insert', [lease('c', 2), lease('a', 2)])).rejects.toThrow(/UNIQUE|Duplicate/);
		expect(await tokens()).toEqual([1, 1]);
		await insert('ignore', [lease('b', 3), lease('c', 3)]);
		expect(await tokens()).toEqual([1, 1, 3]);
		await insert('replace', [lease('b', 4), lease('d', 4)]);
		expect(await tokens()).toEqual([1, 4, 3, 4]);
	});

	it('are not cut or bent to fit, also when others of the kind are spared', async () => {
		const { db } = await open();
		const withoutToken = { ...lease('x'), token: null };
		await expect(db.write((tx) => insertRows(db, tx, LeaseRow, [withoutToken], { mode: 'ignore' }))).rejects.toThrow(/null/i);
		const short = { name: 'y', owner: null, token: 1 };
		await expect(db.write((tx) => insertRows(db, tx, LeaseRow, [lease('z'), short]))).rejects.toThrow(/lacks a value for "expires_at"/);
		expect(await db.read((reader) => reader.count(LeaseRow))).toBe(0);
	});

	it('keep apart what only looks alike', async () => {
		const { db } = await open();
		const texts = ['a', 'A', 'ä', '😀', '😁', 'ß', 'ss'];
		const rows = texts.map((text, n) => job(n + 1, text));
		await db.write((tx) => insertRows(db, tx, JobRow, rows));
		for (const payload of texts) expect(await db.read((reader) => reader.countBy(JobRow, { payload }))).toBe(1);
	});

	it('are counted when they match, changed or not', async () => {
		const { db } = await open();
		await db.write((tx) => insertRows(db, tx, LeaseRow, [lease('a'), lease('b')]));
		const table = db.table(LeaseRow);
		const run = (statement: string, parameters: (string | number)[]) => db.write((tx) => execute(tx, statement, parameters));
		expect(await run(`UPDATE ${table} SET token = ?`, [1])).toBe(2);
		expect(await run(`UPDATE ${table} SET token = ? WHERE name = ?`, [2, 'none'])).toBe(0);
		expect(await run(`INSERT INTO ${table} (name, token, expires_at) VALUES (?, ?, ?)`, ['c', 1, 1])).toBe(1);
		expect(await run(`DELETE FROM ${table} WHERE token = ?`, [1])).toBe(3);
	});
});

it('chunks are full but for the last', () => {
	expect([...inChunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
	expect([...inChunks([], 2)]).toEqual([]);
});
