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
	public constructor(id: string) {
		super(`The node ${id} is updated, but the layers below do not hold it.`);
		this.name = 'BrokenLayerError';
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
	for (const operation of operations) applyOperation(nodes, operation);
}

/** Does one operation to the nodes. Throws `BrokenLayerError`. */
function applyOperation(nodes: Map<string, Node>, operation: NodeOperation): void {
	const { id, op } = operation;
	if (op === 'create') nodes.set(id, { id, values: operation.values, unseen: operation.unseen });
	else if (op === 'delete') nodes.delete(id);
	else nodes.set(id, updated(nodes.get(id), operation));
}

function updated(node: Node | undefined, operation: Extract<NodeOperation, { op: 'update' }>): Node {
	if (!node) throw new BrokenLayerError(operation.id);
	return { id: node.id, values: { ...node.values, ...operation.values }, unseen: operation.unseen };
}

/**
 * One operation with the effect of two on the same node, or `null` where none is left.
 * @param aliveBelow whether the layers below both hold the node: only then does a tombstone have something to cover.
 */
export function mergeOperations(earlier: NodeOperation, later: NodeOperation, aliveBelow: boolean): NodeOperation | null {
	if (later.op === 'create') return later;
	if (later.op === 'delete') return aliveBelow ? later : null;
	if (earlier.op === 'delete') throw new BrokenLayerError(later.id);
	return { op: earlier.op, id: later.id, values: { ...earlier.values, ...later.values }, unseen: later.unseen };
}
