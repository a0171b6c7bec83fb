import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import type { MediaStore } from '../../src/vault/media/MediaStore';
import { signal } from '../support/signal';
import { inPieces, listAll, makeMediaFolder } from '../support/mediaFolder';

interface Place {
	readonly store: MediaStore;
	remove(): Promise<void>;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What every adapter of the port must keep to. */
function mediaStoreContract(name: string, makePlace: () => Promise<Place>): void {
	describe(`the media store: ${name}`, () => {
		const places: Place[] = [];
		afterEach(async () => {
			for (const place of places.splice(0)) await place.remove();
		});
		const open = async () => {
			const place = await makePlace();
			places.push(place);
			return place.store;
		};
		const read = async (store: MediaStore, name: string) => {
			const stream = await store.open(name);
			return stream ? buffer(stream) : null;
		};

		it.each([0, 1, 65_536, 262_143, 262_144, 262_145, 1_500_000])('keeps %i bytes under their hash', async (size) => {
			const store = await open();
			const bytes = randomBytes(size);
			expect(await store.put(inPieces(bytes))).toEqual({ sha256: sha256(bytes), size, isNew: true });
			expect(await store.has(sha256(bytes))).toBe(true);
			expect((await read(store, sha256(bytes)))?.equals(bytes)).toBe(true);
			expect(await listAll(store)).toEqual([{ sha256: sha256(bytes), size }]);
		});

		it.each([100, 1_000_000])('keeps the same %i bytes once, however they come', async (size) => {
			const store = await open();
			const bytes = randomBytes(size);
			expect(await store.put(inPieces(bytes))).toMatchObject({ isNew: true });
			expect(await store.put(inPieces(bytes, 333))).toEqual({ sha256: sha256(bytes), size, isNew: false });
			expect(await listAll(store)).toHaveLength(1);
		});

		it('bears several writers of the same bytes at once', async () => {
			const store = await open();
			const bytes = randomBytes(400_000);
			const stored = await Promise.all(Array.from({ length: 8 }, (_, index) => store.put(inPieces(bytes, 50_000 + index))));
			expect(new Set(stored.map((file) => file.sha256))).toEqual(new Set([sha256(bytes)]));
			expect((await read(store, sha256(bytes)))?.equals(bytes)).toBe(true);
		});

		it('shows nothing of a file that is not whole', async () => {
			const store = await open();
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
			expect(await listAll(store)).toEqual([]);
			goOn.arrive();
			await putting;
			expect(await listAll(store)).toHaveLength(1);
		});

		it.each([10, 600_000])('keeps nothing of a file that breaks off after %i bytes', async (size) => {
			const store = await open();
			const breaking = async function* () {
				yield* inPieces(randomBytes(size));
				throw new Error('The cable was cut.');
			};
			await expect(store.put(breaking())).rejects.toThrow('The cable was cut.');
			expect(await listAll(store)).toEqual([]);
		});

		it('deletes, and says what is not there', async () => {
			const store = await open();
			const bytes = randomBytes(10);
			const name = sha256(bytes);
			expect([await store.has(name), await store.open(name), await store.delete(name)]).toEqual([false, null, false]);
			await store.put(inPieces(bytes));
			expect(await store.delete(name)).toBe(true);
			expect([await store.has(name), await store.open(name), await store.delete(name)]).toEqual([false, null, false]);
		});

		it('syncs what was put, however often and by however many', async () => {
			const store = await open();
			const bytes = randomBytes(10);
			await store.sync();
			await store.put(inPieces(bytes));
			await Promise.all([store.sync(), store.sync()]);
			expect(await store.has(sha256(bytes))).toBe(true);
		});

		it('lists all files, ordered by name', async () => {
			const store = await open();
			const names: string[] = [];
			for (let index = 0; index < 40; index += 1) names.push((await store.put(inPieces(randomBytes(20)))).sha256);
			expect((await listAll(store)).map((file) => file.sha256)).toEqual(names.sort());
		});

		it.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('refuses "%s" as a name', async (name) => {
			const store = await open();
			await expect(store.has(name)).rejects.toThrow(TypeError);
			await expect(store.open(name)).rejects.toThrow(TypeError);
			await expect(store.delete(name)).rejects.toThrow(TypeError);
		});
	});
}

mediaStoreContract('a folder', async () => {
	const folder = await makeMediaFolder();
	return { store: await FileMediaStore.open(folder.root), remove: folder.remove };
});
