import type { Node, Nodes, Values } from './model';

/**
 * One row of a layer: what happened to a node since the layer below.
 * - `create` is the whole node and replaces whatever was below.
 * - `update` holds only the values that changed; `unseen` is always the whole list.
 * - `delete` is a tombstone; it exists only above a living node.
 */
export type NodeOperation =
	| { readonly op: 'create'; readonly id: string; readonly values: Values; readonly unseen: readonly string[] }
	| { readonly op: 'update'; readonly id: string; readonly values: Values; readonly unseen: readonly string[] }
	| { readonly op: 'delete'; readonly id: string };

/** The operation does not fit what lies below it: rows were lost or changed by something else than the vault. */
export class BrokenLayerError extends Error {
	public constructor(operation: NodeOperation) {
		super(`The node ${operation.id} is updated, but the layers below do not hold it.`);
		this.name = 'BrokenLayerError';
	}
}

/** The node after the operation; `undefined` when there is none. Throws `BrokenLayerError`. */
function applyOperation(node: Node | undefined, operation: NodeOperation): Node | undefined {
	switch (operation.op) {
		case 'create':
			return { id: operation.id, values: operation.values, unseen: operation.unseen };
		case 'update':
			if (!node) throw new BrokenLayerError(operation);
			return { id: node.id, values: { ...node.values, ...operation.values }, unseen: operation.unseen };
		case 'delete':
			return undefined;
	}
}

/** Lays the operations of the layers, oldest first, over one another. Throws `BrokenLayerError`. */
export function fold(layers: Iterable<Iterable<NodeOperation>>): Nodes {
	const nodes = new Map<string, Node>();
	for (const layer of layers) applyTo(nodes, layer);
	return nodes;
}

/** Does the operations to the nodes. Throws `BrokenLayerError`. */
export function applyTo(nodes: Map<string, Node>, operations: Iterable<NodeOperation>): void {
	for (const operation of operations) {
		const node = applyOperation(nodes.get(operation.id), operation);
		if (node) nodes.set(node.id, node);
		else nodes.delete(operation.id);
	}
}

/**
 * One operation with the effect of two on the same node, or `null` where none is left.
 * @param aliveBelow whether the layers below both hold the node: only then does a tombstone have something to cover.
 */
export function mergeOperations(earlier: NodeOperation, later: NodeOperation, aliveBelow: boolean): NodeOperation | null {
	if (later.op === 'create') return later;
	if (later.op === 'delete') return aliveBelow ? later : null;
	if (earlier.op === 'delete') throw new BrokenLayerError(later);
	return { op: earlier.op, id: later.id, values: { ...earlier.values, ...later.values }, unseen: later.unseen };
}
