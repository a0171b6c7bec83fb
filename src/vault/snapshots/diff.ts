import type { Kind, KindReading } from './kinds';
import type { Node, Nodes, Values } from './model';
import { applyOperation, type NodeOperation } from './operations';

/** What a reading adds to the state that is known. */
export interface KindDiff {
	readonly operations: readonly NodeOperation[];
	/** The state afterwards. */
	readonly nodes: Nodes;
}

type ReadNodes = Pick<Extract<KindReading, { status: 'read' }>, 'nodes' | 'provesAbsence'>;

/**
 * The operations that lead from the known state to what was read. Fields and nodes that were not seen keep their values and are
 * marked as unseen; a node is deleted only where its absence is a proof.
 */
export function diffReading(kind: Kind, known: Nodes, reading: ReadNodes): KindDiff {
	const operations: NodeOperation[] = [];
	for (const [id, values] of reading.nodes) {
		const operation = seenNode(kind, known.get(id), id, values);
		if (operation) operations.push(operation);
	}
	for (const node of known.values()) {
		if (reading.nodes.has(node.id)) continue;
		const operation: NodeOperation | null = reading.provesAbsence(node.id) ? { op: 'delete', id: node.id } : unseenNode(kind, node, {});
		if (operation) operations.push(operation);
	}
	return { operations, nodes: applyAll(known, operations) };
}

function seenNode(kind: Kind, node: Node | undefined, id: string, seen: Values): NodeOperation | null {
	if (!node) return { op: 'create', id, values: seen, unseen: [] };
	return unseenNode(kind, node, seen);
}

/** The update of a living node of which `seen` was seen: `null` when that changes nothing. */
function unseenNode(kind: Kind, node: Node, seen: Values): NodeOperation | null {
	const unseen = kind.fields.map(({ name }) => name).filter((name) => name in node.values && !(name in seen));
	const changed = Object.entries(seen).filter(([name, value]) => node.values[name] !== value);
	if (changed.length === 0 && sameList(unseen, node.unseen)) return null;
	return { op: 'update', id: node.id, values: Object.fromEntries(changed), unseen };
}

function applyAll(known: Nodes, operations: readonly NodeOperation[]): Nodes {
	if (operations.length === 0) return known;
	const nodes = new Map(known);
	for (const operation of operations) {
		const node = applyOperation(nodes.get(operation.id), operation);
		if (node) nodes.set(node.id, node);
		else nodes.delete(operation.id);
	}
	return nodes;
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((name, index) => name === right[index]);
}
