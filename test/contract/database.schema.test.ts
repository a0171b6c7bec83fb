import type { QueryRunner } from 'typeorm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../src/database/Backend';
import { migrations } from '../../src/database/migrations/index';
import { openMysql } from '../../src/database/mysql';
import { silent } from '../../src/database/options';
import { openSqlite } from '../../src/database/sqlite';
import { StatementLogger } from '../../src/database/StatementLogger';
import { entities } from '../../src/entities/index';
import type { TestPlace } from '../support/databases';
import { databaseKinds, makeTestPlace } from '../support/databases';

const logger = new StatementLogger(silent);

async function openBackend({ options }: TestPlace): Promise<Backend> {
	return options.type === 'sqlite' ? openSqlite(options, logger, silent) : openMysql(options, logger, silent);
}

/** What TypeORM would do to make the tables what the entities say. */
async function drift({ source }: Backend): Promise<string[]> {
	const { upQueries } = await source.driver.createSchemaBuilder().log();
	return upQueries.map(({ query }) => query);
}

async function tablesOf(backend: Backend): Promise<string[]> {
	const runner: QueryRunner = backend.source.createQueryRunner();
	try {
		const tables = await runner.getTables(
			backend.dialect.name === 'mysql' ? entities.map((entity) => backend.source.getMetadata(entity).tableName) : undefined
		);
		return tables.map(({ name }) => name.split('.').at(-1) ?? '').filter((name) => !name.startsWith('sqlite_'));
	} finally {
		await runner.release();
	}
}

describe.each(databaseKinds)('the schema on %s', (kind) => {
	const opened: { place: TestPlace; backend: Backend }[] = [];
	const open = async () => {
		const place = await makeTestPlace(kind);
		const backend = await openBackend(place);
		opened.push({ place, backend });
		return backend;
	};
	afterEach(async () => {
		for (const { backend, place } of opened.splice(0)) {
			await backend.close();
			await place.remove();
		}
	});

	it('is after the migrations what the entities say', async () => {
		expect(await drift(await open())).toEqual([]);
	});

	it('is known to drift when a column is missing', async () => {
		const backend = await open();
		await backend.source.query(`ALTER TABLE ${backend.source.getMetadata('JobRow').tableName} DROP COLUMN payload`);
		expect((await drift(backend)).join('\n')).toContain('payload');
	});

	it('goes down to nothing and up again', async () => {
		const backend = await open();
		const before = (await tablesOf(backend)).sort();
		for (let n = 0; n < migrations.length; n++) await backend.source.undoLastMigration({ transaction: 'each' });
		const ours = new Set(entities.map((entity) => backend.source.getMetadata(entity).tableName));
		expect((await tablesOf(backend)).filter((name) => ours.has(name))).toEqual([]);
		await backend.source.runMigrations({ transaction: 'each' });
		expect((await tablesOf(backend)).sort()).toEqual(before);
		expect(await drift(backend)).toEqual([]);
	});

	it('is brought up to date from where an older version left it', async () => {
		const place = await makeTestPlace(kind);
		const older = await openBackend(place);
		await older.source.undoLastMigration({ transaction: 'each' });
		await older.close();
		const backend = await openBackend(place);
		opened.push({ place, backend });
		expect(await drift(backend)).toEqual([]);
	});

	it('bears each migration to be run twice, as after a crash on MySQL', async () => {
		const backend = await open();
		const runner = backend.source.createQueryRunner();
		for (const Migration of migrations) await new Migration().up(runner);
		await runner.release();
		expect(await drift(backend)).toEqual([]);
	});
});

it('gives on SQLite no rowid to the tables that want none', async () => {
	const place = await makeTestPlace('sqlite');
	const backend = await openBackend(place);
	const { source } = backend;
	// TypeORM does not look at it when it compares. FTS5 has tables of its own behind the search index.
	const wanted = entities.map((entity) => source.getMetadata(entity)).filter(({ withoutRowid }) => withoutRowid);
	const found: { name: string }[] = await source.query(
		`SELECT name FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID' AND name NOT LIKE 'search_index_%'`
	);
	expect(found.map(({ name }) => name).sort()).toEqual(wanted.map(({ tableName }) => tableName).sort());
	expect(found).not.toEqual([]);
	await backend.close();
	await place.remove();
});

describe('the schema on mysql', () => {
	it('compares all text byte by byte and names every table with the prefix', async () => {
		const place = await makeTestPlace('mysql');
		const backend = await openBackend(place);
		try {
			const columns: { name: string; collation: string }[] = await backend.source.query(
				`SELECT CONCAT(table_name, '.', column_name) AS name, collation_name AS collation FROM information_schema.columns
				 WHERE table_schema = DATABASE() AND collation_name IS NOT NULL AND table_name <> 'vault_guild_vault_migrations'`
			);
			expect(columns.length).toBeGreaterThan(5);
			expect(columns.filter(({ collation }) => !['ascii_bin', 'utf8mb4_bin'].includes(collation))).toEqual([]);
			expect(columns.filter(({ name }) => !name.startsWith('vault_'))).toEqual([]);
			const engines: { engine: string }[] = await backend.source.query(
				'SELECT DISTINCT engine FROM information_schema.tables WHERE table_schema = DATABASE()'
			);
			expect(engines).toEqual([{ engine: 'InnoDB' }]);
		} finally {
			await backend.close();
			await place.remove();
		}
	});
});
