import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { APIMessage } from 'discord.js';
import type { World } from '../../test/discord/model';
import { ask } from './database';

export interface Stored {
	readonly messages: number;
	/** As often as they were posted. */
	readonly files: number;
	readonly filesInPool: number;
	/** By keeping the same bytes once. */
	readonly bytesSaved: number;
}

interface FileRow {
	readonly file: string;
	readonly sha256: string | null;
	readonly size: number;
}

/** Fails unless the archive gives back exactly these messages. Signatures of links differ each time that Discord sends one. */
export async function assertSameMessages(archived: AsyncIterable<APIMessage>, truth: readonly APIMessage[]): Promise<void> {
	const messages: APIMessage[] = [];
	for await (const message of archived) messages.push(message);
	assert.deepEqual(messages.map(unsigned), truth.map(unsigned));
}

/**
 * Fails unless the closed database and the folder hold exactly the files of these messages, each with the bytes that Discord has:
 * what is on the disk is read and hashed again.
 */
export async function assertSameFiles(database: string, media: string, truth: readonly APIMessage[], world: World): Promise<Stored> {
	const rows = await ask<FileRow>(
		database,
		"SELECT ltrim(message_id, '0') || ' ' || ltrim(id, '0') AS file, sha256, p.size FROM attachments LEFT JOIN media_pool p USING (sha256)"
	);
	const expected = truth.flatMap((message) => filesOf(message).map((id) => [`${message.id} ${id}`, hashOf(world, id)] as const));
	assert.deepEqual(new Map(rows.map(({ file, sha256 }) => [file, sha256])), new Map(expected));

	const pool = await ask<{ sha256: string; size: number }>(database, 'SELECT sha256, size FROM media_pool');
	const names = (await readdir(join(media, 'cas'), { recursive: true })).map((path) => path.slice(3)).filter((name) => name !== '');
	assert.deepEqual(names.sort(), pool.map(({ sha256 }) => sha256).sort());
	// Beside the files of messages the pool has the pictures of the server, which snapshots keep.
	const pictures = await ask<{ sha256: string }>(database, 'SELECT sha256 FROM guild_asset');
	const posts = new Set(expected.map(([, sha256]) => sha256));
	assert.deepEqual(new Set(names), new Set([...posts, ...pictures.map(({ sha256 }) => sha256)]));
	for (const name of names) assert.equal(await hashOfFile(join(media, 'cas', name.slice(0, 2), name)), name);
	assert.deepEqual(await readdir(join(media, 'tmp')), [], 'Temporary files were left behind.');

	const [{ messages }] = (await ask<{ messages: number }>(database, 'SELECT COUNT(*) AS messages FROM messages')) as [{ messages: number }];
	const posted = rows.reduce((sum, { size }) => sum + size, 0);
	const kept = pool.filter(({ sha256 }) => posts.has(sha256));
	const keptBytes = kept.reduce((sum, { size }) => sum + size, 0);
	return { messages, files: rows.length, filesInPool: kept.length, bytesSaved: posted - keptBytes };
}

function unsigned(message: APIMessage): unknown {
	return JSON.parse(JSON.stringify(message).replaceAll(/\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+&/g, ''));
}

/** Ids of files by their links, wherever in the message they are, but not those of the message that it answers. */
function filesOf({ referenced_message: _other, ...message }: APIMessage): string[] {
	return [...new Set([...JSON.stringify(message).matchAll(/\/cdn\/attachments\/\d+\/(\d+)\//g)].map(([, id = '']) => id))];
}

function hashOf(world: World, id: string): string {
	const file = world.attachments.get(id);
	assert(file, `Discord has no file ${id}.`);
	return createHash('sha256').update(file.bytes).digest('hex');
}

async function hashOfFile(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
