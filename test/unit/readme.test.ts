import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { SlashCommandSubcommandBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/commands/lib/Action';
import { VaultEvents } from '../../src/plugin/events';
import type { VaultOptions } from '../../src/plugin/options';
import { pieceNames } from '../../src/plugin/pieces';
import { resolveOptions } from '../../src/plugin/resolve';
import { everyAction } from '../integration/every/commands';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The rows of the first table below a heading, as cells. */
function tableOf(heading: string): readonly (readonly string[])[] {
	const [, below = ''] = readme.split(`\n${heading}\n`);
	const [table = ''] = /(^\|.*\n)+/m.exec(below) ?? [];
	const rows = table.trim().split('\n').slice(2);
	return rows.map((row) =>
		row
			.split(/(?<!\\)\|/)
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}

const codeIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
const resolve = (options: unknown) => resolveOptions(options as VaultOptions, pieceNames);

describe('the options in the README', () => {
	const written = tableOf('## Options').flatMap(([names, initial = '']) => codeIn(names).map((name) => ({ name, initial })));

	/** What the check of the options says that it knows at a place; none where no names are looked at. */
	function knownAt(place: readonly string[]): string[] {
		try {
			resolve(nested([...place, 'thereIsNoSuchNameAnywhere'], 0));
		} catch (error) {
			const path = ['vault', ...place, 'thereIsNoSuchNameAnywhere'].join('.');
			const [, names] = new RegExp(`^The option ${path} is .*Known are (.+)\\.$`).exec((error as Error).message) ?? [];
			return names?.split(', ') ?? [];
		}
		return [];
	}

	it('are those that there are', () => {
		const known = knownAt([]).flatMap((name) => {
			const inside = knownAt([name]);
			return inside.length > 0 ? inside.map((inner) => `${name}.${inner}`) : [name];
		});
		expect(known.length).toBeGreaterThan(20);
		expect(written.map(({ name }) => name).sort()).toEqual(known.sort());
	});

	it.each(written.filter(({ initial }) => /^`[^`]+`$/.test(initial)))('$name has the default $initial', ({ name, initial }) => {
		const value: unknown = runInNewContext(`(${initial.slice(1, -1)})`);
		expect(resolve(nested(name.split('.'), value))).toEqual(resolve({}));
	});
});

/** `value`, as deep as `path` says. */
function nested(path: readonly string[], value: unknown): unknown {
	return path.reduceRight((inner, name) => ({ [name]: inner }), value);
}

describe('the commands in the README', () => {
	const people = { ManageGuild: 'Manage Server', Administrator: 'Administrator', Protected: 'Owner', Owner: 'Owner', none: 'Everybody' };

	it('are those that there are, with their options, and who may', () => {
		let command = '';
		const written = tableOf('## Commands').flatMap(([calls, , who = '']) =>
			codeIn(calls).map((call) => {
				if (call.startsWith('/')) [command = ''] = call.split(' ');
				return `${call.startsWith('/') ? call : `${command} ${call}`}: ${who.split(';')[0]}`;
			})
		);
		const real = everyAction.map(({ command, action }) => `/${command} ${callOf(action)}: ${people[action.needs ?? 'none']}`);
		expect(written.sort()).toEqual(real.sort());
	});

	function callOf({ name, options }: Action): string {
		const builder = new SlashCommandSubcommandBuilder();
		options?.(builder);
		const words = builder.options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`));
		return [name, ...words].join(' ');
	}
});

it('the pieces in the README are those that there are', () => {
	const written = tableOf('### Pieces').flatMap(([cell]) => codeIn(cell).filter((name) => name.startsWith('Plugin')));
	const patterns = written.map((name) => new RegExp(`^${name.replace('…', '\\w+')}$`));
	expect(pieceNames.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
	expect(written.filter((_, index) => !pieceNames.some((name) => patterns[index]!.test(name)))).toEqual([]);
});

it('the events in the README are those that there are', () => {
	expect(tableOf('### Events').flatMap(([cell]) => codeIn(cell))).toHaveLength(Object.values(VaultEvents).length);
	expect(new Set(tableOf('### Events').flatMap(([cell]) => codeIn(cell)))).toEqual(new Set(Object.values(VaultEvents)));
});
