import { fork } from 'node:child_process';
import { once } from 'node:events';
import { median, print, startChatServer } from './support/chatArchive';
import { compiled } from './support/compiled';

/**
 * The highest memory of a process that archives a channel of 1,000,000 messages (`value`), beside 100,000 (`baseline`), each in a process of its
 * own, the simulator in another. Medians of three.
 */
const runs = 3;
const few = 100_000;
const many = 1_000_000;

const script = await compiled(new URL('support/archiveProcess.ts', import.meta.url));
const baseline = await peaks(few);
const value = await peaks(many);
await script.remove();
print({ name: 'archive-memory', value, unit: 'bytes', baseline, ratio: value / baseline, n: runs, messages: many });

/** @returns the median of the highest resident set sizes, in bytes */
async function peaks(messages: number): Promise<number> {
	const server = await startChatServer({ messages, latency: 0 });
	try {
		const seen: number[] = [];
		for (let run = 0; run < runs; run += 1) seen.push(await peak(JSON.stringify({ messages, place: server.place })));
		return median(seen);
	} finally {
		server.close();
	}
}

async function peak(order: string): Promise<number> {
	const child = fork(script.path, [order], { execArgv: [] });
	const [bytes] = (await once(child, 'message')) as [number];
	await once(child, 'exit');
	return bytes;
}
