import type { Kind, KindReading } from './kinds';
import type { Node, Nodes, Values } from './model';
import { applyTo, type NodeOperation } from './operations';
import { ranksOfReading } from './order/readOrder';

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
 * @param reading by first ids; where the kind has an order, in that order
 */
export function diffReading(kind: Kind, known: Nodes, reading: ReadNodes): KindDiff {
	const operations: NodeOperation[] = [];
	const isGone = (node: Node): boolean => reading.provesAbsence?.(node.id, node) ?? reading.complete;
	const gone: Node[] = [];
	const staying: Node[] = [];
	for (const node of known.values()) if (!reading.nodes.has(node.id)) (isGone(node) ? gone : staying).push(node);
	const ranks = ranksOfReading(kind, known, reading.nodes, staying);
	const look = (id: string, seen: Values): void => {
		const operation = seenNode(kind, known.get(id), id, { seen, rank: ranks.get(id) });
		if (operation) operations.push(operation);
	};
	for (const [id, values] of reading.nodes) look(id, values);
	for (const { id } of staying) look(id, {});
	for (const { id } of gone) operations.push({ op: 'delete', id });
	if (operations.length === 0) return { operations, nodes: known };
	const nodes = new Map(known);
	applyTo(nodes, operations);
	return { operations, nodes };
}

interface Look {
	/** What was seen of the node. */
	readonly seen: Values;
	/** Its place among the others, if it has one. */
	readonly rank: number | undefined;
}

/** What has happened to a node: `null` when that is nothing. */
function seenNode(kind: Kind, node: Node | undefined, id: string, { seen, rank }: Look): NodeOperation | null {
	const unseen = kind.fields.map(({ name }) => name).filter((name) => !(name in seen));
	const values = kind.order && rank !== undefined ? { ...seen, [kind.order.field]: rank } : seen;
	if (!node) return { op: 'create', id, values, unseen };
	const changed = Object.entries(values).filter(([name, value]) => node.values[name] !== value);
	if (changed.length === 0 && sameList(unseen, node.unseen)) return null;
	return { op: 'update', id, values: Object.fromEntries(changed), unseen };
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((name, index) => name === right[index]);
}
