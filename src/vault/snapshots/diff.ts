import type { Kind, KindReading } from './kinds';
import type { Node, Nodes, Values } from './model';
import { applyTo, type NodeOperation } from './operations';

/** What a reading adds to the state that is known. */
export interface KindDiff {
	readonly operations: readonly NodeOperation[];
	/** The state afterwards. */
	readonly nodes: Nodes;
}

type ReadNodes = Pick<Extract<KindReading, { status: 'read' }>, 'nodes' | 'complete' | 'provesAbsence'>;

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
		const isGone = reading.provesAbsence?.(node.id) ?? reading.complete;
		const operation: NodeOperation | null = isGone ? { op: 'delete', id: node.id } : seenNode(kind, node, node.id, {});
		if (operation) operations.push(operation);
	}
	if (operations.length === 0) return { operations, nodes: known };
	const nodes = new Map(known);
	applyTo(nodes, operations);
	return { operations, nodes };
}

/** What has happened to a node of which `seen` was seen: `null` when that is nothing. */
function seenNode(kind: Kind, node: Node | undefined, id: string, seen: Values): NodeOperation | null {
	const unseen = kind.fields.map(({ name }) => name).filter((name) => !(name in seen));
	if (!node) return { op: 'create', id, values: seen, unseen };
	const changed = Object.entries(seen).filter(([name, value]) => node.values[name] !== value);
	if (changed.length === 0 && sameList(unseen, node.unseen)) return null;
	return { op: 'update', id, values: Object.fromEntries(changed), unseen };
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((name, index) => name === right[index]);
}
