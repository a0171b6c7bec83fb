import { Routes, type APIMessage, type Client } from 'discord.js';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/database/Database';
import { insertRows } from '../../src/database/rows';
import { RestArchiveReader } from '../../src/discord/RestArchiveReader';
import { ArchivedChannel } from '../../src/entities/ArchivedChannel';
import { ChannelSync } from '../../src/vault/archive/ChannelSync';
import { PageReader } from '../../src/vault/archive/PageReader';
import { channelRow } from '../../src/vault/archive/rows';
import { OptOuts } from '../../src/vault/privacy/OptOuts';
import type { ChatPlace, ChatServerOptions } from './chatServer';

export interface ChatServer {
	readonly place: ChatPlace;
	/** Pages that were asked for since the last time. */
	requests(): Promise<number>;
	close(): void;
}

export async function startChatServer(options: ChatServerOptions): Promise<ChatServer> {
	const script = fileURLToPath(new URL('chatServer.ts', import.meta.url));
	const server = fork(script, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
	const [place] = (await once(server, 'message')) as [ChatPlace];
	const requests = async (): Promise<number> => {
		const answer = once(server, 'message') as Promise<[number]>;
		server.send('requests');
		return (await answer)[0];
	};
	return { place, requests, close: () => server.disconnect() };
}

/** Archives the whole channel. @returns how many messages it stored */
export async function archiveChat(db: Database, client: Client, { guildId, channelId, lastMessageId }: ChatPlace): Promise<number> {
	const channel = channelRow({ id: channelId, type: 0, name: 'chat', guild_id: guildId } as never, guildId, Date.now());
	await db.write((tx) => insertRows(db, tx, ArchivedChannel, [channel], { mode: 'replace' }));
	const sync = new ChannelSync(db, new PageReader(new RestArchiveReader(client), Date, new OptOuts(db, Date)));
	const interval = { from: BigInt(channelId), to: BigInt(lastMessageId) };
	const { added } = await sync.run(
		{ guildId, channelId, permissionsOf: channelId, interval },
		new AbortController().signal,
		() => undefined
	);
	return added;
}

/** Reads the whole channel with the same client, page by page, each given to `use` before the next is asked for. */
export async function readChat(
	client: Client,
	{ channelId, lastMessageId }: ChatPlace,
	use: (page: readonly APIMessage[]) => Promise<void> | void
): Promise<number> {
	let read = 0;
	let after = '0';
	while (after !== lastMessageId) {
		const query = new URLSearchParams({ after, limit: '100' });
		const page = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
		await use(page);
		read += page.length;
		after = page[0]!.id;
	}
	return read;
}

export function print(figure: Readonly<Record<string, unknown>>): void {
	process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function median(values: readonly number[]): number {
	return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
