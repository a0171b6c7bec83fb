import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStates } from '../../src/vault/snapshots/compare';
import { diffReading } from '../../src/vault/snapshots/diff';
import { stateHash } from '../../src/vault/snapshots/hash';
import { FIELD_SET, kinds } from '../../src/vault/snapshots/kinds';
import type { GuildState, Node, Nodes, Values } from '../../src/vault/snapshots/model';
import { inOrder } from '../../src/vault/snapshots/order/order';
import { assignRanks, longestRising } from '../../src/vault/snapshots/order/ranks';
import { emptyState } from '../../src/vault/snapshots/rebuild';
import { differenceOf } from '../support/snapshotSetting';

const ranks = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }), { maxLength: 30 });
/** A list of this many things, and moves in it: from one place to another. */
const moves = fc.record({ size: fc.integer({ min: 1, max: 40 }), moves: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }) });

describe('ranks', () => {
	test('a longest rising sequence is rising, and none is longer', () => {
		fc.assert(
			fc.property(ranks, (values) => {
				const indices = longestRising(values);
				expect(isRising(indices)).toBe(true);
				const found = indices.map((index) => values[index]);
				expect(found).not.toContain(undefined);
				expect(isRising(found as number[])).toBe(true);
				expect(indices).toHaveLength(plainLength(values));
			})
		);
	});

	test('rise, stay exact, and are kept wherever the order is and there is room', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.maxSafeInteger(), { nil: undefined }), { maxLength: 30 }), (known) => {
				const assigned = assignRanks(known);
				expect(assigned).toHaveLength(known.length);
				expect(isRising(assigned)).toBe(true);
				expect(assigned.every(Number.isSafeInteger)).toBe(true);
				const kept = longestRising(known);
				const isRenumbered = assigned.every((rank, index) => rank === (index + 1) * 2 ** 32);
				if (!isRenumbered) for (const index of kept) expect(assigned[index]).toBe(known[index]);
			})
		);
	});

	test('where there is no room between two, all are given anew', () => {
		expect(assignRanks([1, undefined, 2])).toEqual([2 ** 32, 2 * 2 ** 32, 3 * 2 ** 32]);
		expect(assignRanks([1, undefined, 3])).toEqual([1, 2, 3]);
	});

	test('two thousand things, one after the other put at the bottom above the lowest, cost fewer than ten ranks each', () => {
		let list: (number | undefined)[] = [...assignRanks(Array.from({ length: 250 }))];
		let changed = 0;
		for (let count = 0; count < 2000; count += 1) {
			const wanted = [list[0], undefined, ...list.slice(1, 249)];
			list = [...assignRanks(wanted)];
			changed += list.filter((rank, index) => rank !== wanted[index]).length;
		}
		expect(changed / 2000).toBeLessThan(10);
	});
});

describe('the order of roles', () => {
	test('a move is one change, and what is not called moved has kept its order', () => {
		fc.assert(
			fc.property(moves, ({ size, moves }) => {
				const before = readRoles(new Map(), rolesAt(list(size)));
				const after = readRoles(before.nodes, rolesAt(moved(list(size), moves)));
				const ids = differenceOf(compareStates(state(before.nodes), state(after.nodes)).kinds, 'role').changed.map(
					(change) => change.after.id
				);
				expect(ids.length).toBeLessThanOrEqual(moves.length);
				expect(after.operations.map(({ id }) => id).sort()).toEqual([...ids].sort());
				const still = (nodes: Nodes) => inOrder(kinds.role, nodes.values()).filter(({ id }) => !ids.includes(id));
				expect(still(after.nodes)).toEqual(still(before.nodes));
			})
		);
	});

	test('other positions in the same order are no change', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (steps) => {
				const roles = rolesAt(list(steps.length));
				const { nodes } = readRoles(new Map(), roles);
				let position = 0;
				const spread = [...roles].map(([id, values], index) => [id, { ...values, position: (position += steps[index] ?? 1) }] as const);
				expect(readRoles(nodes, new Map(spread)).operations).toEqual([]);
			})
		);
	});

	test('however it came about, an equal order has an equal digest and compares as equal', () => {
		fc.assert(
			fc.property(moves, ({ size, moves }) => {
				const end = moved(list(size), moves);
				const first = readRoles(new Map(), rolesAt(list(size))).nodes;
				const by = state(readRoles(first, rolesAt(end)).nodes);
				const at = state(readRoles(new Map(), rolesAt(end)).nodes);
				expect(stateHash(by, FIELD_SET)).toBe(stateHash(at, FIELD_SET));
				expect(differenceOf(compareStates(by, at).kinds, 'role')).toMatchObject({ changed: [], created: [], deleted: [] });
				if (list(size).join() !== end.join()) expect(stateHash(state(first), FIELD_SET)).not.toBe(stateHash(at, FIELD_SET));
			})
		);
	});
});

