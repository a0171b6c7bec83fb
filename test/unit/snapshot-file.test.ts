import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/vault/snapshots/canonical';
import { fileLimits } from '../../src/vault/snapshots/file/limits';
import { pack } from '../../src/vault/snapshots/file/pack';
import { openEnvelope } from '../../src/vault/snapshots/file/unpack';
import { fileLines } from '../../src/vault/snapshots/file/write';
import { readFile, sampleGuild, sampleLayers, sampleLines, sourceOf } from '../support/sampleFile';
import { parts, remade, sealed, signed } from '../support/snapshotFile';

type Json = Record<string, unknown>;

let lines: string[] = [];
let file: Buffer = Buffer.alloc(0);

beforeAll(async () => {
	lines = await sampleLines();
	file = Buffer.concat(await pack(fileLines(sourceOf(sampleLayers), fileLimits), fileLimits));
});

/** The sample with one line changed, its checksum made to fit. */
function changed(find: string, change: (record: Json) => void): Buffer {
	const index = lines.findIndex((line) => line.includes(find));
	if (index < 0) throw new Error(`no line has ${find}`);
	const record = JSON.parse(lines[index] ?? '') as Json;
	change(record);
	return remade(lines.with(index, JSON.stringify(record)));
}

const role = '"id":"99999999999999999","kind":"role","op":"create"';
const update = '"id":"99999999999999999","kind":"role","op":"update"';
const tombstone = '"op":"delete"';
const channel = '"kind":"channel","op":"create"';
const overwrite = '"kind":"permission"';
const snapshot = '"name":"first"';
const identity = '"record":"identity"';
const picture = '"record":"media"';
const bytes = '"record":"bytes"';
const values = (record: Json): Json => record['values'] as Json;
const captures = (record: Json): Record<string, Json> => record['captures'] as Record<string, Json>;
const kindsOf = (record: Json): { name: string; fields: Json[] }[] => record['kinds'] as { name: string; fields: Json[] }[];

describe('a file', () => {
	test('is made the same each time and read as it was meant', async () => {
		expect(Buffer.concat(await pack(fileLines(sourceOf(sampleLayers), fileLimits), fileLimits))).toEqual(file);
		expect(parts(file)).toMatchObject({ magic: 'GVSNAP\u001A', version: 1, lines });
		const { originId, layers } = await readFile(file);
		expect(originId).toBe(sampleGuild);
		expect(layers.map(({ operations }) => operations.role.map(({ operation }) => operation))).toEqual(
			sampleLayers.map(({ role: all }) => all)
		);
	});

	test('names no system and no time in its gzip header', () => {
		expect(file.subarray(8, 18).toString('hex')).toBe('1f8b08000000000002ff');
	});

	test('may be compressed by others, with other lines of the same meaning', async () => {
		const spaced = lines.map((line) => JSON.stringify(JSON.parse(line), null, 1).replaceAll('\n', ' '));
		await expect(readFile(remade(spaced))).resolves.toMatchObject({ originId: sampleGuild });
	});

	test('is canonical JSON, line by line', () => {
		expect(lines.map((line) => canonicalJson(JSON.parse(line)))).toEqual(lines);
		expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ü\u2028' })).toBe('{"a":"ü\u2028","b":[{"c":null,"d":1}]}');
	});
});

describe('damage', () => {
	test('every flipped bit of a file is refused', async () => {
		for (let index = 0; index < file.length; index += 1) {
			const bytes = Buffer.from(file);
			bytes[index] = (bytes[index] ?? 0) ^ (1 << (index % 8));
			const code = index < 7 ? 'FileForeign' : index === 7 ? expect.stringMatching(/^File(Newer|Damaged)$/) : 'FileDamaged';
			await expect(readFile(bytes)).rejects.toMatchObject({ code });
		}
	});

	test('every cut of a file is refused', async () => {
		for (let length = 0; length < file.length; length += 1) {
			await expect(readFile(file.subarray(0, length))).rejects.toMatchObject({ code: length < 7 ? 'FileForeign' : 'FileDamaged' });
		}
		await expect(readFile(Buffer.concat([file, file]))).rejects.toMatchObject({ code: 'FileDamaged' });
	});

	test.each<[string, () => Buffer, string]>([
		['another file', () => Buffer.from('PK\u0003\u0004 and so on, as archives begin'), 'FileForeign'],
		['a bare gzip', () => gzipSync(lines.join('\n')), 'FileForeign'],
		['nothing', () => Buffer.alloc(0), 'FileForeign'],
		['a newer version of the format', () => sealed(Buffer.from('?'), 2), 'FileNewer'],
		['version 0', () => sealed(Buffer.from('?'), 0), 'FileDamaged'],
		['no gzip inside', () => signed(Buffer.from('GVSNAP\u001A\u0001 no gzip')), 'FileDamaged'],
		['a gzip cut short, with a fitting checksum', () => signed(file.subarray(0, -60)), 'FileDamaged'],
		[
			'bytes after the gzip, with a fitting checksum',
			() => signed(Buffer.concat([file.subarray(0, -32), Buffer.from('more')])),
			'FileDamaged'
		]
	])('%s is refused', async (_, make, code) => {
		await expect(readFile(make())).rejects.toMatchObject({ code });
	});
});

