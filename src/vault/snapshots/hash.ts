import { createHash, hash } from 'node:crypto';
import type { Kind } from './kinds';
import { kinds } from './kinds';
import { isWhole, kindNames, type Capture, type GuildState, type Node } from './model';
import { placesOf } from './order/order';

/**
 * Digest of everything that is known of a node: 128 bits of SHA-256, base64url (22 characters). Fields go in by key, so that a renamed
 * or newly tracked field leaves the digests of nodes that do not know it as they are.
 */
export function nodeHash(kind: Kind, node: Pick<Node, 'values' | 'unseen'>): string {
	const known = kind.fields.filter(({ name }) => name in node.values);
	const content = known.map(({ key, name }) => [key, node.values[name], node.unseen.includes(name) ? 1 : 0]);
	return hash('sha256', JSON.stringify(content), 'base64url').slice(0, 22);
}

/**
 * Digest of a whole state with its capture status: SHA-256, base64url (43 characters). Equal states of one guild have equal digests,
 * equal orders too whatever their ranks.
 * @param fieldSet only kinds and fields of this set go in, so that a digest made by an older version can still be checked.
 */
export function stateHash(state: GuildState, fieldSet: number): string {
	const digest = createHash('sha256').update(JSON.stringify([fieldSet, state.guildId]));
	for (const name of kindNames) {
		const kind = ofFieldSet(kinds[name], fieldSet);
		const capture = state.captures[name];
		if (!capture || kind.fields.length === 0) continue;
		digest.update(JSON.stringify([name, captureContent(capture)]));
		const nodes = [...state.nodes[name].values()].sort((left, right) => (left.id < right.id ? -1 : 1));
		for (const node of placed(kind, nodes)) digest.update(`${node.id} ${nodeHash(kind, node)}\n`);
	}
	return digest.digest('base64url');
}

/** The nodes with their places instead of ranks: what the order is counts, not by which numbers it is kept. */
function placed(kind: Kind, nodes: readonly Node[]): readonly Node[] {
	const { order } = kind;
	if (!order) return nodes;
	const places = placesOf(kind, nodes);
	return nodes.map((node) => {
		const place = places.get(node.id);
		return place === undefined ? node : { ...node, values: { ...node.values, [order.field]: place } };
	});
}

function ofFieldSet(kind: Kind, fieldSet: number): Kind {
	return kind.fields.every(({ since }) => since <= fieldSet)
		? kind
		: { ...kind, fields: kind.fields.filter(({ since }) => since <= fieldSet) };
}

/** Times are left out: an unchanged guild has an unchanged digest. */
function captureContent(capture: Capture): readonly unknown[] {
	if (capture.status === 'unread') return [capture.status, capture.reason, capture.carried !== null];
	return isWhole(capture) ? [capture.status] : [capture.status, 'incomplete'];
}
