import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/database/Database';
import type { MysqlOptions, SqliteOptions } from '../../src/database/options';
import { LeaseRow } from '../../src/entities/Lease';
import { databaseKinds, makeTestPlace, onServer, openTestDatabase, serverOptions } from '../support/databases';
import { openInProcess } from '../support/processes';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'guild-vault-'));
	// Another user must be able to look inside.
	await chmod(folder, 0o755);
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const failed = (code: string, words: RegExp) => ({ code, message: expect.stringMatching(words) as string });

describe.each(['sqlite3', 'better-sqlite3'] as const)('opening an SQLite file with %s', (driver) => {
	const at = (path: string): SqliteOptions => ({ type: 'sqlite', path, driver });
	/** Every file of the folder with its bytes. */
	const contents = async () => {
		const names = (await readdir(folder)).sort();
		return Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')]));
	};
	const foreign = async (path: string, journal: string) => {
		const source = await new DataSource({ type: 'sqlite', driver: sqlite3, database: path }).initialize();
		await source.query(`PRAGMA journal_mode = ${journal}`);
		await source.query('CREATE TABLE guild_config (id TEXT PRIMARY KEY)');
		await source.query(`INSERT INTO guild_config VALUES ('1')`);
		await source.destroy();
	};

	it('makes the folders on the way and syncs every commit', async () => {
		const db = await Database.open(at(join(folder, 'a', 'b', 'vault.sqlite')));
		const settings = await db.write(async (tx) => {
			await tx.delete(LeaseRow, { name: 'none' });
			return Promise.all(['journal_mode', 'synchronous', 'application_id'].map((name) => tx.query(`PRAGMA ${name}`)));
		});
		await db.close();
		expect(settings).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ application_id: 0x47564c54 }]]);
		expect(await readdir(join(folder, 'a', 'b'))).toEqual(['vault.sqlite']);
	});

	it('opens its own file again, with what is in it', async () => {
		const path = join(folder, 'vault.sqlite');
		const first = await Database.open(at(path));
		await first.write((tx) => tx.insert(LeaseRow, { name: 'kept', owner: null, token: 1, expires_at: 2 }));
		await first.close();
		const second = await Database.open(at(path));
		expect(await second.read((reader) => reader.count(LeaseRow))).toBe(1);
		await second.close();
	});

	it.each(['', ':memory:', 'file:vault?mode=memory'])('refuses the path "%s"', async (path) => {
		await expect(Database.open(at(path))).rejects.toMatchObject(failed('InvalidOption', /database\.path/));
	});

	it('leaves a file alone that is no database', async () => {
		await writeFile(join(folder, 'notes.txt'), 'Dear diary, today the bot was configured wrongly.');
		const before = await contents();
		await expect(Database.open(at(join(folder, 'notes.txt')))).rejects.toMatchObject(
			failed('DatabaseNotOurs', /not an SQLite database.*database\.path/)
		);
		expect(await contents()).toEqual(before);
	});

	it('leaves a file alone that only begins like a database', async () => {
		await writeFile(join(folder, 'broken.sqlite'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]));
		const before = await contents();
		await expect(Database.open(at(join(folder, 'broken.sqlite')))).rejects.toMatchObject({
			code: expect.stringMatching(/DatabaseNotOurs|DatabaseDamaged/) as string
		});
		expect(await contents()).toEqual(before);
	});

	it('refuses a folder in place of a file', async () => {
		await expect(Database.open(at(folder))).rejects.toMatchObject(failed('DatabaseNotOurs', /not a file/));
	});

	it.each(['DELETE', 'WAL'])("leaves the host's own database alone (journal %s)", async (journal) => {
		await foreign(join(folder, 'host.sqlite'), journal);
		const before = await contents();
		await expect(Database.open(at(join(folder, 'host.sqlite')))).rejects.toMatchObject(failed('DatabaseNotOurs', /guild_config/));
		expect(await contents()).toEqual(before);
	});

	it('says that a file cannot be written', async () => {
		const path = join(folder, 'vault.sqlite');
		await (await Database.open(at(path))).close();
		await chmod(folder, 0o777);
		await chmod(path, 0o444);
		const before = await contents();
		expect(await openInProcess(at(path), true)).toEqual({ said: 'DatabaseReadOnly', status: 0 });
		expect(await contents()).toEqual(before);
	});

	it('says that a folder cannot be written', async () => {
		await mkdir(join(folder, 'locked'), { mode: 0o555 });
		expect(await openInProcess(at(join(folder, 'locked', 'vault.sqlite')), true)).toEqual({ said: 'DatabaseReadOnly', status: 0 });
		expect(await openInProcess(at(join(folder, 'locked', 'deeper', 'vault.sqlite')), true)).toEqual({
			said: 'DatabaseReadOnly',
			status: 0
		});
		expect(await readdir(join(folder, 'locked'))).toEqual([]);
	});
});

