import { createHash, randomBytes } from 'node:crypto';
import { expect, it, afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { padId } from '../../src/database/ids';
import { execute, insertRows, type Row } from '../../src/database/rows';
import { Attachment } from '../../src/entities/Attachment';
import { MediaPool } from '../../src/entities/MediaPool';
import { Downloader } from '../../src/vault/media/Downloader';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { MediaDownloads, type DownloadSummary } from '../../src/vault/media/MediaDownloads';
import type { QuotaLimits } from '../../src/vault/media/MediaQuota';
import type { MediaStore } from '../../src/vault/media/MediaStore';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { inPieces, listAll, makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { file, MediaServer, reset, stalling, status, truncated } from '../support/mediaServer';
import { signal } from '../support/signal';
import { TestClock } from '../support/TestClock';

const channel = '1200000000000000000';
const never = new AbortController().signal;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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

interface Extra {
	readonly channelId?: string;
	readonly messageId?: number;
	readonly size?: number | null;
	readonly attempts?: number;
	readonly due?: number;
}

function rowOf(id: number, url: string, { channelId = channel, messageId = id, size = null, attempts = 0, due = 0 }: Extra = {}): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(String(messageId)),
		id: padId(String(id)),
		guild_id: padId('1'),
		filename: `${id}.png`,
		content_type: 'image/png',
		size,
		url,
		state: 'waiting',
		sha256: null,
		attempts,
		next_attempt_at: due,
		last_error: null
	};
}

