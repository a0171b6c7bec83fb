import { changesOf, type Change, type LayerRows } from './changes';
import type { KindName, Node, Nodes, Value } from './model';
import { BrokenLayerError } from './operations';
import { decodeValues, type Row } from './rows';

/**
 * The nodes that the layers make together. Rows become nodes without operations in between: there are tens of thousands.
 * @throws BrokenLayerError
 */
export function foldRows(name: KindName, { layerIds, rows }: LayerRows): Nodes {
	const [lowest = 0, ...others] = layerIds;
	const changeOf = changesOf(name, layerIds);
	const nodes = new Map<string, FoldedNode>();
	const higher = new Map(others.map((id) => [id, [] as (readonly [Row, Change])[]]));
	for (const row of rows) {
		const change = changeOf(row);
		if (change.layerId === lowest) applyRow(nodes, row, change);
		else higher.get(change.layerId)?.push([row, change]);
	}
	for (const layer of higher.values()) for (const [row, change] of layer) applyRow(nodes, row, change);
	return nodes;
}

/** Nobody else has its values yet: updates are written into them. */
interface FoldedNode extends Node {
	readonly values: Record<string, Value>;
}

function applyRow(nodes: Map<string, FoldedNode>, row: Row, { op, fields, unseen }: Change): void {
	const id = row['id'] as string;
	if (op === 'delete') {
		nodes.delete(id);
		return;
	}
	const below = op === 'create' ? {} : nodes.get(id)?.values;
	if (!below) throw new BrokenLayerError(id);
	nodes.set(id, { id, values: decodeValues(fields, row, below), unseen: unseen.names });
}
