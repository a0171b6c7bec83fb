import { kinds, type Kind } from './kinds';
import {
	isWhole,
	kindNames,
	type Capture,
	type Difference,
	type FieldChange,
	type GuildState,
	type KindDifference,
	type KindName,
	type Node,
	type NodeChange,
	type Nodes
} from './model';
import { movedNodes, placesOf } from './order/order';

/** What differs between two states of a guild. What one side did not see is never called a difference. */
export function compareStates(before: GuildState, after: GuildState): Difference {
	const names = kindNames.filter((name) => ![before, after].every(({ captures }) => isSwitchedOff(captures[name])));
	const differences = names.map((name) => compareKind(name, before, after));
	const mayLackNodes = names.some((name) => !isWhole(before.captures[name]) || !isWhole(after.captures[name]));
	return { kinds: differences, equality: equalityOf(differences, mayLackNodes) };
}

function compareKind(name: KindName, before: GuildState, after: GuildState): KindDifference {
	for (const capture of [before.captures[name], after.captures[name]]) {
		if (!wasRead(capture)) return { kind: name, comparable: false, reason: capture?.reason ?? 'not_supported' };
	}
	const created: Node[] = [];
	const changed: NodeChange[] = [];
	const deleted: Node[] = [];
	const unknown: Node[] = [];
	const kind = kinds[name];
	const moves = movesBetween(kind, before.nodes[name], after.nodes[name]);
	for (const node of after.nodes[name].values()) {
		const earlier = before.nodes[name].get(node.id);
		if (!earlier) {
			(couldSee(kind, before, node) ? created : unknown).push(node);
			continue;
		}
		const fields = changedFields(kind, earlier, node, moves);
		if (fields.length > 0) changed.push({ before: earlier, after: node, fields });
		if (hidesSomething(kind, earlier, node)) unknown.push(node);
	}
	for (const node of before.nodes[name].values()) {
		if (!after.nodes[name].has(node.id)) (couldSee(kind, after, node) ? deleted : unknown).push(node);
	}
	return { kind: name, comparable: true, created, changed, deleted, unknown };
}

function couldSee(kind: Kind, state: GuildState, node: Node): boolean {
	return kind.couldSee?.(state, node.id, node) ?? true;
}

/** What neither side wanted to keep is not missed. */
function isSwitchedOff(capture: Capture | undefined): boolean {
	return capture?.status === 'unread' && capture.reason === 'switched_off';
}

function wasRead(capture: Capture | undefined): capture is Exclude<Capture, { status: 'unread' }> {
	return capture !== undefined && capture.status !== 'unread';
}

type Moves = ReadonlyMap<string, Omit<FieldChange, 'field'>>;

/** Places before and after of the nodes that moved among the others. */
function movesBetween(kind: Kind, before: Nodes, after: Nodes): Moves {
	const moved = movedNodes(kind, before, after);
	if (moved.size === 0) return new Map();
	const [old, now] = [placesOf(kind, before.values()), placesOf(kind, after.values())];
	return new Map([...moved].map((id) => [id, { before: old.get(id) ?? null, after: now.get(id) ?? null }]));
}

function changedFields(kind: Kind, before: Node, after: Node, moves: Moves): FieldChange[] {
	return kind.fields.flatMap(({ name, type }) => {
		if (type === 'rank') {
			const move = moves.get(after.id);
			return move ? [{ field: name, ...move }] : [];
		}
		if (!isSeen(before, name) || !isSeen(after, name) || before.values[name] === after.values[name]) return [];
		return [{ field: name, before: before.values[name] ?? null, after: after.values[name] ?? null }];
	});
}

/** A field that neither side tracked is no loss: it did not exist for them. */
function hidesSomething(kind: Kind, before: Node, after: Node): boolean {
	return kind.fields.some(({ name }) => {
		const isTracked = [before, after].some(({ values, unseen }) => name in values || unseen.includes(name));
		return isTracked && !(isSeen(before, name) && isSeen(after, name));
	});
}

function isSeen(node: Node, field: string): boolean {
	return field in node.values && !node.unseen.includes(field);
}

function equalityOf(differences: readonly KindDifference[], mayLackNodes: boolean): Difference['equality'] {
	const differs = differences.some((kind) => kind.comparable && kind.created.length + kind.changed.length + kind.deleted.length > 0);
	if (differs) return 'different';
	return mayLackNodes || differences.some((kind) => kind.comparable && kind.unknown.length > 0) ? 'unknown' : 'equal';
}
