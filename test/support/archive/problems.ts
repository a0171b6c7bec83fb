import type { APIMessage } from 'discord.js';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../../src/database/Database';
import { ArchivedUser } from '../../../src/entities/ArchivedUser';
import { Attachment } from '../../../src/entities/Attachment';
import { Embed } from '../../../src/entities/Embed';
import { MediaPool } from '../../../src/entities/MediaPool';
import { Message } from '../../../src/entities/Message';
import { MessageRevision } from '../../../src/entities/MessageRevision';
import { Poll } from '../../../src/entities/Poll';
import { Reaction } from '../../../src/entities/Reaction';
import { Sticker } from '../../../src/entities/Sticker';
import { decodePayload } from '../../../src/vault/archive/codec';
import { readCoverage } from '../../../src/vault/archive/coverageRows';
import type { World } from '../../discord/model';
import { expectedParts, fileIds, type ExpectedParts } from './expected';

export interface Archived {
	readonly database: Database;
	/** Folder of the media pool. */
	readonly media: string;
	readonly threadId: string;
}

/** In what the archive differs from the truth, in words: nothing when it is whole. Signatures of links are not compared. */
export async function archiveProblems(archived: Archived, truth: readonly APIMessage[], world: World): Promise<string[]> {
	return [
		...(await payloadProblems(archived, truth)),
		...(await partProblems(archived, expectedParts(truth, world))),
		...(await coverageProblems(archived, truth)),
		...(await fileProblems(archived, truth, world))
	];
}

/** A payload without the signatures of its links, which are new in every answer. */
export function bare(payload: unknown): string {
	return JSON.stringify(payload).replaceAll(/\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+&/g, '');
}

export async function storedPayloads({ database, threadId }: Omit<Archived, 'media'>): Promise<unknown[]> {
	const rows = await database.read((reader) => reader.find(Message, { where: { channel_id: threadId }, order: { id: 'ASC' } }));
	return rows.map(decodePayload);
}

async function payloadProblems(archived: Archived, truth: readonly APIMessage[]): Promise<string[]> {
	const stored = (await storedPayloads(archived)).map(bare);
	const revisions = await archived.database.read((reader) => reader.countBy(MessageRevision, { channel_id: archived.threadId }));
	return [
		...differences('messages', truth.map(bare), stored),
		...(stored.join() === truth.map(bare).join() ? [] : ['messages are not in the order of their ids']),
		...(revisions === 0 ? [] : [`${revisions} revisions of messages that nobody edited`])
	];
}

async function partProblems({ database, threadId }: Archived, expected: ExpectedParts): Promise<string[]> {
	const rows = async <T extends ObjectLiteral>(entity: EntityTarget<T>, values: (row: T) => unknown) => {
		const found = await database.read((reader) => reader.findBy(entity, { channel_id: threadId } as never));
		return found.map((row) => `${String(row['message_id'])} ${JSON.stringify(values(row))}`).sort();
	};
	const users = await database.read((reader) => reader.find(ArchivedUser));
	const emoji = (row: Reaction) => [row.emoji, row.emoji_name, row.normal_count, row.burst_count];
	const poll = (row: Poll) => [row.question, (JSON.parse(row.answers) as unknown[]).length, row.is_finalized];
	return [
		...differences('attachments', expected.attachments, await rows(Attachment, (row) => [row.id, row.filename])),
		...differences('embeds', expected.embeds.map(bareRow), (await rows(Embed, (row) => [row.position, row.type, row.url])).map(bareRow)),
		...differences('reactions', expected.reactions, await rows(Reaction, emoji)),
		...differences('stickers', expected.stickers, await rows(Sticker, (row) => [row.sticker_id, row.name])),
		...differences('polls', expected.polls, await rows(Poll, poll)),
		...differences('users', expected.users, users.map(({ id }) => id).sort())
	];
}

function bareRow(row: string): string {
	return row.replaceAll(/\?ex=[^"]*/g, '');
}

async function coverageProblems({ database, threadId }: Archived, truth: readonly APIMessage[]): Promise<string[]> {
	const ranges = await database.read((reader) => readCoverage(database, reader, threadId));
	const found = ranges.map(({ from, to, hasContent }) => `${from}-${to} ${hasContent}`);
	return differences('coverage', [`${threadId}-${truth.at(-1)?.id} true`], found);
}

/** Every row leads to a file with the right bytes; no file without a row, no row without a file, nothing half. */
async function fileProblems({ database, media, threadId }: Archived, truth: readonly APIMessage[], world: World): Promise<string[]> {
	const pool = await database.read((reader) => reader.find(MediaPool));
	const rows = await database.read((reader) => reader.findBy(Attachment, { channel_id: threadId }));
	const right = new Map(
		[...new Set(truth.flatMap(fileIds))].map((id) => [id, sha256(world.attachments.get(id)?.bytes ?? Buffer.alloc(0))])
	);
	const onDisk = await filesIn(join(media, 'cas'));
	const leftovers = await readdir(join(media, 'tmp'));
	return [
		...rows.filter(({ state }) => state !== 'stored').map(({ id, state, last_error: error }) => `file ${id} is ${state}: ${String(error)}`),
		...rows.filter(({ id, sha256: hash }) => hash !== right.get(id)).map(({ id }) => `file ${id} is linked to other bytes`),
		...onDisk.filter(({ name, hash }) => name !== hash).map(({ name }) => `${name} in the pool has other bytes`),
		...differences('rows of the pool', [...new Set(right.values())].sort(), pool.map((row) => row.sha256).sort()),
		...differences(
			'files of the pool',
			pool.map((row) => `${row.sha256} ${row.size}`).sort(),
			onDisk.map(({ name, size }) => `${name} ${size}`).sort()
		),
		...leftovers.map((name) => `${name} is left in the folder of temporary files`)
	];
}

async function filesIn(folder: string): Promise<{ name: string; hash: string; size: number }[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files: { name: string; hash: string; size: number }[] = [];
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const bytes = await readFile(join(entry.parentPath, entry.name));
		files.push({ name: entry.name, hash: sha256(bytes), size: bytes.length });
	}
	return files;
}

function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** What one list has and the other has not; five of each are told. */
function differences(what: string, expected: readonly string[], found: readonly string[]): string[] {
	const missing = without(expected, found);
	const extra = without(found, expected);
	const told = (list: readonly string[]) =>
		list
			.slice(0, 5)
			.map((one) => one.slice(0, 300))
			.join(' | ');
	return [
		...(missing.length > 0 ? [`${what}: ${missing.length} missing: ${told(missing)}`] : []),
		...(extra.length > 0 ? [`${what}: ${extra.length} too many: ${told(extra)}`] : [])
	];
}

function without(list: readonly string[], other: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const one of other) counts.set(one, (counts.get(one) ?? 0) + 1);
	return list.filter((one) => {
		const left = counts.get(one) ?? 0;
		counts.set(one, left - 1);
		return left <= 0;
	});
}
