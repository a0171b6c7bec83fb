import { describe, expect, it } from 'vitest';
import { complaints } from '../../scripts/check/house';

describe('what must not stand in any file', () => {
	it.each([
		['a path of some machine', ['', 'home', 'someone', 'project'].join('/')],
		['the address of a registry', ['https://registry', 'example', 'org/thing'].join('.')],
		['where a package was downloaded from', ['"resolved"', '"https://example.org/thing.tgz"'].join(': ')]
	])('finds %s', (what, line) => {
		expect(complaints(line)).toContain(what);
	});

	it.each(['../shared/data/discord-openapi.json', 'src/home/index.ts', './work/', '/channels/:channel_id', '"resolved": true'])(
		'lets %s pass',
		(line) => expect(complaints(line)).toEqual([])
	);
});
