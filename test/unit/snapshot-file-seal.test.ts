import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { fileLimits } from '../../src/vault/snapshots/file/limits';
import { pack } from '../../src/vault/snapshots/file/pack';
import { isGenuine, seal, type FileSeal } from '../../src/vault/snapshots/file/seal';
import { fileLines } from '../../src/vault/snapshots/file/write';
import { readFile, sampleGuild, sampleLayers, sampleLines, sourceOf } from '../support/sampleFile';
import { parts, remade } from '../support/snapshotFile';

const key = randomBytes(32);
const owner = '300000000000000001';
const issuedAt = 1_760_000_000_000;
let lines: string[];

beforeAll(async () => {
	const sealed = seal(fileLines(sourceOf(sampleLayers), fileLimits), { key, owner, issuedAt });
	lines = parts(Buffer.concat(await pack(sealed, fileLimits))).lines;
});

const sealOf = async (changed: readonly string[]): Promise<FileSeal> => (await readFile(remade(changed))).seal!;

test('says whose the file is, on one more line', async () => {
	expect(lines.slice(0, -1)).toEqual(await sampleLines());
	expect((await readFile(remade(lines))).originId).toBe(sampleGuild);
	const read = await sealOf(lines);
	expect(read).toMatchObject({ owner, issuedAt });
	expect(isGenuine(key, read)).toBe(true);
	expect(isGenuine(randomBytes(32), read)).toBe(false);
	expect((await readFile(remade(lines.slice(0, -1)))).seal).toBeNull();
});

test.each([
	['another guild', (text: string) => text.replaceAll(sampleGuild, '900000000000000002'), 'FileInvalid'],
	['another name of a snapshot', (text: string) => text.replace('"name":"first"', '"name":"worst"'), null],
	['another owner', (text: string) => text.replace(`"owner":"${owner}"`, '"owner":"300000000000000002"'), null],
	['another time', (text: string) => text.replace(String(issuedAt), String(issuedAt + 1)), null],
	['no signature', (text: string) => text.replace(/"signature":"[^"]+"/, '"signature":"-"'), null],
	['the same in other words', (text: string) => text.replace('{"', '{ "'), null]
])('does not hold for %s', async (_, change, code) => {
	const changed = change(lines.join('\n')).split('\n');
	expect(changed).not.toEqual(lines);
	if (code) await expect(readFile(remade(changed))).rejects.toMatchObject({ code });
	else expect(isGenuine(key, await sealOf(changed))).toBe(false);
});

test.each([
	['before the last snapshot', (all: string[]) => [...all.slice(0, 3), all.at(-1)!, ...all.slice(3, -1)]],
	['twice', (all: string[]) => [...all, all.at(-1)!]],
	['before something else', (all: string[]) => [...all.slice(0, -2), all.at(-1)!, all.at(-2)!]],
	['with more to say', (all: string[]) => [...all.slice(0, -1), all.at(-1)!.replace('{', '{"more":1,')]],
	['without an owner', (all: string[]) => [...all.slice(0, -1), all.at(-1)!.replace(owner, '')]]
])('a seal %s is refused', async (_, change) => {
	await expect(readFile(remade(change(lines)))).rejects.toMatchObject({ code: 'FileInvalid' });
});
