import { expect, test } from 'vitest';
import { BrokenLayerError, fold, mergeOperations, type NodeOperation } from '../../src/vault/snapshots/operations';

const before: NodeOperation = { op: 'create', id: '1', values: { name: 'a', topic: 'old' }, unseen: [] };
const gone: NodeOperation = { op: 'delete', id: '1' };
/** Made again, and hidden: less is known of it than of the first. */
const again: NodeOperation = { op: 'create', id: '1', values: { name: 'b' }, unseen: ['topic'] };
const made = { id: '1', values: { name: 'b' }, unseen: ['topic'] };

test('what was made again has nothing of what it was before, also when its end is merged away', () => {
	expect(fold([[before], [gone], [again]]).get('1')).toEqual(made);
	const merged = mergeOperations(gone, again, true);
	expect(merged).toEqual(again);
	expect(fold([[before], [merged as NodeOperation]]).get('1')).toEqual(made);
	expect(mergeOperations(before, again, false)).toEqual(again);
});

test('an update of what is not there is noticed', () => {
	const update: NodeOperation = { op: 'update', id: '1', values: { name: 'c' }, unseen: [] };
	expect(() => fold([[update]])).toThrow(BrokenLayerError);
	expect(() => mergeOperations(gone, update, true)).toThrow(BrokenLayerError);
});