describe('too much', () => {
	test('a bomb is stopped long before it is unpacked', async () => {
		const bomb = sealed(Buffer.alloc(256 * 1024 * 1024, ' '));
		expect(bomb.length).toBeLessThan(300 * 1024);
		const limits = { ...fileLimits, textBytes: 1024 * 1024, lineBytes: Infinity };
		const before = process.resourceUsage().maxRSS;
		await expect(readFile(bomb, limits)).rejects.toMatchObject({ code: 'FileTooLarge', context: { what: 'textBytes' } });
		// Kilobytes. Making the bomb has raised the mark already; unpacking it whole beside that would raise it further.
		expect(process.resourceUsage().maxRSS - before).toBeLessThan(64 * 1024);
	});

	test('a line without end is stopped at its limit', async () => {
		const endless = sealed(Buffer.alloc(8 * 1024 * 1024, '['));
		await expect(readFile(endless)).rejects.toMatchObject({ code: 'FileTooLarge', context: { what: 'lineBytes' } });
	});

	test('a download without end is stopped at its limit', async () => {
		let given = 0;
		async function* endless(): AsyncGenerator<Uint8Array> {
			for (;;) {
				given += 1024;
				yield await Promise.resolve(file.subarray(0, 1024));
			}
		}
		await expect(openEnvelope(endless(), { ...fileLimits, fileBytes: 4096 })).rejects.toMatchObject({ code: 'FileTooLarge' });
		expect(given).toBeLessThan(4096 + 4 * 1024);
	});

	test.each([
		['operations', { operations: 6 }],
		['stateNodes', { stateNodes: 8 }],
		['mediaBytes', { mediaBytes: 8 }],
		['role', { nodes: { ...fileLimits.nodes, role: 1 } }]
	])('more %s than a reader bears are refused', async (what, limit) => {
		await expect(readFile(file, { ...fileLimits, ...limit })).rejects.toMatchObject({ code: 'FileTooLarge', context: { what } });
	});

	test.each([['snapshots'], ['fileBytes'], ['textBytes']] as const)('a writer refuses what no reader would take: %s', async (what) => {
		const limits = { ...fileLimits, [what]: 1 };
		await expect(pack(fileLines(sourceOf(sampleLayers), limits), limits)).rejects.toMatchObject({
			code: 'FileTooLarge',
			context: { what }
		});
	});
});

