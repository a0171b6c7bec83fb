import { describe, expect, test } from 'vitest';
import { stateHash } from '../../src/vault/snapshots/hash';
import { FIELD_SET } from '../../src/vault/snapshots/kinds';
import type { Capture, GuildState, Node } from '../../src/vault/snapshots/model';
import { emptyState } from '../../src/vault/snapshots/rebuild';

const node = (id: string, reason: string | null, unseen: string[] = []): Node => ({ id, values: { reason }, unseen });

function state(bans: readonly Node[], ban: Capture = { status: 'complete', count: bans.length, at: 1 }): GuildState {
	const { nodes } = emptyState('1');
	return { guildId: '1', captures: { ban }, nodes: { ...nodes, ban: new Map(bans.map((item) => [item.id, item])) } };
}

const plain = stateHash(state([node('5', 'a'), node('6', 'b')]), FIELD_SET);

describe('the digest of a state', () => {
	test('is the same in whatever order and at whatever time it was read', () => {
		expect(stateHash(state([node('6', 'b'), node('5', 'a')]), FIELD_SET)).toBe(plain);
		expect(stateHash(state([node('5', 'a'), node('6', 'b')], { status: 'complete', count: 2, at: 9 }), FIELD_SET)).toBe(plain);
	});

	test.each<[string, GuildState]>([
		['a value', state([node('5', 'a'), node('6', 'c')])],
		['who has a value', state([node('5', 'b'), node('6', 'a')])],
		['an id', state([node('5', 'a'), node('7', 'b')])],
		['what was not seen', state([node('5', 'a'), node('6', 'b', ['reason'])])],
		['nothing for text that says so', state([node('5', 'a'), node('6', null)])],
		['the guild', { ...state([node('5', 'a'), node('6', 'b')]), guildId: '2' }],
		[
			'a list that may lack some',
			state([node('5', 'a'), node('6', 'b')], { status: 'partial', count: 2, at: 1, unseen: 0, incomplete: true })
		],
		['that it was read in part', state([node('5', 'a'), node('6', 'b')], { status: 'partial', count: 2, at: 1, unseen: 0 })],
		['why it was not read', state([node('5', 'a'), node('6', 'b')], { status: 'unread', count: 2, reason: 'failed', carried: 1 })]
	])('tells apart %s', (_, other) => {
		expect(stateHash(other, FIELD_SET)).not.toBe(plain);
	});

	test('tells a list that may lack some from one that hides some', () => {
		const partial = { status: 'partial', count: 1, at: 1, unseen: 0 } as const;
		const [less, more] = [{ ...partial, incomplete: true as const }, partial].map((ban) =>
			stateHash(state([node('5', 'a')], ban), FIELD_SET)
		);
		expect(less).not.toBe(more);
	});

	test('tells an unread kind from one of which nothing is known, and reasons from each other', () => {
		const digests = [
			state([], { status: 'unread', count: 0, reason: 'failed', carried: 1 }),
			state([], { status: 'unread', count: 0, reason: 'failed', carried: null }),
			state([], { status: 'unread', count: 0, reason: 'missing_permission', carried: null })
		].map((other) => stateHash(other, FIELD_SET));
		expect(new Set(digests).size).toBe(3);
	});

	test('holds only what its field set knew', () => {
		const before = 0;
		expect(stateHash(state([node('5', 'a')]), before)).toBe(stateHash(state([node('6', 'b')]), before));
	});
});
