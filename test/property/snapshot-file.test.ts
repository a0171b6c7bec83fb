import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VaultError } from '../../src/vault/errors';
import { canonicalJson } from '../../src/vault/snapshots/canonical';
import type { FileContents } from '../../src/vault/snapshots/file/read';
import { kindNames } from '../../src/vault/snapshots/model';
import { fold } from '../../src/vault/snapshots/operations';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { printState } from '../support/expected';
import { history, type Step } from '../support/history';
import { ModelChain } from '../support/ModelChain';
import { readFile, sampleLines } from '../support/sampleFile';
import { bytesOf, inPieces, remade, sealed } from '../support/snapshotFile';
import { brokenRules } from '../support/tables';

describe('files of random histories', () => {
	const databases: TestDatabase[] = [];
	beforeAll(async () => {
		for (const kind of ['sqlite', 'mysql'] as const) databases.push(await openTestDatabase(kind));
	});
	afterAll(async () => {
		for (const database of databases) await database.close();
	});

	test('are the same from both databases, and every snapshot comes back as it was', { timeout: 300_000 }, async () => {
		let guildId = 900_000_000_000_000_000n;
		const last: Step = { name: 'snapshot', pick: 0, value: 0 };
		await fc.assert(
			fc.asyncProperty(history, fc.integer({ min: 2, max: 7 }), async (steps, limit) => {
				guildId += 2n;
				const unpinned = steps.filter(({ name }) => name !== 'pin');
				const files: Buffer[] = [];
				for (const { db } of databases) {
					const chain = new ModelChain(db, limit, String(guildId));
					await chain.run([...unpinned, last]);
					const file = await bytesOf(chain.snapshots.exportFile(chain.guild.id, 'all'));
					files.push(file);
					await comesBack(chain, file, String(guildId + 1n));
				}
				expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
			}),
			{ numRuns: 15 }
		);
		for (const { db } of databases) expect(await brokenRules(db)).toEqual([]);
	});
});

async function comesBack({ guild, snapshots }: ModelChain, file: Buffer, elsewhere: string): Promise<void> {
	const imported = await snapshots.importFile(elsewhere, inPieces(file));
	const own = await snapshots.list(guild.id);
	expect(imported.snapshots.map(({ stateHash }) => stateHash)).toEqual(own.map(({ stateHash }) => stateHash));
	for (const [index, { id }] of imported.snapshots.entries()) {
		expect(printState(await snapshots.rebuild(elsewhere, id))).toBe(printState(await snapshots.rebuild(guild.id, own[index]?.id ?? 0)));
	}
	expect((await bytesOf(snapshots.exportFile(elsewhere, { import: imported.id }))).equals(file)).toBe(true);
}

/** What may stand where a value was. */
const strange = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom<unknown>('', '0', '-1', '18446744073709551616', '99999999999999999', 2 ** 31, 1e300, -0, '\u0000', '\ud800', [], {}, null)
);

describe('files whose checksum was made to fit', () => {
	test('are refused by name or say the same, whatever was changed', { timeout: 120_000 }, async () => {
		const lines = await sampleLines();
		const outcomes = new Map<string, number>();
		const move = fc.constantFrom('set', 'drop', 'twice', 'swap');
		const change = fc.record({ line: fc.nat(), path: fc.array(fc.nat(), { maxLength: 4 }), value: strange, move });
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
				const outcome = await outcomeOf(remade(changes.reduce(mutated, lines)));
				outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
			}),
			{ numRuns: 1_500 }
		);
		const expected = ['the same states', 'FileInvalid', 'FileNewer', 'FileTooLarge'];
		expect([...outcomes.keys()].filter((outcome) => !expected.includes(outcome))).toEqual([]);
		expect(outcomes.get('FileInvalid')).toBeGreaterThan(1_000);
	});

	test('are refused by name or say the same, whichever byte was changed', { timeout: 120_000 }, async () => {
		const text = Buffer.from((await sampleLines()).map((line) => `${line}\n`).join(''));
		await fc.assert(
			fc.asyncProperty(fc.nat(text.length - 1), fc.nat(255), async (index, byte) => {
				const bytes = Buffer.from(text);
				bytes[index] = byte;
				expect(['the same states', 'FileInvalid', 'FileNewer']).toContain(await outcomeOf(sealed(bytes)));
			}),
			{ numRuns: 1_000 }
		);
	});
});

/** What became of a changed sample: a state hash covers all that its states say, so what is read must be what they were. */
async function outcomeOf(file: Buffer): Promise<string> {
	try {
		const states = statesOf(await readFile(file));
		return states === statesOf(await readFile(remade(await sampleLines()))) ? 'the same states' : 'other states';
	} catch (error) {
		if (error instanceof VaultError) return error.code;
		throw error;
	}
}

function statesOf({ layers }: FileContents): string {
	const states = layers.map((_, index) =>
		kindNames.map((name) => {
			const stored = layers.slice(0, index + 1).map(({ operations }) => operations[name].map(({ operation }) => operation));
			return [...fold(stored).values()].map(({ id, values, unseen }) => canonicalJson({ id, values, unseen })).sort();
		})
	);
	return JSON.stringify(states);
}

/** One change: a value set or dropped somewhere in a line, a line doubled, two lines swapped. */
function mutated(lines: string[], { line, path, value, move }: { line: number; path: number[]; value: unknown; move: string }): string[] {
	const index = line % lines.length;
	const here = lines[index] ?? '';
	if (move === 'twice') return lines.toSpliced(index, 0, here);
	if (move === 'swap') return lines.with(index, lines[(index + 1) % lines.length] ?? '').with((index + 1) % lines.length, here);
	return lines.with(index, JSON.stringify(setIn(JSON.parse(here), path, value, move)));
}

function setIn(target: unknown, [step, ...rest]: number[], value: unknown, move: string): unknown {
	if (step === undefined || typeof target !== 'object' || target === null) return value;
	const keys = Object.keys(target);
	const key = keys[step % Math.max(1, keys.length)];
	if (key === undefined) return value;
	const copy: Record<string, unknown> = Array.isArray(target)
		? (Object.assign([], target) as unknown as Record<string, unknown>)
		: { ...target };
	if (rest.length === 0 && move === 'drop') Reflect.deleteProperty(copy, key);
	else copy[key] = setIn(copy[key], rest, value, move);
	return copy;
}
