import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/Database';
import { GuildAsset } from '../../src/entities/GuildAsset';
import { MediaPool } from '../../src/entities/MediaPool';
import { AssetPool } from '../../src/vault/media/AssetPool';
import { Downloader } from '../../src/vault/media/Downloader';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { eachDatabase } from '../support/databases';
import { listAll, makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { file, MediaServer, reset, status, truncated } from '../support/mediaServer';
import { TestClock } from '../support/TestClock';

const guildId = '900000000000000001';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const [one, two] = [Buffer.from('one picture'), Buffer.from('another picture')];

let server: MediaServer;
let folder: MediaFolder;
let store: FileMediaStore;

beforeAll(async () => void (server = await MediaServer.start()));
afterAll(() => server.close());
beforeEach(async () => {
	folder = await makeMediaFolder();
	store = await FileMediaStore.open(folder.root);
	server.requests.length = 0;
});
afterEach(() => folder.remove());

function poolOn(database: Database): AssetPool {
	const downloader = new Downloader({ origins: [server.origin] });
	return new AssetPool({ database, store, downloader, clock: new TestClock(), urlOf: (name) => `${server.origin}/${name}` });
}

eachDatabase('pictures of guilds', (open) => {
	it('are downloaded once, each bytes kept once', async () => {
		const { db } = await open();
		server.on('/emojis/1.png', file(one, { 'content-type': 'image/png' }));
		server.on('/emojis/2.png', file(one));
		server.on('/icons/9/abc.png', file(two));
		const names = ['emojis/1.png', 'emojis/2.png', 'icons/9/abc.png'];
		const expected = new Map([
			['emojis/1.png', sha256(one)],
			['emojis/2.png', sha256(one)],
			['icons/9/abc.png', sha256(two)]
		]);
		expect(await poolOn(db).resolve(guildId, names)).toEqual(expected);
		expect(await poolOn(db).resolve(guildId, names)).toEqual(expected);
		expect([...server.requests].sort()).toEqual(names.map((name) => `/${name}`));
		expect(await db.read((reader) => reader.count(MediaPool))).toBe(2);
		expect((await listAll(store)).length).toBe(2);
	});

	it('that cannot be had are missing, stop no other, and are asked for again', async () => {
		const { db } = await open();
		server.on('/emojis/1.png', status(404));
		server.on('/emojis/2.png', reset, reset, file(two));
		server.on('/emojis/3.png', truncated(one, 3), file(one));
		const names = ['emojis/1.png', 'emojis/2.png', 'emojis/3.png'];
		expect(await poolOn(db).resolve(guildId, names)).toEqual(new Map([['emojis/3.png', sha256(one)]]));
		expect(await poolOn(db).resolve(guildId, names)).toEqual(
			new Map([
				['emojis/2.png', sha256(two)],
				['emojis/3.png', sha256(one)]
			])
		);
		expect(await db.read((reader) => reader.count(GuildAsset))).toBe(2);
	});

	it('that were uploaded stand under their new name for the bytes that they were made of', async () => {
		const { db } = await open();
		server.on('/emojis/1.png', file(one));
		server.on('/emojis/5.png', file(Buffer.from('encoded anew')));
		const pool = poolOn(db);
		await pool.resolve(guildId, ['emojis/1.png']);
		await db.write((tx) => pool.record(tx, guildId, 'emojis/5.png', sha256(one)));
		expect(await pool.resolve(guildId, ['emojis/5.png'])).toEqual(new Map([['emojis/5.png', sha256(one)]]));
		expect(server.requests).toEqual(['/emojis/1.png']);
	});

	it('are downloaded again when the pool has lost their bytes', async () => {
		const { db } = await open();
		server.on('/emojis/1.png', file(one));
		await poolOn(db).resolve(guildId, ['emojis/1.png']);
		await db.write((tx) => tx.delete(MediaPool, { sha256: sha256(one) }));
		await store.delete(sha256(one));
		expect(await poolOn(db).resolve(guildId, ['emojis/1.png'])).toEqual(new Map([['emojis/1.png', sha256(one)]]));
		expect(await store.has(sha256(one))).toBe(true);
	});
});
