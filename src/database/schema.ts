import type { DataSource } from 'typeorm';
import { entities } from '../entities/index';
import { VaultError } from '../vault/errors';
import type { Dialect } from './Dialect';
import { migrations } from './migrations/index';

/** `PRAGMA application_id` of our SQLite files: "GVLT". */
export const applicationId = 0x47564c54;

export function migrationsTable(prefix = ''): string {
	return `${prefix}guild_vault_migrations`;
}

/**
 * Looks, without touching anything, whether the database may be used and must be migrated.
 * @throws VaultError `DatabaseNotOurs` or `DatabaseNewer`
 */
export async function mustMigrate(source: DataSource, dialect: Dialect['name'], where: string): Promise<boolean> {
	const prefix = source.options.entityPrefix ?? '';
	const table = migrationsTable(prefix);
	const present = await tablesOf(source, dialect);
	if (!present.includes(table)) {
		refuseForeign(source, dialect, present, where);
		return true;
	}
	const done: { name: string }[] = await source.query(`SELECT name FROM ${table}`);
	const known = new Set<string>(migrations.map((Migration) => new Migration().name));
	const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
	if (unknown.length > 0) throw newer(where, unknown);
	return done.length < known.size;
}

async function tablesOf(source: DataSource, dialect: Dialect['name']): Promise<string[]> {
	const rows: { name: string }[] = await source.query(
		dialect === 'sqlite'
			? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
			: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
	);
	return rows.map(({ name }) => name);
}

/** An SQLite file is ours alone; a MySQL database may hold others' tables, as long as no name is wanted by both. */
function refuseForeign(source: DataSource, dialect: Dialect['name'], present: readonly string[], where: string): void {
	const ours = new Set(entities.map((entity) => source.getMetadata(entity).tableName));
	const foreign = dialect === 'sqlite' ? present : present.filter((name) => ours.has(name));
	if (foreign.length === 0) return;
	const cure = dialect === 'sqlite' ? `Name a file of the plugin's own in "database.path"` : 'Choose another "database.prefix"';
	throw new VaultError('DatabaseNotOurs', `${where} holds tables of somebody else (${foreign.slice(0, 5).join(', ')}). ${cure}.`, {
		where,
		tables: foreign
	});
}

function newer(where: string, unknown: readonly string[]): VaultError {
	return new VaultError(
		'DatabaseNewer',
		`${where} was written by a newer version of the plugin (${unknown.join(', ')}). Update the plugin, or put back an older copy.`,
		{ where, unknown }
	);
}
