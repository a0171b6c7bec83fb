import type { Database } from '../../src/database/Database';
import { Snapshot } from '../../src/entities/Snapshot';
import { SnapshotChain } from '../../src/entities/SnapshotChain';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { kindNames } from '../../src/vault/snapshots/model';
import { nodeEntities } from '../../src/vault/snapshots/rows';

/** Rows that break a rule of the chain, in words: none in a sound database. */
export async function brokenRules(database: Database): Promise<string[]> {
	const [snapshot, chain, layer] = [Snapshot, SnapshotChain, SnapshotLayer].map((entity) => database.table(entity)) as [string, string, string];
	const rules: [string, string][] = [
		['a snapshot without its layer', `SELECT id FROM ${snapshot} WHERE layer_id NOT IN (SELECT id FROM ${layer})`],
		['a snapshot without its chain', `SELECT id FROM ${snapshot} WHERE chain_id NOT IN (SELECT id FROM ${chain})`],
		['a layer that no snapshot uses', `SELECT id FROM ${layer} WHERE id NOT IN (SELECT layer_id FROM ${snapshot})`]
	];
	for (const name of kindNames) {
		const table = database.table(nodeEntities[name]);
		const lower = (op: string): string =>
			`SELECT n.id FROM ${table} n JOIN ${layer} l ON l.id = n.layer_id WHERE n.op = '${op}' AND NOT EXISTS ` +
			`(SELECT 1 FROM ${table} b JOIN ${layer} m ON m.id = b.layer_id WHERE b.id = n.id AND m.chain_id = l.chain_id AND m.sequence < l.sequence)`;
		rules.push(
			[`a ${name} row without its layer`, `SELECT id FROM ${table} WHERE layer_id NOT IN (SELECT id FROM ${layer})`],
			[`a ${name} tombstone above nothing`, lower('delete')],
			[`a ${name} update above nothing`, lower('update')]
		);
	}
	return database.read(async (reader) => {
		const broken: string[] = [];
		for (const [rule, query] of rules) {
			const rows: { id: unknown }[] = await reader.query(query);
			if (rows.length > 0) broken.push(`${rule}: ${rows.map(({ id }) => String(id)).join(', ')}`);
		}
		return broken;
	});
}
