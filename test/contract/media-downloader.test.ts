import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Downloader, type DownloaderOptions } from '../../src/vault/media/Downloader';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { listAll, makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { file, type Handler, MediaServer, reset, stalling, status, truncated } from '../support/mediaServer';
import { signal } from '../support/signal';

const bytes = randomBytes(300_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const never = new AbortController().signal;

let server: MediaServer;
let folder: MediaFolder;
let store: FileMediaStore;

beforeAll(async () => void (server = await MediaServer.start()));
afterAll(() => server.close());
beforeEach(async () => {
	folder = await makeMediaFolder();
	store = await FileMediaStore.open(folder.root);
});
afterEach(() => folder.remove());

const fetchFile = (url: string, size: number | null = bytes.length, options: DownloaderOptions = {}) =>
	new Downloader({ origins: [server.origin], ...options }).download({ url, size }, store, never);

async function expectNothingKept(): Promise<void> {
	expect(await listAll(store)).toEqual([]);
	expect(await folder.temporaryFiles()).toEqual([]);
}

describe('a download', () => {
	it.each([bytes.length, null])('stores the bytes when %s are expected', async (size) => {
		const url = server.on('/good.png', file(bytes, { 'content-type': 'image/png' }));
		expect(await fetchFile(url, size)).toEqual({
			kind: 'stored',
			file: { sha256, size: bytes.length, isNew: true },
			contentType: 'image/png'
		});
	});

	it('asks for bytes as they are, and keeps them so where they come compressed all the same', async () => {
		const asked: unknown[] = [];
		const url = server.on('/zipped', (response, request) => {
			asked.push(request.headers['accept-encoding']);
			file(gzipSync(bytes), { 'content-encoding': 'gzip' })(response, request);
		});
		expect(await fetchFile(url)).toMatchObject({ kind: 'stored', file: { sha256 } });
		expect(asked).toEqual(['identity']);
	});

	it('takes up a file where the connection broke, as often as it must', async () => {
		const asked: unknown[] = [];
		const from = ({ headers }: { headers: Record<string, unknown> }) => Number(/^bytes=(\d+)-$/.exec(String(headers['range']))?.[1] ?? 0);
		const url = server.on('/ranges', (response, request) => {
			asked.push([request.headers['range'], request.headers['if-range']]);
			const start = from(request as never);
			const rest = bytes.subarray(start);
			const range = { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
			response.writeHead(start > 0 ? 206 : 200, { 'content-length': rest.length, 'accept-ranges': 'bytes', etag: '"v1"', ...range });
			if (asked.length === 3) response.end(rest);
			else response.write(rest.subarray(0, 100_000), () => response.destroy());
		});
		expect(await fetchFile(url)).toMatchObject({ kind: 'stored', file: { sha256, size: bytes.length } });
		expect(asked[0]).toEqual([undefined, undefined]);
		expect(asked[1]).toEqual([expect.stringMatching(/^bytes=\d+-$/), '"v1"']);
		expect(asked).toHaveLength(3);
	});

	it.each([
		['the whole file again', file(bytes, { etag: '"v2"' })],
		['the rest of another file', (response) => void response.writeHead(206, { etag: '"v2"', 'content-range': 'bytes 1-' }).end(bytes)],
		['nothing', status(404)]
	] as [string, Handler][])('does not mix a file with %s', async (_, second) => {
		const first: Handler = (response) => {
			response.writeHead(200, { 'content-length': bytes.length, 'accept-ranges': 'bytes', etag: '"v1"' });
			response.write(bytes.subarray(0, 100_000), () => response.destroy());
		};
		const outcome = await fetchFile(server.on('/mixed', first, second));
		expect(outcome).toMatchObject({ kind: 'retry', reason: expect.stringContaining('Broke off after') as string });
		await expectNothingKept();
	});

	it.each([
		['is truncated', truncated(bytes, 100_000), 'Broke off after'],
		['is truncated, unannounced', (response) => void response.writeHead(200).end(bytes.subarray(0, 100_000)), '100000 bytes came instead'],
		['is another file', file(bytes.subarray(1)), '299999 bytes came instead'],
		['is reset', reset, 'No answer'],
		['stalls', stalling(bytes, 100_000), 'Nothing came for 0.2 s'],
		['is not answered', () => undefined, 'Nothing came for 0.2 s'],
		['fails at the server', status(500), 'HTTP 500'],
		['is no file', status(204), 'HTTP 204']
	] as [string, Parameters<MediaServer['on']>[1], string][])(
		'that %s is to be tried again, and keeps nothing',
		async (_, handler, reason) => {
			const outcome = await fetchFile(server.on('/broken', handler), bytes.length, { idleTimeout: 200 });
			expect(outcome).toEqual({ kind: 'retry', after: null, reason: expect.stringContaining(reason) });
			await expectNothingKept();
		}
	);

	it.each([
		[429, { 'retry-after': '1.5' }, { kind: 'retry', after: 1500 }],
		[429, {}, { kind: 'retry', after: null }],
		[503, { 'retry-after': '999999' }, { kind: 'retry', after: 3_600_000 }],
		[503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, { kind: 'retry', after: 0 }],
		[403, {}, { kind: 'expired' }],
		[404, {}, { kind: 'gone' }],
		[410, {}, { kind: 'gone' }]
	])('that is answered with %i %o ends as %o', async (code, headers, outcome) => {
		expect(await fetchFile(server.on('/refused', status(code, headers as unknown as Record<string, string>)))).toMatchObject(outcome);
	});

	it.each([
		['Discord says so', 1000, file(bytes), 0],
		['the answer says so', null, file(bytes), 1],
		['the bytes show it', null, (response) => void response.writeHead(200).end(bytes), 1]
	] as [string, number | null, Parameters<MediaServer['on']>[1], number][])(
		'that is too large ends when %s',
		async (_, size, handler, asked) => {
			const url = server.on('/large', handler);
			const before = server.requests.length;
			expect(await fetchFile(url, size, { maxBytes: 999 })).toMatchObject({ kind: 'tooLarge' });
			expect(server.requests.length - before).toBe(asked);
			await expectNothingKept();
		}
	);

	it('that is aborted ends at once with the reason, and keeps nothing', async () => {
		const begun = signal();
		const url = server.on('/aborted', (response, request) => {
			stalling(bytes, 290_000)(response, request);
			begun.arrive();
		});
		const controller = new AbortController();
		const downloading = new Downloader({ origins: [server.origin] }).download({ url, size: null }, store, controller.signal);
		await begun.arrived;
		controller.abort(new Error('The bot goes home.'));
		await expect(downloading).rejects.toThrow('The bot goes home.');
		await expectNothingKept();
	});

	it('lets errors of the store through: they are no fault of the file', async () => {
		const url = server.on('/good', file(bytes));
		await folder.remove();
		await expect(fetchFile(url)).rejects.toThrow('ENOENT');
	});
});

describe('addresses', () => {
	it.each([
		'http://cdn.discordapp.com/attachments/1/2/a.png',
		'https://cdn.discordapp.com:8443/attachments/1/2/a.png',
		'https://cdn.discordapp.com@127.0.0.1/a.png',
		'https://someone:secret@cdn.discordapp.com/a.png',
		'https://cdn.discordapp.com.example/a.png',
		'http://127.0.0.1:1/a.png',
		'http://localhost/a.png',
		'http://169.254.169.254/latest/meta-data',
		'file:///etc/passwd',
		'data:text/plain,hello',
		'/etc/passwd',
		''
	])('"%s" is refused and not asked', async (url) => {
		expect(await fetchFile(url)).toMatchObject({ kind: 'refused' });
	});

	it('of a host that is not configured are refused, this machine first of all', async () => {
		const url = server.on('/good.png', file(bytes));
		const before = server.requests.length;
		expect(await new Downloader().download({ url, size: null }, store, never)).toMatchObject({ kind: 'refused' });
		expect(server.requests.length).toBe(before);
	});

	it('that a redirect leads to are checked like the first', async () => {
		const local = await MediaServer.start();
		try {
			const secret = local.on('/secret', file(bytes));
			expect(await fetchFile(server.on('/moved', status(302, { location: secret })))).toMatchObject({ kind: 'refused' });
			expect(local.requests).toEqual([]);
		} finally {
			await local.close();
		}
	});

	it('of the same host are redirected to, a few times', async () => {
		server.on('/good.png', file(bytes));
		expect(await fetchFile(server.on('/moved', status(301, { location: '/good.png' })))).toMatchObject({ kind: 'stored' });
		expect(await fetchFile(server.on('/round', status(307, { location: '/round' })))).toMatchObject({ kind: 'retry' });
	});

	it('do not show their signature in reasons', async () => {
		const outcome = await fetchFile('https://elsewhere.example/a.png?ex=1&hm=secret');
		expect(outcome).toEqual({ kind: 'refused', reason: 'Files are not downloaded from https://elsewhere.example.' });
	});
});