describe('opening a MySQL database', () => {
	const server = serverOptions('guild_vault_test_absent');
	const open = (options: Partial<MysqlOptions>) => Database.open({ ...server, ...options });

	it('says that nobody answers', async () => {
		const listener = createServer();
		const port = await new Promise<number>((resolve) =>
			listener.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port))
		);
		await new Promise((resolve) => listener.close(resolve));
		await expect(open({ port })).rejects.toMatchObject(failed('DatabaseUnreachable', /ECONNREFUSED/));
		await expect(open({ host: undefined, socketPath: join(folder, 'no.sock') })).rejects.toMatchObject(
			failed('DatabaseUnreachable', /no\.sock/)
		);
	});

	it('says that the server closed the connection', async () => {
		const listener = createServer((socket) => socket.destroy());
		const port = await new Promise<number>((resolve) =>
			listener.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port))
		);
		await expect(open({ port })).rejects.toMatchObject(failed('DatabaseUnreachable', /PROTOCOL_CONNECTION_LOST|ECONNRESET/));
		await new Promise((resolve) => listener.close(resolve));
	});

	it('says that the login is wrong, without the password', async () => {
		const name = `gv_${Date.now().toString(36)}`;
		await onServer(`CREATE USER '${name}'@'%' IDENTIFIED BY 'right'`);
		try {
			const error: unknown = await open({ user: name, password: 'wrong-secret' }).catch((reason: unknown) => reason);
			expect(error).toMatchObject(failed('DatabaseLoginRefused', /database\.password/));
			expect(String(error)).not.toContain('wrong-secret');
			await expect(open({ user: name, password: 'right', database: 'mysql' })).rejects.toMatchObject(
				failed('DatabaseLoginRefused', /grants/)
			);
		} finally {
			await onServer(`DROP USER '${name}'@'%'`);
		}
	});

	it('says that there is no such database', async () => {
		await expect(open({})).rejects.toMatchObject(failed('DatabaseUnknown', /CREATE DATABASE/));
	});

	it("lives beside the host's tables, and refuses to take over one of the same name", async () => {
		const place = await makeTestPlace('mysql');
		const options = place.options as MysqlOptions;
		const connection = await createConnection({
			host: options.host,
			port: options.port,
			user: options.user,
			password: options.password,
			database: options.database
		});
		try {
			await connection.query('CREATE TABLE job (host_id INT PRIMARY KEY)');
			await expect(Database.open({ ...options, prefix: '' })).rejects.toMatchObject(failed('DatabaseNotOurs', /job.*database\.prefix/s));
			const [tables] = await connection.query('SHOW TABLES');
			expect(tables).toHaveLength(1);
			await (await Database.open(options)).close();
			const [columns] = await connection.query('SHOW COLUMNS FROM job');
			expect(columns).toMatchObject([{ Field: 'host_id' }]);
		} finally {
			await connection.end();
			await place.remove();
		}
	});
});

/** A connection that has gone by itself meanwhile is as good as cut. */
async function killConnection(connection: Connection, id: number): Promise<void> {
	try {
		await connection.query(`KILL ${id}`);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ER_NO_SUCH_THREAD')) throw error;
	}
}

