import { join } from 'node:path';
import { vaultOf } from '../../../src/plugin/vaults';
import type { TestBot } from '../bot';
import { sql } from '../sql';

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Every row of the bot's database, by table, once nothing is to be done any more. */
export async function rowsOf({ client, folder }: TestBot): Promise<Rows> {
	await vaultOf(client).runDue();
	const file = join(folder, 'vault.sqlite');
	const tables = await sql<{ name: string }>(
		file,
		"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search_text_%' ORDER BY name"
	);
	const rows: [string, Record<string, unknown>[]][] = [];
	for (const { name } of tables) rows.push([name, await sql(file, `SELECT * FROM "${name}"`)]);
	return Object.fromEntries(rows);
}
