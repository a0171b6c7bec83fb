import type { Database } from '../../src/database/Database';
import { Snapshot } from '../../src/entities/Snapshot';
import { SnapshotChain } from '../../src/entities/SnapshotChain';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { nodeHash } from '../../src/vault/snapshots/hash';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames, type KindName, type Node } from '../../src/vault/snapshots/model';
import { applyTo } from '../../src/vault/snapshots/operations';
import { readLayers } from '../../src/vault/snapshots/readLayers';
import type { StoredOperation } from '../../src/vault/snapshots/rows';

/** Rows that break a rule of the chain, in words: none in a sound database. */
export async function brokenRules(database: Database): Promise<string[]> {
	const [snapshot, chain, layer] = [Snapshot, SnapshotChain, SnapshotLayer].map((entity) => database.table(entity)) as [
		string,
		string,
		string
	];
	const rules: [string, string][] = [
		['a snapshot without its layer', `SELECT id FROM ${snapshot} WHERE layer_id NOT IN (SELECT id FROM ${layer})`],
		['a snapshot without its chain', `SELECT id FROM ${snapshot} WHERE chain_id NOT IN (SELECT id FROM ${chain})`],
		['a layer that no snapshot uses', `SELECT id FROM ${layer} WHERE id NOT IN (SELECT layer_id FROM ${snapshot})`]
	];
	for (const name of kindNames) {
		const table = database.table(kinds[name].entity);
		rules.push([`a ${name} row without its layer`, `SELECT id FROM ${table} WHERE layer_id NOT IN (SELECT id FROM ${layer})`]);
	}
	return database.read(async (reader) => {
		const broken: string[] = [];
		for (const [rule, query] of rules) {
			const rows: { id: unknown }[] = await reader.query(query);
			if (rows.length > 0) broken.push(`${rule}: ${rows.map(({ id }) => String(id)).join(', ')}`);
		}
		for (const chain of await reader.find(SnapshotChain)) {
			const ids = (await reader.find(SnapshotLayer, { where: { chain_id: chain.id }, order: { sequence: 'ASC' } })).map(({ id }) => id);
			for (const name of ids.length > 0 ? kindNames : []) broken.push(...brokenRows(name, await readLayers(database, reader, name, ids)));
		}
		return broken;
	});
}

/** Rows that do not fit what lies below them, or whose digest is not that of the node. */
function brokenRows(name: KindName, layers: readonly (readonly StoredOperation[])[]): string[] {
	const broken: string[] = [];
	const nodes = new Map<string, Node>();
	for (const { operation, hash, needsUpdate } of layers.flat()) {
		const { id, op } = operation;
		if (op !== 'create' && !nodes.has(id)) broken.push(`a ${name} ${op} above nothing: ${id}`);
		else applyTo(nodes, [operation]);
		const node = nodes.get(id);
		if (!needsUpdate && hash !== (node ? nodeHash(kinds[name], node) : null)) broken.push(`a ${name} ${op} with a wrong digest: ${id}`);
	}
	return broken;
}
