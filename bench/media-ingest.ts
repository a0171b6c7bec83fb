import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { padId } from '../src/database/ids';
import { insertRows } from '../src/database/rows';
import { Attachment } from '../src/entities/Attachment';
import { Downloader } from '../src/vault/media/Downloader';
import { FileMediaStore } from '../src/vault/media/FileMediaStore';
import { MediaDownloads } from '../src/vault/media/MediaDownloads';
import { openTestDatabase } from '../test/support/databases';
import { ingestBare } from './support/mediaBaseline';
import { benchFiles, type BenchFile } from './support/mediaFiles';

/**
 * Downloading attachments into the media pool, rows on SQLite with it (`value`), beside downloading, hashing, writing, syncing and
 * renaming the same files with the same concurrency and nothing else (`baseline`). Medians of runs that take turns; `ratio` is the median
 * of the ratios of neighbouring runs, which other work on the machine disturbs alike. With three files in ten that repeat another one's
 * bytes, as in real servers, and (`-distinct`) with none.
 */
const count = 400;
const runs = 11;
const concurrency = 8;
const channelId = '1200000000000000000';

const server = fork(fileURLToPath(new URL('support/mediaServer.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
try {
	const [port] = (await once(server, 'message')) as [number];
	const origin = `http://127.0.0.1:${port}`;
	await measure('media-ingest', origin, benchFiles(count, 0.3));
	await measure('media-ingest-distinct', origin, benchFiles(count, 0));
} finally {
	server.disconnect();
}

async function measure(name: string, origin: string, files: readonly BenchFile[]): Promise<void> {
	const urls = files.map(({ content, size }) => `${origin}/${content}/${size}`);
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	const values: number[] = [];
	const baselines: number[] = [];
	for (let run = 0; run <= runs; run += 1) {
		const turns = [
			async () => baselines.push(await inFolder((root) => bare(root, urls, bytes))),
			async () => values.push(await inFolder((root) => pooled(root, origin, files, urls, bytes)))
		];
		// Each is first as often as second.
		for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn();
	}
	// The first run warms up both.
	for (const times of [values, baselines]) times.shift();
	const ratio = median(values.map((value, index) => value / baselines[index]!));
	const figure = { name, value: median(values), unit: 'ms', baseline: median(baselines), ratio, n: runs, files: files.length, bytes };
	process.stdout.write(`${JSON.stringify(figure)}\n`);
}

async function bare(root: string, urls: readonly string[], bytes: number): Promise<number> {
	const start = performance.now();
	const received = await ingestBare(root, urls, concurrency);
	const time = performance.now() - start;
	if (received !== bytes) throw new Error(`The baseline received ${received} of ${bytes} bytes`);
	return time;
}

async function pooled(root: string, origin: string, files: readonly BenchFile[], urls: readonly string[], bytes: number): Promise<number> {
	const { db, close } = await openTestDatabase('sqlite');
	try {
		await db.write((tx) =>
			insertRows(
				db,
				tx,
				Attachment,
				urls.map((url, index) => row(url, index + 1, files[index]!.size))
			)
		);
		const store = await FileMediaStore.open(root);
		const downloader = new Downloader({ origins: [origin] });
		const refreshUrls = () => Promise.resolve(new Map<string, string>());
		const downloads = new MediaDownloads({ database: db, store, downloader, refreshUrls, clock: Date, concurrency });
		const start = performance.now();
		const summary = await downloads.ofChannel(channelId, new AbortController().signal, () => undefined);
		const time = performance.now() - start;
		const distinct = new Set(files.map(({ content }) => content)).size;
		if (summary.stored !== files.length || summary.bytes !== bytes || summary.newFiles !== distinct) {
			throw new Error(`Not all was stored: ${JSON.stringify(summary)}`);
		}
		return time;
	} finally {
		await close();
	}
}

function row(url: string, id: number, size: number) {
	return {
		channel_id: padId(channelId),
		message_id: padId(String(id)),
		id: padId(String(id)),
		guild_id: padId('1'),
		filename: `${id}.bin`,
		content_type: 'application/octet-stream',
		size,
		url,
		state: 'waiting',
		sha256: null,
		attempts: 0,
		next_attempt_at: 0,
		last_error: null
	};
}

async function inFolder(work: (root: string) => Promise<number>): Promise<number> {
	const root = await mkdtemp(join(tmpdir(), 'guild-vault-bench-'));
	try {
		return await work(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)]!;
}
