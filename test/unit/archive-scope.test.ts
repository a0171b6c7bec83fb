import { expect, it } from 'vitest';
import { covers } from '../../src/vault/archive/scope/covers';

const parents = new Map<string, string | null>([
	['category', null],
	['talk', 'category'],
	['thread', 'talk'],
	['loose', null]
]);
const chosen = (rules: Record<string, boolean>) =>
	['category', 'talk', 'thread', 'loose', 'unknown'].filter((id) => covers(new Map(Object.entries(rules)), 'guild', id, parents));

it('covers nothing that was not chosen', () => {
	expect(chosen({})).toEqual([]);
	expect(chosen({ guild: false })).toEqual([]);
});

it('covers what is in what was chosen', () => {
	expect(chosen({ guild: true })).toEqual(['category', 'talk', 'thread', 'loose', 'unknown']);
	expect(chosen({ category: true })).toEqual(['category', 'talk', 'thread']);
	expect(chosen({ talk: true })).toEqual(['talk', 'thread']);
});

it('goes by the nearest choice', () => {
	expect(chosen({ guild: true, category: false })).toEqual(['loose', 'unknown']);
	expect(chosen({ guild: true, category: false, talk: true })).toEqual(['talk', 'thread', 'loose', 'unknown']);
	expect(chosen({ category: true, talk: false, thread: true })).toEqual(['category', 'thread']);
});