describe('lies whose checksum fits', () => {
	const cases: [string, () => Buffer, string][] = [
		['a line that is no JSON', () => remade(lines.with(1, '{')), 'it is not JSON'],
		['a line that is no object', () => remade(lines.with(1, '[]')), 'the line is not an object'],
		['an unknown record', () => remade(lines.with(1, '{"record":"other"}')), 'record is none of'],
		['deep nesting', () => remade(lines.with(1, `${'['.repeat(5e5)}${']'.repeat(5e5)}`)), 'the line is not an object'],
		['no header', () => remade(lines.slice(1)), 'the header is not the first line'],
		['two headers', () => remade(lines.toSpliced(1, 0, lines[0] ?? '')), 'the header is not the first line'],
		['bytes that are no UTF-8', () => sealed(Buffer.from([0xff, 0x0a])), 'it is not UTF-8'],
		['a last line without end', () => sealed(Buffer.from(lines.join('\n'))), 'it has no end'],
		['nothing', () => remade([]), 'the file ends too early'],
		['a missing snapshot', () => remade(lines.slice(0, -3)), 'the file ends too early'],
		['a layer too many', () => remade([...lines, '{"record":"layer","sequence":3}']), 'more layers'],
		['a snapshot too many', () => remade([...lines.slice(0, -2), lines.at(-3) ?? '']), 'more snapshots'],
		['a layer out of sequence', () => remade(lines.with(2, '{"record":"layer","sequence":2}')), 'not number 1'],
		['a layer without snapshot', () => remade(lines.toSpliced(3, 0, '{"record":"layer","sequence":2}')), 'no snapshot'],
		['a node before any layer', () => remade(lines.toSpliced(2, 1)), 'belongs to no layer'],
		['a snapshot before any layer', () => remade([...lines.slice(0, 2), lines.at(-3) ?? '']), 'belongs to no layer'],
		['a node after its snapshot', () => remade([...lines.slice(0, -2), lines[3] ?? '']), 'belongs to no layer'],
		['a node twice', () => remade(lines.toSpliced(3, 0, lines[3] ?? '')), 'out of order or comes twice'],
		['nodes out of order', () => remade(lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '')), 'out of order or comes twice'],
		['an identity too many', () => remade(lines.toSpliced(1, 0, (lines[1] ?? '').replace('9"', '8"'))), 'more identities'],
		['an identity twice', () => remade(lines.toSpliced(1, 0, lines[1] ?? '')), 'an identity comes twice'],
		['a missing identity', () => remade(lines.toSpliced(1, 1)), 'fewer identities'],
		['an identity after a layer', () => remade(lines.with(1, lines[2] ?? '').with(2, lines[1] ?? '')), 'fewer identities'],
		['an identity of no id', () => changed(identity, (record) => (record['current'] = '-1')), 'current is not an id'],
		['other bytes of a picture', () => changed(bytes, (record) => (record['data'] = 'b3RoZXIgYnl0')), 'not those of its name'],
		['a picture cut short', () => remade(lines.slice(0, -1)), 'not those of its name'],
		['more bytes than the picture has', () => remade([...lines, lines.at(-1) ?? '']), 'more bytes than it says'],
		['bytes that are no base64', () => changed(bytes, (record) => (record['data'] = '???')), 'are not base64'],
		['bytes without a picture', () => remade(lines.toSpliced(-2, 1)), 'belong to no picture'],
		['a picture twice', () => remade([...lines, lines.at(-2) ?? '']), 'a picture comes twice'],
		['a picture of another name', () => changed(picture, (record) => (record['sha256'] = '../../etc')), 'not a SHA-256'],
		['a picture too early', () => remade(lines.toSpliced(3, 0, lines.at(-2) ?? '')), 'before the last snapshot'],
		['a key too many', () => changed(role, (record) => (record['more'] = 1)), 'a key that does not belong there'],
		[
			'a prototype',
			() => remade(lines.with(2, (lines[2] ?? '').replace('"record"', '"__proto__":{},"record"'))),
			'a key that does not belong there'
		],
		['a missing key', () => changed(role, (record) => delete record['unseen']), 'lacks unseen'],
		['values in a tombstone', () => changed(tombstone, (record) => (record['values'] = {})), 'a key that does not belong there'],
		['an unknown operation', () => changed(role, (record) => (record['op'] = 'replace')), 'op is none of'],
		['an unknown kind', () => changed(role, (record) => (record['kind'] = 'constructor')), 'kind is none of'],
		['an id that is no number', () => changed(role, (record) => (record['id'] = 'x')), 'not an id'],
		['an id with zeros in front', () => changed(role, (record) => (record['id'] = '099999999999999999')), 'not an id'],
		['an id beyond 64 bits', () => changed(role, (record) => (record['id'] = '18446744073709551616')), 'not an id'],
		['an id as a number', () => changed(role, (record) => (record['id'] = 5)), 'not an id'],
		['a pair for a role', () => changed(role, (record) => (record['id'] = '1:2')), 'not an id'],
		['a single id for an overwrite', () => changed(overwrite, (record) => (record['id'] = '1')), 'not 2 ids'],
		['an update of nothing', () => changed(role, (record) => (record['op'] = 'update')), 'update of a node that is not there'],
		[
			'a tombstone above nothing',
			() => changed(tombstone, (record) => (record['id'] = '100000000000000002')),
			'delete of a node that is not there'
		],
		['a value of no field', () => changed(role, (record) => (values(record)['toString'] = 1)), 'a value of no field'],
		['a field of another kind', () => changed(role, (record) => (values(record)['topic'] = '')), 'a value of no field'],
		['a number for a text', () => changed(role, (record) => (values(record)['name'] = 1)), 'name of role 99999999999999999 is not a text'],
		['a name too long', () => changed(role, (record) => (values(record)['name'] = '😀'.repeat(101))), 'longer than 100 characters'],
		['half a character', () => changed(channel, (record) => (values(record)['topic'] = '\ud83d')), 'half a character'],
		['a text for a number', () => changed(role, (record) => (values(record)['color'] = '1')), 'not a whole number'],
		['a fraction', () => changed(role, (record) => (values(record)['color'] = 0.5)), 'not a whole number'],
		['a number beyond 32 bits', () => changed(role, (record) => (values(record)['color'] = 2 ** 31)), 'not a whole number'],
		['a number for a flag', () => changed(role, (record) => (values(record)['hoist'] = 1)), 'neither true nor false'],
		['bits that are negative', () => changed(role, (record) => (values(record)['permissions'] = '-1')), 'not a decimal number'],
		['bits as a number', () => changed(role, (record) => (values(record)['permissions'] = 8)), 'not a decimal number'],
		['bits without end', () => changed(role, (record) => (values(record)['permissions'] = '1'.repeat(41))), 'up to 40 digits'],
		['a parent that is no id', () => changed(channel, (record) => (values(record)['parent_id'] = "1' OR 1")), 'not an id'],
		['an unseen field that is none', () => changed(update, (record) => (record['unseen'] = ['id'])), 'names something twice or no field'],
		[
			'an unseen field twice',
			() => changed(update, (record) => (record['unseen'] = ['name', 'name'])),
			'names something twice or no field'
		],
		['a list that is none', () => changed(update, (record) => (record['unseen'] = 'name')), 'not a list'],
		['an unknown type of snapshot', () => changed(snapshot, (record) => (record['type'] = 'other')), 'type is none of'],
		['a name of a snapshot too long', () => changed(snapshot, (record) => (record['name'] = 'x'.repeat(101))), 'longer than 100'],
		['a pin that is no flag', () => changed(snapshot, (record) => (record['pinned'] = 1)), 'neither true nor false'],
		['a time before all', () => changed(snapshot, (record) => (record['created_at'] = -1)), 'not a whole number'],
		['a time after all', () => changed(snapshot, (record) => (record['created_at'] = 8.64e15 + 2)), 'not a whole number'],
		['a creator that is no id', () => changed(snapshot, (record) => (record['created_by'] = 'me')), 'not an id'],
		['field set 0', () => changed(snapshot, (record) => (record['field_set'] = 0)), 'not a whole number'],
		['a state hash of another form', () => changed(snapshot, (record) => (record['state_hash'] = '')), '43 characters'],
		['a state hash of another state', () => changed(snapshot, (record) => (record['state_hash'] = 'A'.repeat(43))), 'does not fit'],
		['another guild', () => changed('"record":"header"', (record) => (record['guild'] = '1')), 'does not fit'],
		['a capture of no kind', () => changed(snapshot, (record) => (captures(record)['other'] = {})), 'a key that does not belong there'],
		['a capture of an unknown status', () => changed(snapshot, (record) => (captures(record)['role'] = { status: 'x' })), 'is none of'],
		['a reason that is none', () => changed(snapshot, (record) => ((captures(record)['ban'] ?? {})['reason'] = 'x')), 'is none of'],
		[
			'a count that is wrong',
			() => changed(snapshot, (record) => ((captures(record)['role'] ?? {})['count'] = 1)),
			'counts 1 of role, there are 2'
		],
		['a kind that nothing tells of', () => changed(snapshot, (record) => delete captures(record)['ban']), 'counts 0 of ban, there are 1'],
		['a kind twice', () => changed('"record":"header"', (record) => kindsOf(record).push(...kindsOf(record).slice(0, 1))), 'comes twice'],
		[
			'a field twice',
			() => changed('"record":"header"', (record) => kindsOf(record)[0]?.fields.push({ ...kindsOf(record)[0]?.fields[0] })),
			'comes twice'
		],
		[
			'a field of another type',
			() => changed('"record":"header"', (record) => ((kindsOf(record)[0]?.fields[0] ?? {})['type'] = 'json')),
			'described otherwise'
		],
		['no layers', () => changed('"record":"header"', (record) => (record['layers'] = 0)), 'not a whole number']
	];

	test.each(cases)('%s is refused', async (_, make, problem) => {
		const refused = await readFile(make()).then(
			() => null,
			(error: unknown) => error as { code: string; context: { problem: string; line: number } }
		);
		expect(refused).toMatchObject({ code: 'FileInvalid', context: { problem: expect.stringContaining(problem) as string } });
		expect(refused?.context.line).toBeGreaterThan(0);
	});

	test.each<[string, () => Buffer]>([
		['a kind', () => changed('"record":"header"', (record) => (kindsOf(record)[0] = { name: 'gadget', fields: [] }))],
		[
			'a field',
			() => changed('"record":"header"', (record) => kindsOf(record)[0]?.fields.push({ key: 63, name: 'x', type: 'text', since: 9 }))
		],
		['a field set', () => changed(snapshot, (record) => (record['field_set'] = 1_000))]
	])('%s that is not known yet says that a newer version wrote it', async (_, make) => {
		await expect(readFile(make())).rejects.toMatchObject({ code: 'FileNewer' });
	});
});