eachDatabase('downloads', (open) => {
	let database: TestDatabase;
	let clock: TestClock;
	let refreshed: string[][];
	let refresh: (url: string) => string | undefined;
	beforeEach(async () => {
		database = await open();
		clock = new TestClock();
		refreshed = [];
		refresh = () => undefined;
	});

	function downloads(
		options: { store?: MediaStore; idleTimeout?: number; maxBytes?: number; quota?: QuotaLimits; concurrency?: number } = {}
	): MediaDownloads {
		return new MediaDownloads({
			database: database.db,
			store: options.store ?? store,
			downloader: new Downloader({ origins: [server.origin], ...options }),
			clock,
			...(options.quota && { quota: options.quota }),
			...(options.concurrency && { concurrency: options.concurrency }),
			refreshUrls: (urls) => {
				refreshed.push([...urls]);
				const pairs = urls.map((url) => [url, refresh(url)] as const);
				return Promise.resolve(new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)));
			}
		});
	}

	const insert = (...rows: Row[]) => database.db.write((tx) => insertRows(database.db, tx, Attachment, rows));
	const run = (options = {}, channelId = channel) => downloads(options).ofChannel(channelId, never, () => undefined);
	const rows = () => database.db.read((reader) => reader.find(Attachment, { order: { channel_id: 'ASC', message_id: 'ASC', id: 'ASC' } }));
	const pool = () => database.db.read((reader) => reader.find(MediaPool, { order: { sha256: 'ASC' } }));
	const good = (id: number, bytes = randomBytes(100 + id)) => ({ bytes, url: server.on(`/${id}`, file(bytes)) });

	/** What must be true at any time: a stored row has its pool row, a pool row its file, and nothing temporary is left. */
	async function expectWhole(): Promise<void> {
		const [attachments, known, files] = [await rows(), await pool(), await listAll(store)];
		for (const { state, sha256 } of attachments) {
			expect(sha256 === null).toBe(state !== 'stored');
			if (sha256 !== null) expect(known.map((row) => row.sha256)).toContain(sha256);
		}
		for (const { sha256, size } of known) expect(files).toContainEqual({ sha256, size });
		expect(await folder.temporaryFiles()).toEqual([]);
	}

	it('of nothing are none', async () => {
		expect(await run()).toEqual(downloads().none());
	});

	it.each([
		['a server', { guild: 250, total: null }, 'The files of a server may have 250 bytes together.'],
		['all servers', { guild: null, total: 250 }, 'All files together may have 250 bytes.']
	] as const)('keep to what the files of %s may have together', async (_, quota, reason) => {
		const files = [1, 2, 3].map((id) => ({ id, ...good(id) }));
		await insert(...files.map(({ id, url, bytes }) => rowOf(id, url, { size: bytes.length })));
		expect(await run({ quota, concurrency: 1 })).toMatchObject({ stored: 2, dead: 1 });
		expect((await rows()).map(({ state, last_error: error }) => [state, error])).toEqual([
			['stored', null],
			['stored', null],
			['dead', reason]
		]);
		await insert(rowOf(4, good(4).url));
		expect(await run({ quota, concurrency: 1 })).toMatchObject({ stored: 1, dead: 0 });
		await insert(rowOf(5, good(5).url));
		expect(await run({ quota })).toMatchObject({ stored: 0, dead: 1 });
	});

	it('do not ask for fresh links of pictures that are no attachments', async () => {
		const url = server.on('/gone', status(404));
		await insert({ ...rowOf(1, url), id: 'x123456789012345678_' });
		expect(await run()).toMatchObject({ stored: 0, dead: 1, waiting: 0 });
		expect(refreshed).toEqual([]);
		expect((await rows())[0]).toMatchObject({ state: 'dead', last_error: 'The answer was HTTP 404.' });
	});

	it('store files and link them, with progress', async () => {
		const files = [1, 2, 3].map((id) => ({ id, ...good(id) }));
		await insert(...files.map(({ id, url, bytes }) => rowOf(id, url, { size: bytes.length })));
		const onProgress = vi.fn<(summary: DownloadSummary) => void>();
		const summary = await downloads().ofChannel(channel, never, onProgress);
		expect(summary).toEqual({ stored: 3, known: 0, newFiles: 3, bytes: 306, savedBytes: 0, waiting: 0, dead: 0 });
		expect(onProgress.mock.lastCall).toEqual([summary]);
		for (const [index, row] of (await rows()).entries()) {
			expect(row).toMatchObject({ state: 'stored', sha256: hashOf(files[index]!.bytes), last_error: null, attempts: 0 });
		}
		expect(await pool()).toHaveLength(3);
		expect((await pool())[0]).toMatchObject({ content_type: 'image/png', created_at: clock.now() });
		await expectWhole();
	});

	it('of a channel that has all of them ask for nothing', async () => {
		await insert(rowOf(1, good(1).url));
		await run();
		server.requests.length = 0;
		expect(await run()).toEqual(downloads().none());
		expect(server.requests).toEqual([]);
	});

	it('keep the same bytes once', async () => {
		const bytes = randomBytes(1000);
		await insert(...[1, 2, 3, 4, 5].map((id) => rowOf(id, good(id, bytes).url)));
		expect(await run()).toEqual({ stored: 5, known: 0, newFiles: 1, bytes: 5000, savedBytes: 4000, waiting: 0, dead: 0 });
		await insert(rowOf(6, good(6, bytes).url));
		expect(await run()).toMatchObject({ stored: 1, newFiles: 0, savedBytes: 1000 });
		expect(await listAll(store)).toHaveLength(1);
		expect(await pool()).toHaveLength(1);
	});

	it('of a file that is forwarded in its channel and to others take place once', async () => {
		const { url, bytes } = good(1);
		const other = '1300000000000000000';
		await insert(rowOf(1, url), rowOf(1, url, { messageId: 2 }), rowOf(1, url, { messageId: 3, channelId: other }));
		const size = bytes.length;
		expect(await run()).toEqual({ stored: 1, known: 1, newFiles: 1, bytes: size, savedBytes: size, waiting: 0, dead: 0 });
		expect(await run({}, other)).toEqual({ stored: 0, known: 1, newFiles: 0, bytes: 0, savedBytes: size, waiting: 0, dead: 0 });
		expect(server.requests).toEqual(['/1']);
		expect((await rows()).map(({ sha256 }) => sha256)).toEqual([hashOf(bytes), hashOf(bytes), hashOf(bytes)]);
	});

	it('go through any number of files, some at once', async () => {
		const count = 603;
		let most = 0;
		let running = 0;
		const bytes = randomBytes(10);
		for (let id = 1; id <= count; id += 1) {
			server.on(`/many/${id}`, (response, request) => {
				most = Math.max(most, (running += 1));
				response.once('close', () => (running -= 1));
				setImmediate(() => file(bytes)(response, request));
			});
		}
		await insert(...Array.from({ length: count }, (_, index) => rowOf(index + 1, `${server.origin}/many/${index + 1}`)));
		expect(await run()).toMatchObject({ stored: count, newFiles: 1, savedBytes: (count - 1) * 10, waiting: 0 });
		expect(server.requests).toHaveLength(count);
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(8);
	});

	it('that fail wait, ever longer, and stop no other', async () => {
		const bytes = randomBytes(1000);
		const faults = [truncated(bytes, 500), reset, stalling(bytes, 500), status(500), status(204)];
		await insert(
			...faults.map((fault, index) => rowOf(index + 1, server.on(`/fault/${index}`, fault), { size: 1000 })),
			rowOf(9, good(9, bytes).url, { size: 1000 })
		);
		expect(await run({ idleTimeout: 200 })).toMatchObject({ stored: 1, waiting: 5, dead: 0, bytes: 1000 });
		const after = await rows();
		for (const row of after.slice(0, 5)) {
			expect(row).toMatchObject({ state: 'waiting', attempts: 1, last_error: expect.any(String) });
			expect(row.next_attempt_at - clock.now()).toBeGreaterThanOrEqual(24_000);
			expect(row.next_attempt_at - clock.now()).toBeLessThanOrEqual(36_000);
		}
		expect(await downloads().nextAttempt(channel)).toBe(Math.min(...after.slice(0, 5).map((row) => row.next_attempt_at)));
		await expectWhole();

		server.requests.length = 0;
		expect(await run()).toMatchObject({ stored: 0, waiting: 5 });
		expect(server.requests).toEqual([]);

		for (let index = 0; index < faults.length; index += 1) server.on(`/fault/${index}`, file(bytes));
		clock.turn(40_000);
		expect(await run()).toMatchObject({ stored: 5, newFiles: 0, waiting: 0 });
		expect((await rows()).every(({ state, last_error }) => state === 'stored' && last_error === null)).toBe(true);
		expect(await downloads().nextAttempt(channel)).toBeNull();
		await expectWhole();
	});

	it('are given up after the twentieth attempt', async () => {
		await insert(rowOf(1, server.on('/1', status(500)), { attempts: 18 }));
		expect(await run()).toMatchObject({ waiting: 1, dead: 0 });
		clock.turn(5_000_000);
		expect(await run()).toMatchObject({ waiting: 0, dead: 1 });
		expect(await rows()).toMatchObject([{ state: 'dead', attempts: 20, last_error: 'The answer was HTTP 500.' }]);
		clock.turn(5_000_000);
		expect(await run()).toEqual(downloads().none());
	});

	it('wait as long as the server asks', async () => {
		await insert(rowOf(1, server.on('/1', status(429, { 'retry-after': '0.05' }))), rowOf(2, good(2).url));
		expect(await run()).toMatchObject({ stored: 1, waiting: 1 });
		server.on('/1', status(503, { 'retry-after': '3000' }));
		clock.turn(40_000);
		const controller = new AbortController();
		const running = downloads().ofChannel(channel, controller.signal, () => undefined);
		await expect.poll(() => server.requests.length).toBe(3);
		controller.abort(new Error('Not that long.'));
		await expect(running).rejects.toThrow('Not that long.');
	});

	it('take a file whose size is told wrong, in the end', async () => {
		await insert(rowOf(1, good(1, randomBytes(50)).url, { size: 51 }));
		for (const attempts of [1, 2, 3]) {
			expect(await run()).toMatchObject({ stored: 0, waiting: 1 });
			expect(await rows()).toMatchObject([{ attempts, last_error: '50 bytes came instead of 51.' }]);
			clock.turn(500_000);
		}
		expect(await run()).toMatchObject({ stored: 1, waiting: 0 });
	});

	it('give up at once what is too large or elsewhere', async () => {
		const local = await MediaServer.start();
		try {
			await insert(
				rowOf(1, good(1).url, { size: 5001 }),
				rowOf(2, server.on('/2', file(randomBytes(5001)))),
				rowOf(3, local.on('/3', file(randomBytes(1)))),
				rowOf(4, server.on('/4', status(302, { location: `${local.origin}/3` }))),
				rowOf(5, 'file:///etc/passwd'),
				rowOf(6, good(6).url)
			);
			expect(await run({ maxBytes: 5000 })).toMatchObject({ stored: 1, waiting: 0, dead: 5 });
			expect(local.requests).toEqual([]);
			expect((await rows()).map(({ state }) => state)).toEqual(['dead', 'dead', 'dead', 'dead', 'dead', 'stored']);
			expect((await rows()).filter(({ last_error }) => last_error === null)).toHaveLength(1);
		} finally {
			await local.close();
		}
	});

	const signed = (path: string, at: number) => `${path}?ex=${Math.floor(at / 1000).toString(16)}&is=0&hm=0&`;

	it('refresh links that are over before they try, fifty at once', async () => {
		refresh = (url) => url.replace(/\?.*/, '?fresh');
		const urls = Array.from({ length: 120 }, (_, index) => signed(good(index + 1).url, clock.now() - 1000));
		await insert(...urls.map((url, index) => rowOf(index + 1, url)), rowOf(500, signed(good(500).url, clock.now() + 90_000)));
		expect(await run()).toMatchObject({ stored: 121, waiting: 0, dead: 0 });
		expect(refreshed.map(({ length }) => length)).toEqual([50, 50, 20]);
		expect(server.requests.filter((path) => path.endsWith('?fresh'))).toHaveLength(120);
		expect(server.requests).toHaveLength(121);
		expect((await rows())[0]!.url).toMatch(/\?fresh$/);
	});

	it.each([403, 404])('refresh a link that is answered with %i, and try once more', async (code) => {
		const bytes = randomBytes(10);
		const url = `${server.on('/1', status(code), file(bytes))}?old`;
		refresh = () => `${server.origin}/1?new`;
		await insert(rowOf(1, url), rowOf(2, good(2).url));
		expect(await run()).toMatchObject({ stored: 2, waiting: 0, dead: 0 });
		expect(refreshed).toEqual([[url]]);
		expect(server.requests.sort()).toEqual(['/1?new', '/1?old', '/2']);
		expect(await rows()).toMatchObject([{ state: 'stored', attempts: 0, url: `${server.origin}/1?new` }, {}]);
	});

	it('give up what Discord does not know any more', async () => {
		refresh = (url) => (url.endsWith('/1') ? undefined : url);
		await insert(rowOf(1, server.on('/1', status(404))), rowOf(2, server.on('/2', status(404))), rowOf(3, server.on('/3', status(403))));
		expect(await run()).toMatchObject({ stored: 0, waiting: 1, dead: 2 });
		expect(await rows()).toMatchObject([
			{ state: 'dead', last_error: 'Discord does not know the file any more.' },
			{ state: 'dead', last_error: 'The answer was HTTP 404.' },
			{ state: 'waiting', last_error: 'The answer was HTTP 403.' }
		]);
	});

	it('wait when links cannot be refreshed', async () => {
		refresh = () => {
			throw new Error('Discord is down.');
		};
		await insert(rowOf(1, signed(good(1).url, 1000)), rowOf(2, good(2).url));
		expect(await run()).toMatchObject({ stored: 1, waiting: 1, dead: 0 });
		expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: expect.stringContaining('Discord is down.') }, {}]);
	});

	it('end soon when they are aborted; what was done stays, the rest waits as it was', async () => {
		const controller = new AbortController();
		const stalled = signal();
		await insert(
			rowOf(1, good(1).url),
			rowOf(
				2,
				server.on('/2', (response, request) => {
					stalling(randomBytes(100_000), 50_000)(response, request);
					stalled.arrive();
				})
			),
			...Array.from({ length: 40 }, (_, index) => rowOf(index + 3, server.on(`/${index + 3}`, stalling(randomBytes(100), 50))))
		);
		const running = downloads().ofChannel(channel, controller.signal, () => undefined);
		await stalled.arrived;
		await expect.poll(() => listAll(store)).toHaveLength(1);
		controller.abort(new Error('The bot goes home.'));
		await expect(running).rejects.toThrow('The bot goes home.');
		const [first, ...others] = await rows();
		expect(first).toMatchObject({ state: 'stored' });
		expect(others.every(({ state, attempts, last_error }) => state === 'waiting' && attempts === 0 && last_error === null)).toBe(true);
		expect(server.requests.length).toBeLessThan(20);
		await expectWhole();
	});

	it('do not begin when they are aborted already', async () => {
		await insert(rowOf(1, good(1).url));
		await expect(downloads().ofChannel(channel, AbortSignal.abort(new Error('Too late.')), () => undefined)).rejects.toThrow('Too late.');
		expect(server.requests).toEqual([]);
	});

	it('fail when the store does, and count it against no file', async () => {
		const full: MediaStore = Object.create(store, { put: { value: () => Promise.reject(new Error('ENOSPC: no space left')) } });
		await insert(...[1, 2, 3].map((id) => rowOf(id, good(id).url)));
		await expect(run({ store: full })).rejects.toThrow('no space left');
		expect((await rows()).every(({ state, attempts }) => state === 'waiting' && attempts === 0)).toBe(true);
		expect(await run()).toMatchObject({ stored: 3 });
	});

	it('link nothing that a power cut may still take', async () => {
		const unsafe: MediaStore = Object.create(store, { sync: { value: () => Promise.reject(new Error('EIO: the disk fails')) } });
		await insert(...[1, 2, 3].map((id) => rowOf(id, good(id).url)));
		await expect(run({ store: unsafe })).rejects.toThrow('the disk fails');
		expect((await rows()).every(({ state }) => state === 'waiting')).toBe(true);
		expect(await pool()).toEqual([]);
		expect(await run()).toMatchObject({ stored: 3, newFiles: 3 });
		await expectWhole();
	});

	it('find by its hash a file whose row a crash prevented', async () => {
		const { bytes, url } = good(1);
		await store.put(inPieces(bytes));
		await insert(rowOf(1, url));
		expect(await run()).toMatchObject({ stored: 1, newFiles: 1, savedBytes: 0 });
		await expectWhole();
	});

	it('fail when results cannot be written, and link what is stored the next time', async () => {
		await insert(...[1, 2, 3].map((id) => rowOf(id, good(id).url)));
		const { db } = database;
		const media = new MediaDownloads({
			database: Object.create(db, {
				read: { value: db.read.bind(db) },
				table: { value: db.table.bind(db) },
				write: { value: () => Promise.reject(new Error('The database went away.')) }
			}),
			store,
			downloader: new Downloader({ origins: [server.origin] }),
			clock,
			refreshUrls: () => Promise.resolve(new Map())
		});
		await expect(media.ofChannel(channel, never, () => undefined)).rejects.toThrow('The database went away.');
		expect((await rows()).every(({ state }) => state === 'waiting')).toBe(true);
		expect(await listAll(store)).toHaveLength(3);
		expect(await run()).toMatchObject({ stored: 3, newFiles: 3 });
		await expectWhole();
	});

	it('leave a row alone that another run was faster with', async () => {
		const arrived = signal();
		const goOn = signal();
		const bytes = randomBytes(10);
		await insert(
			rowOf(
				1,
				server.on('/1', (response, request) => {
					arrived.arrive();
					void goOn.arrived.then(() => file(bytes)(response, request));
				})
			)
		);
		const running = run();
		await arrived.arrived;
		const { db } = database;
		await db.write((tx) => execute(tx, `UPDATE ${db.table(Attachment)} SET state = 'dead', last_error = 'Removed by hand.'`));
		goOn.arrive();
		expect(await running).toMatchObject({ stored: 0, waiting: 0, dead: 0 });
		expect(await rows()).toMatchObject([{ state: 'dead', last_error: 'Removed by hand.' }]);
	});
});