describe('a MySQL server that closes connections', () => {
	/** Closes all connections to the database, as a restart does. */
	const cut = async (database: string) => {
		const { host, port, user, password } = serverOptions('');
		const connection = await createConnection({ host, port, user, password });
		const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM information_schema.processlist WHERE db = ?', [database]);
		for (const { id } of rows) await killConnection(connection, Number(id));
		await connection.end();
		return rows.length;
	};

	it('fails what is under way with words, and nothing that comes later', async () => {
		const { db, options, close } = await openTestDatabase('mysql');
		const { database } = options as MysqlOptions;
		const insert = (name: string) => ({ name, owner: null, token: 1, expires_at: 2 });
		await db.read((reader) => reader.count(LeaseRow));
		const interrupted = db.write(async (tx) => {
			await tx.insert(LeaseRow, insert('lost'));
			expect(await cut(database)).toBeGreaterThanOrEqual(2);
			await tx.insert(LeaseRow, insert('never'));
		});
		await expect(interrupted).rejects.toMatchObject({ code: 'DatabaseUnreachable' });
		await db.write((tx) => tx.insert(LeaseRow, insert('kept')));
		expect(await db.read((reader) => reader.find(LeaseRow))).toMatchObject([{ name: 'kept' }]);
		await close();
	});

	it('sets every connection up anew: strict, UTC, isolated', async () => {
		const { db, options, close } = await openTestDatabase('mysql');
		await cut((options as MysqlOptions).database);
		const ask = 'SELECT @@sql_mode AS mode, @@time_zone AS zone, @@tx_isolation AS isolation, @@tx_read_only AS locked';
		const write = await db.write(async (tx) => {
			await tx.delete(LeaseRow, { name: 'none' });
			return tx.query<object[]>(ask);
		});
		const strict = expect.stringContaining('STRICT_ALL_TABLES') as string;
		expect(write).toMatchObject([{ mode: strict, zone: '+00:00', isolation: 'READ-COMMITTED', locked: 0 }]);
		const read = await db.read((reader) => reader.query<object[]>(ask));
		expect(read).toMatchObject([{ mode: strict, zone: '+00:00', isolation: 'REPEATABLE-READ', locked: 1 }]);
		await close();
	});
});

describe.each(databaseKinds)('opening on %s', (kind) => {
	it('refuses a schema newer than the plugin and changes nothing', async () => {
		const { db, options, remove } = await openTestDatabase(kind);
		const table = db.dialect.name === 'sqlite' ? 'guild_vault_migrations' : 'vault_guild_vault_migrations';
		await db.write((tx) => tx.query(`INSERT INTO ${table} (timestamp, name) VALUES (1900000000000, 'Marvels1900000000000')`));
		await db.write((tx) => tx.insert(LeaseRow, { name: 'kept', owner: null, token: 1, expires_at: 2 }));
		await db.close();
		await expect(Database.open(options)).rejects.toMatchObject(failed('DatabaseNewer', /Marvels1900000000000/));
		await expect(Database.open(options)).rejects.toMatchObject({ code: 'DatabaseNewer' });
		await remove();
	});

	it('never takes an undefined condition for "all rows"', async () => {
		const { db, close } = await openTestDatabase(kind);
		await db.write((tx) => tx.insert(LeaseRow, { name: 'kept', owner: null, token: 1, expires_at: 2 }));
		const name = undefined as unknown as string;
		await expect(db.read((reader) => reader.findOneBy(LeaseRow, { name }))).rejects.toThrow(/undefined/i);
		await expect(db.write((tx) => tx.delete(LeaseRow, { name }))).rejects.toThrow(/undefined|criteria/i);
		await expect(db.write((tx) => tx.update(LeaseRow, { name }, { token: 2 }))).rejects.toThrow(/undefined|criteria/i);
		expect(await db.read((reader) => reader.find(LeaseRow))).toMatchObject([{ token: 1 }]);
		await close();
	});

	it('lets four open one fresh database at once in one process', async () => {
		const place = await makeTestPlace(kind);
		const opened = await Promise.all([1, 2, 3, 4].map(() => Database.open(place.options)));
		await Promise.all(
			opened.map((db, n) => db.write((tx) => tx.insert(LeaseRow, { name: `lease ${n}`, owner: null, token: 1, expires_at: 2 })))
		);
		expect(await opened[0]?.read((reader) => reader.count(LeaseRow))).toBe(4);
		await Promise.all(opened.map((db) => db.close()));
		await place.remove();
	});

	it('lets processes open one fresh database at once, and each ends by itself', { timeout: 60_000 }, async () => {
		const place = await makeTestPlace(kind);
		const outcomes = await Promise.all([1, 2, 3].map(() => openInProcess(place.options)));
		expect(outcomes).toEqual([1, 2, 3].map(() => ({ said: 'opened', status: 0 })));
		await (await Database.open(place.options)).close();
		await place.remove();
	});
});
