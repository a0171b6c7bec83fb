import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { temporaryName } from '../../src/vault/media/temporaryFiles';
import { inPieces, listAll, makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { signal } from '../support/signal';

const script = fileURLToPath(new URL('../support/mediaWriter.ts', import.meta.url));
const folders: MediaFolder[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await folder.remove();
});

async function setUp() {
	const folder = await makeMediaFolder();
	folders.push(folder);
	return { ...folder, store: await FileMediaStore.open(folder.root) };
}

const pathOf = (root: string, sha256: string) => join(root, 'cas', sha256.slice(0, 2), sha256);

describe('the folder of the media pool', () => {
	it('holds a file under cas/ and the first two digits of its hash, and no temporary file', async () => {
		const { root, store, temporaryFiles } = await setUp();
		const bytes = randomBytes(1000);
		const { sha256 } = await store.put(inPieces(bytes));
		expect((await readFile(pathOf(root, sha256))).equals(bytes)).toBe(true);
		expect(await temporaryFiles()).toEqual([]);
	});

	it.each([1000, 700_000])('does not write %i bytes again that it has', async (size) => {
		const { root, store, temporaryFiles } = await setUp();
		const bytes = randomBytes(size);
		const { sha256 } = await store.put(inPieces(bytes));
		const before = await stat(pathOf(root, sha256));
		await store.put(inPieces(bytes));
		expect((await stat(pathOf(root, sha256))).ino).toBe(before.ino);
		expect(await temporaryFiles()).toEqual([]);
	});

	it('writes a file again that was cut short', async () => {
		const { root, store } = await setUp();
		const bytes = randomBytes(1000);
		const { sha256 } = await store.put(inPieces(bytes));
		await writeFile(pathOf(root, sha256), bytes.subarray(0, 400));
		expect(await store.put(inPieces(bytes))).toMatchObject({ isNew: true });
		expect((await readFile(pathOf(root, sha256))).equals(bytes)).toBe(true);
	});

	it('says when names could not be synced, and tries them again', async () => {
		const { root, store } = await setUp();
		const bytes = randomBytes(10);
		const { sha256 } = await store.put(inPieces(bytes));
		const shard = join(root, 'cas', sha256.slice(0, 2));
		await rename(shard, `${shard}.away`);
		await expect(store.sync()).rejects.toThrow('ENOENT');
		await expect(store.sync()).rejects.toThrow('ENOENT');
		await rename(`${shard}.away`, shard);
		await store.sync();
	});

	it('leaves no temporary file of what broke off', async () => {
		const { store, temporaryFiles } = await setUp();
		const breaking = async function* () {
			yield* inPieces(randomBytes(600_000));
			throw new Error('The cable was cut.');
		};
		await expect(store.put(breaking())).rejects.toThrow('The cable was cut.');
		expect(await temporaryFiles()).toEqual([]);
	});
});

describe('temporary files', () => {
	const days = (count: number) => new Date(Date.now() - count * 86_400_000);
	const own = hostname().replaceAll(/[^\w-]/g, '_');
	const nameOf = (pid: number, host = own) => `${host}.${pid}.${randomBytes(8).toString('hex')}`;

	async function deadProcess(): Promise<number> {
		const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
		await once(child, 'exit');
		return child.pid!;
	}

	async function afterOpening(name: string, writtenAt = new Date()): Promise<string[]> {
		const { root, temporaryFiles } = await setUp();
		await writeFile(join(root, 'tmp', name), 'left behind');
		await utimes(join(root, 'tmp', name), writtenAt, writtenAt);
		await FileMediaStore.open(root);
		return temporaryFiles();
	}

	it('go when their process is dead', async () => {
		expect(await afterOpening(nameOf(await deadProcess()))).toEqual([]);
	});

	it('stay while their process lives', async () => {
		const name = nameOf(process.ppid);
		expect(await afterOpening(name)).toEqual([name]);
	});

	it('stay when they are of this very process', async () => {
		const name = temporaryName();
		expect(await afterOpening(name)).toEqual([name]);
	});

	it('go when an earlier process had the number of this one, as in a container that starts again', async () => {
		expect(await afterOpening(nameOf(process.pid), days(0.5))).toEqual([]);
	});

	it.each([
		[0.5, 1],
		[1.5, 0]
	])('of another host that were written %s days ago: %i stay', async (age, count) => {
		expect(await afterOpening(nameOf(1, 'another'), days(age))).toHaveLength(count);
	});

	it('go after a day, even if some process has their number', async () => {
		expect(await afterOpening(nameOf(process.ppid), days(1.5))).toEqual([]);
	});

	it('of a process that was killed go; while it lives they stay', async () => {
		const { root, temporaryFiles } = await setUp();
		const writer = spawn(process.execPath, ['--import', 'tsx', script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
		await once(writer.stdout, 'data');
		await FileMediaStore.open(root);
		expect(await temporaryFiles()).toHaveLength(1);
		writer.kill('SIGKILL');
		await once(writer, 'exit');
		const store = await FileMediaStore.open(root);
		expect(await temporaryFiles()).toEqual([]);
		expect(await listAll(store)).toEqual([]);
	});

	it('that are not ours stay', async () => {
		expect(await afterOpening('notes.txt', days(100))).toEqual(['notes.txt']);
	});

	it('of a download under way survive another store that opens', async () => {
		const { root, store } = await setUp();
		const bytes = randomBytes(600_000);
		const halfSent = signal();
		const goOn = signal();
		const slow = async function* () {
			yield bytes.subarray(0, 300_000);
			halfSent.arrive();
			await goOn.arrived;
			yield bytes.subarray(300_000);
		};
		const putting = store.put(slow());
		await halfSent.arrived;
		await FileMediaStore.open(root);
		goOn.arrive();
		expect(await putting).toMatchObject({ size: 600_000, isNew: true });
	});
});