describe('the order of channels', () => {
	const at = (parent_id: string | null, type: number, position: number): Values => ({ parent_id, type, position });

	test('is that of the text, the voice channels and the categories of each place apart', () => {
		const { nodes } = readChannels(new Map(), {
			'1': at(null, 0, 9),
			'2': at(null, 2, 1),
			'3': at(null, 4, 0),
			'4': at('3', 2, 0),
			'5': at('3', 0, 3)
		});
		expect(inOrder(kinds.channel, nodes.values()).map(({ id }) => id)).toEqual(['1', '2', '3', '5', '4']);
		const again = readChannels(nodes, {
			'1': at(null, 0, 0),
			'2': at(null, 2, 7),
			'3': at(null, 4, 8),
			'4': at('3', 2, 9),
			'5': at('3', 0, 1)
		});
		expect(again.operations).toEqual([]);
	});

	test('into another category is a change of the parent, no move; an announcement channel stays where it was', () => {
		const before = readChannels(new Map(), { '1': at(null, 4, 0), '2': at(null, 0, 0), '3': at('1', 0, 1), '4': at('1', 0, 2) });
		const after = readChannels(before.nodes, { '1': at(null, 4, 0), '2': at('1', 0, 0), '3': at('1', 5, 1), '4': at('1', 0, 2) });
		const { changed } = differenceOf(compareStates(channelState(before.nodes), channelState(after.nodes)).kinds, 'channel');
		expect(changed.map(({ after, fields }) => [after.id, fields.map(({ field }) => field)])).toEqual([
			['2', ['parent_id']],
			['3', ['type']]
		]);
	});

	test('one that was not read stays behind what was before it, also when all ranks are given anew', () => {
		const known = readChannels(new Map(), { '1': at(null, 0, 1), '2': at(null, 0, 2), '3': at(null, 0, 3) }).nodes;
		const tight = new Map([...known].map(([id, node], index) => [id, { ...node, values: { ...node.values, position: index } }]));
		const { nodes } = readChannels(tight, { '1': at(null, 0, 1), '4': at(null, 0, 2), '3': at(null, 0, 3) }, false);
		expect(inOrder(kinds.channel, nodes.values()).map(({ id }) => id)).toEqual(['1', '2', '4', '3']);
		expect(nodes.get('2')?.unseen).toContain('position');
	});
});

function plainLength(values: readonly (number | undefined)[]): number {
	const lengths: number[] = [];
	values.forEach((value, index) => {
		if (value === undefined) return;
		const before = values.slice(0, index).map((other, place) => (other !== undefined && other < value ? (lengths[place] ?? 0) : 0));
		lengths[index] = 1 + Math.max(0, ...before);
	});
	return Math.max(0, ...lengths.filter(Number.isInteger));
}

function isRising(values: readonly number[]): boolean {
	return values.every((value, index) => index === 0 || value > (values[index - 1] as number));
}

function list(size: number): string[] {
	return Array.from({ length: size }, (_, index) => String(100 + index));
}

function moved(ids: readonly string[], steps: readonly (readonly [number, number])[]): string[] {
	return steps.reduce<string[]>(
		(order, [from, to]) => {
			const without = order.toSpliced(from % order.length, 1);
			return without.toSpliced(to % order.length, 0, order[from % order.length] as string);
		},
		[...ids]
	);
}

/** As Discord numbers them: from the bottom, without gaps. */
function rolesAt(ids: readonly string[]): Map<string, Values> {
	const rest = { color: 0, hoist: false, permissions: '0', managed: false, mentionable: false };
	return new Map(ids.map((id, position) => [id, { name: `role ${id}`, position, ...rest }]));
}

function readRoles(known: Nodes, nodes: ReadonlyMap<string, Values>) {
	return diffReading(kinds.role, known, { nodes, complete: true });
}

/** In Discord's order, as readings are. */
function readChannels(known: Nodes, channels: Readonly<Record<string, Values>>, complete = true) {
	const nodes = new Map(Object.entries(channels).sort(([, left], [, right]) => Number(left.position) - Number(right.position)));
	return diffReading(kinds.channel, known, { nodes, complete });
}

function state(role: ReadonlyMap<string, Node>): GuildState {
	const empty = emptyState('1');
	return { ...empty, captures: { role: { status: 'complete', count: role.size, at: 1 } }, nodes: { ...empty.nodes, role } };
}

function channelState(channel: ReadonlyMap<string, Node>): GuildState {
	const empty = emptyState('1');
	return { ...empty, captures: { channel: { status: 'complete', count: channel.size, at: 1 } }, nodes: { ...empty.nodes, channel } };
}
