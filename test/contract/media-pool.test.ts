import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { padId } from '../../src/database/ids';
import { insertRows } from '../../src/database/rows';
import { Attachment } from '../../src/entities/Attachment';
import { GuildAsset } from '../../src/entities/GuildAsset';
import { MediaPool } from '../../src/entities/MediaPool';
import { mediaColumns } from '../../src/plugin/composeMedia';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { Media } from '../../src/vault/media/Media';
import { MediaPrune } from '../../src/vault/media/MediaPrune';
import { MediaReferences } from '../../src/vault/media/MediaReferences';
import type { Sha256 } from '../../src/vault/media/MediaStore';
import { MediaVerify } from '../../src/vault/media/MediaVerify';
import { addToPool } from '../../src/vault/media/pool';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { inPieces, listAll, makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { TestClock } from '../support/TestClock';

const day = 86_400_000;
const guildId = '900000000000000001';

let folder: MediaFolder;
let store: FileMediaStore;
beforeEach(async () => {
	folder = await makeMediaFolder();
	store = await FileMediaStore.open(folder.root);
});
afterEach(() => folder.remove());

eachDatabase('the pool', (open) => {
	let database: TestDatabase;
	let clock: TestClock;
	let media: Media;
	let waiting: string[];
	beforeEach(async () => {
		database = await open();
		// Files have the times of the disk.
		clock = new TestClock(Date.now());
		waiting = [];
		const { db } = database;
		media = new Media({
			database: db,
			clock,
			prune: new MediaPrune({ database: db, store, references: new MediaReferences(mediaColumns()), clock, grace: 7 * day }),
			verify: new MediaVerify(db, store, clock),
			onWaiting: (_guild, channelId) => Promise.resolve(void waiting.push(channelId))
		});
	});

	/** What a download does: the file, then its rows. */
	async function keep(bytes: Buffer, link?: (sha256: Sha256) => Promise<void>): Promise<Sha256> {
		const { db } = database;
		const { sha256, size } = await store.put(inPieces(bytes));
		await db.write((tx) => addToPool(db, tx, store, [{ sha256, size, contentType: 'image/png' }], clock.now()));
		await link?.(sha256);
		return sha256;
	}

	function attach(id: number, state: 'stored' | 'dead', change: object = {}): (sha256: Sha256 | null) => Promise<void> {
		const { db } = database;
		const place = { channel_id: padId('5'), message_id: padId('6'), id: padId(String(id)), guild_id: padId(guildId) };
		const file = { filename: 'a.png', content_type: null, size: 10, url: 'https://cdn.discordapp.com/attachments/5/6/a.png', state };
		return (sha256) => {
			const row = { ...place, ...file, sha256, attempts: 3, next_attempt_at: 0, last_error: null, ...change };
			return db.write((tx) => insertRows(db, tx, Attachment, [row]));
		};
	}

	const asset = (sha256: Sha256) => {
		const row = { guild_id: padId(guildId), name: 'icons/1/a.png', sha256, created_at: 1 };
		return database.db.write((tx) => insertRows(database.db, tx, GuildAsset, [row]));
	};
	const names = async () => (await listAll(store)).map(({ sha256 }) => sha256).sort();
	const rows = () => database.db.read((reader) => reader.find(MediaPool, { order: { sha256: 'ASC' } }));

	it('lets go what nothing referred to for the grace period, and nothing else', async () => {
		const used = [await keep(randomBytes(10), attach(1, 'stored')), await keep(randomBytes(11), asset)];
		await keep(randomBytes(12));
		expect(await media.planPrune()).toMatchObject({ pool: { files: 3, bytes: 33 }, unused: { files: 1, bytes: 12 }, due: { files: 0 } });
		expect((await rows()).filter(({ unused_since: since }) => since !== null)).toEqual([]);

		expect(await media.prune()).toMatchObject({ unused: { files: 1, bytes: 12 }, due: { files: 0 } });
		clock.turn(7 * day - 1);
		expect(await media.prune()).toMatchObject({ due: { files: 0 } });
		expect(await names()).toHaveLength(3);

		clock.turn(1);
		expect(await media.planPrune()).toMatchObject({ due: { files: 1, bytes: 12 } });
		expect(await names()).toHaveLength(3);
		expect(await media.prune()).toMatchObject({ due: { files: 1, bytes: 12 } });
		expect(await names()).toEqual([...used].sort());
		expect((await rows()).map(({ sha256 }) => sha256)).toEqual([...used].sort());
	});

	it('keeps what is used again, and begins to count anew', async () => {
		const bytes = randomBytes(20);
		const sha256 = await keep(bytes);
		await media.prune();
		clock.turn(6 * day);
		await keep(bytes);
		expect((await rows())[0]).toMatchObject({ unused_since: null });
		await media.prune();
		clock.turn(6 * day);
		expect(await media.prune()).toMatchObject({ due: { files: 0 } });
		await attach(1, 'stored')(sha256);
		clock.turn(30 * day);
		expect(await media.prune()).toMatchObject({ unused: { files: 0 }, due: { files: 0 } });
		expect((await rows())[0]).toMatchObject({ unused_since: null });
	});

	it('nothing refers to a file that a prune took between its download and its row', async () => {
		const { db } = database;
		const bytes = randomBytes(30);
		await keep(bytes);
		await media.prune();
		clock.turn(8 * day);
		// The download finds the file there already ...
		const { sha256, size, isNew } = await store.put(inPieces(bytes));
		expect(isNew).toBe(false);
		// ... and then it goes.
		await media.prune();
		const file = { sha256, size, contentType: null };
		const { missing } = await db.write((tx) => addToPool(db, tx, store, [file], clock.now()));
		expect([...missing]).toEqual([sha256]);
		expect(await rows()).toEqual([]);
	});

	it('prunes and downloads of the same bytes at once leave no row without its file', async () => {
		const { db } = database;
		const bytes = randomBytes(40);
		for (let round = 0; round < 5; round += 1) {
			await keep(bytes);
			await media.prune();
			clock.turn(8 * day);
			const download = async (): Promise<void> => {
				const { sha256, size } = await store.put(inPieces(bytes));
				await db.write(async (tx) => {
					const { missing } = await addToPool(db, tx, store, [{ sha256, size, contentType: null }], clock.now());
					if (missing.size > 0) return;
					await insertRows(db, tx, GuildAsset, [{ guild_id: padId(guildId), name: `a/${round}`, sha256, created_at: 1 }]);
				});
			};
			await Promise.all([media.prune(), download(), media.prune()]);
			for (const { sha256 } of await rows()) expect(await store.has(sha256)).toBe(true);
			const assets = await db.read((reader) => reader.find(GuildAsset));
			for (const { sha256 } of assets) expect(await store.has(sha256)).toBe(true);
			await db.write((tx) => tx.delete(GuildAsset, { guild_id: guildId }));
		}
	});

	it('removes files that a crash left without a row, when they are old enough', async () => {
		const { size } = await store.put(inPieces(randomBytes(50)));
		expect(await media.prune()).toMatchObject({ strays: { files: 0 } });
		clock.turn(8 * day);
		expect(await media.planPrune()).toMatchObject({ strays: { files: 1, bytes: size } });
		expect(await names()).toHaveLength(1);
		expect(await media.prune()).toMatchObject({ strays: { files: 1, bytes: size } });
		expect(await names()).toEqual([]);
	});

	it('is verified piece by piece, longest unseen first; damage is told, and mended where that is wanted', async () => {
		const good = await keep(randomBytes(1000), attach(1, 'stored'));
		const bad = await keep(randomBytes(1000), attach(2, 'stored'));
		const lost = await keep(randomBytes(1000), asset);
		await writeFile(join(folder.root, 'cas', bad.slice(0, 2), bad), randomBytes(1000));
		await store.delete(lost);

		clock.turn(1);
		const first = await media.verify({ budget: 1500 });
		expect(first).toMatchObject({ files: 2, bytes: 2000, complete: false });
		const second = await media.verify();
		expect(second.complete).toBe(true);
		const expected = [
			{ sha256: bad, problem: 'damaged' },
			{ sha256: lost, problem: 'missing' }
		].map((file) => ({ ...file, size: 1000, again: 0 }));
		const byName = (left: { sha256: string }, right: { sha256: string }) => (left.sha256 < right.sha256 ? -1 : 1);
		clock.turn(1);
		expect([...(await media.verify()).damaged].sort(byName)).toEqual(expected.sort(byName));

		const { damaged } = await media.verify({ repair: true });
		expect(damaged.reduce((sum, { again }) => sum + again, 0)).toBe(1);
		expect((await rows()).map(({ sha256 }) => sha256)).toEqual([good]);
		expect(await names()).toEqual([good]);
		expect(await database.db.read((reader) => reader.findOneByOrFail(Attachment, { id: '2' }))).toMatchObject({
			state: 'waiting',
			sha256: null,
			attempts: 0
		});
		clock.turn(1);
		expect(await media.verify()).toMatchObject({ files: 1, damaged: [], complete: true });
	});

	it('says what a guild has and lacks, and lets given up files be tried again', async () => {
		await keep(randomBytes(10), attach(1, 'stored'));
		await attach(2, 'dead', { last_error: 'HTTP 404' })(null);
		await attach(3, 'dead', { last_error: 'HTTP 404' })(null);
		await attach(4, 'dead', { guild_id: padId('7') })(null);
		expect(await media.status(guildId)).toEqual({
			stored: { files: 1, bytes: 10 },
			waiting: { files: 0, bytes: 0 },
			dead: { files: 2, bytes: 20 },
			reasons: [{ reason: 'HTTP 404', files: 2 }]
		});
		expect(await media.retry(guildId)).toBe(2);
		expect(waiting).toEqual(['5']);
		expect(await media.status(guildId)).toMatchObject({ waiting: { files: 2 }, dead: { files: 0 }, reasons: [] });
		expect(await media.status('7')).toMatchObject({ dead: { files: 1 } });
	});
});
