import type { APIMessage } from 'discord.js';
import { connectAside } from './support/countWrites';
import { login } from '../test/support/archive/archiver';
import { openTestDatabase, makeTestPlace } from '../test/support/databases';
import { archiveChat, median, print, readChat, startChatServer, timed } from './support/chatArchive';

/**
 * Archiving a channel of 100,000 messages from a simulator in a process of its own (`value`), beside a loop with the same REST client that
 * fetches, stringifies and inserts each page as one multi-row statement through the raw driver (`baseline`), into a file with the same
 * settings. Medians of runs that take turns; `ratio` is the median of the ratios of neighbouring runs.
 */
const messages = 100_000;
const runs = 3;

const server = await startChatServer({ messages, latency: 0 });
const client = await login(server.place);
try {
	// Warms up both, and the server.
	await pooled();
	await bare();
	await server.requests();
	const values: number[] = [];
	const baselines: number[] = [];
	const requests: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const turns = [
			async () => {
				values.push(await pooled());
				requests.push(await server.requests());
			},
			async () => {
				baselines.push(await bare());
				await server.requests();
			}
		];
		for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn();
	}
	const ratio = median(values.map((value, index) => value / baselines[index]!));
	print({ name: 'archive-backfill', value: median(values), unit: 'ms', baseline: median(baselines), ratio, n: runs, messages });
	const floor = messages / 100;
	const most = Math.max(...requests);
	print({ name: 'archive-backfill-requests', value: most, unit: 'requests', baseline: floor, ratio: most / floor, n: runs });
} finally {
	await client.destroy();
	server.close();
}

async function pooled(): Promise<number> {
	const { db, close } = await openTestDatabase('sqlite');
	try {
		return await timed(async () => expect(await archiveChat(db, client, server.place)));
	} finally {
		await close();
	}
}

async function bare(): Promise<number> {
	const place = await makeTestPlace('sqlite');
	const side = await connectAside(place.options);
	try {
		for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -16000']) await side.run(`PRAGMA ${setting}`);
		await side.run('CREATE TABLE raw (channel_id TEXT, id TEXT, payload TEXT, PRIMARY KEY (channel_id, id)) WITHOUT ROWID');
		const insert = async (page: readonly APIMessage[]): Promise<void> => {
			const values = page.flatMap((message) => [message.channel_id, message.id, JSON.stringify(message)]);
			await side.run(`INSERT INTO raw VALUES ${page.map(() => '(?, ?, ?)').join(', ')}`, values);
		};
		return await timed(async () => expect(await readChat(client, server.place, insert)));
	} finally {
		await side.close();
		await place.remove();
	}
}

function expect(count: number): void {
	if (count !== messages) throw new Error(`${count} of ${messages} messages were stored`);
}
