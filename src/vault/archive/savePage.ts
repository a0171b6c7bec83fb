import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { execute, insertRows, type Row } from '../../database/rows';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { Attachment } from '../../entities/Attachment';
import { Embed } from '../../entities/Embed';
import { Message } from '../../entities/Message';
import { MessageRevision } from '../../entities/MessageRevision';
import { Poll } from '../../entities/Poll';
import { PollVoter } from '../../entities/PollVoter';
import { Reaction } from '../../entities/Reaction';
import { Reactor } from '../../entities/Reactor';
import { Sticker } from '../../entities/Sticker';
import { saveCoverage } from './coverageRows';
import { stillWanted, type Incoming } from './Incoming';
import type { Page } from './Page';
import type { MessageParts } from './parts';
import { attachmentRow, embedRow, pollRow, reactionRow, stickerRow, type Reading } from './rows';
import { saveMembers, saveUsers } from './saveUsers';
import { noteChanged } from './search/changes';

export interface SavedPage {
	/** Messages that the archive did not have. */
	readonly added: number;
	/** Messages that were edited since they were read. */
	readonly edited: number;
	readonly files: number;
}

/**
 * Stores a page of messages and what it covers, in one transaction: after a crash at most the page that was under way is asked for
 * again. Storing a page twice changes nothing. The channel must be stored already.
 */
export async function savePage(db: Database, { reading, covered, ...page }: Page): Promise<SavedPage> {
	const incoming = await page.incoming;
	return db.write(async (tx) => {
		await execute(tx, `UPDATE ${db.table(ArchivedChannel)} SET read_at = ? WHERE id = ?`, [reading.at, padId(reading.channelId)]);
		const saved = await storeMessages(db, tx, incoming, reading);
		await saveCoverage(db, tx, reading, covered);
		return saved;
	});
}

/**
 * Stores messages of one channel, each at most once, inside a transaction that has written already. What an older version says of a newer
 * one is left out.
 */
export async function storeMessages(db: Database, tx: Tx, incoming: readonly Incoming[], reading: Reading): Promise<SavedPage> {
	const { optedOut, channelId } = reading;
	const { added, changed, edited } = await sortOut(db, tx, stillWanted(incoming, reading), reading);
	const news = [...added, ...changed];
	await keepRevisions(db, tx, edited, reading);
	await removeParts(db, tx, changed, reading);
	const rows = news.map(({ row }) => row);
	await insertRows(db, tx, Message, rows, { mode: 'replace' });
	const files = await insertParts(db, tx, news, reading);
	const users = news.flatMap(({ parts }) => parts.users).filter(({ id }) => !optedOut.has(id));
	const changedUsers = await saveUsers(db, tx, users, reading.at);
	await insertRows(db, tx, Attachment, avatarRows(news, changedUsers, reading), { mode: 'ignore' });
	await saveMembers(
		db,
		tx,
		news.map(({ message }) => message),
		reading
	);
	await noteChanged(db, tx, channelId, ids(news));
	return { added: added.length, edited: edited.length, files };
}

interface Sorted {
	readonly added: readonly Incoming[];
	/** Known, but told otherwise than before: edited, or with other reactions, pins or votes. */
	readonly changed: readonly Incoming[];
	/** Those of the changed ones whose text was edited. */
	readonly edited: readonly Incoming[];
}

/** What came without content never replaces what came with it: it is no edit. Nor does an edition replace a later one. */
async function sortOut(db: Database, tx: Tx, incoming: readonly Incoming[], reading: Reading): Promise<Sorted> {
	const known = await knownMessages(db, tx, incoming, reading);
	const added: Incoming[] = [];
	const changed: Incoming[] = [];
	const edited: Incoming[] = [];
	for (const one of incoming) {
		const before = known.get(padId(one.message.id));
		if (!before) {
			added.push(one);
		} else if (isNews(before, one, reading)) {
			changed.push(one);
			if (before.edited_at !== one.row['edited_at']) edited.push(one);
		}
	}
	return { added, changed, edited };
}

function isNews(before: KnownMessage, { row }: Incoming, { hasContent }: Reading): boolean {
	if (before.payload_digest === row['payload_digest'] || (before.has_content && !hasContent)) return false;
	return !before.has_content || before.edited_at === null || Number(row['edited_at'] ?? 0) >= before.edited_at;
}

interface KnownMessage {
	readonly payload_digest: string;
	readonly has_content: boolean;
	readonly edited_at: number | null;
}

async function knownMessages(
	db: Database,
	tx: Tx,
	incoming: readonly Incoming[],
	{ channelId }: Reading
): Promise<Map<string, KnownMessage>> {
	if (incoming.length === 0) return new Map();
	const rows: { id: string; payload_digest: string; has_content: number; edited_at: number | string | null }[] = await tx.query(
		`SELECT id, payload_digest, has_content, edited_at FROM ${db.table(Message)} WHERE channel_id = ? AND id IN (${marks(incoming)})`,
		[padId(channelId), ...ids(incoming)]
	);
	return new Map(
		rows.map(({ id, payload_digest, has_content, edited_at }) => [
			id,
			{ payload_digest, has_content: Boolean(has_content), edited_at: edited_at === null ? null : Number(edited_at) }
		])
	);
}

const revisionColumns = 'channel_id, payload_digest, edited_at, read_at, payload_codec, payload_dictionary, payload_encryption, payload';

/** What the messages were before goes to the revisions, as it is stored. */
async function keepRevisions(db: Database, tx: Tx, edited: readonly Incoming[], { channelId }: Reading): Promise<void> {
	if (edited.length === 0) return;
	const stored: Row[] = await tx.query(
		`SELECT id AS message_id, ${revisionColumns} FROM ${db.table(Message)} WHERE channel_id = ? AND id IN (${marks(edited)})`,
		[padId(channelId), ...ids(edited)]
	);
	await insertRows(db, tx, MessageRevision, stored, { mode: 'ignore' });
}

/** Files stay: what was attached once is kept. */
async function removeParts(db: Database, tx: Tx, changed: readonly Incoming[], { channelId }: Reading): Promise<void> {
	if (changed.length === 0) return;
	for (const entity of [Embed, Reaction, Reactor, Sticker, Poll, PollVoter]) {
		const statement = `DELETE FROM ${db.table(entity)} WHERE channel_id = ? AND message_id IN (${marks(changed)})`;
		await execute(tx, statement, [padId(channelId), ...ids(changed)]);
	}
}

async function insertParts(db: Database, tx: Tx, incoming: readonly Incoming[], reading: Reading): Promise<number> {
	const rowsOf = (rows: (parts: MessageParts, messageId: string) => readonly Row[]): Row[] =>
		incoming.flatMap(({ message, parts }) => rows(parts, message.id));
	const insert = (entity: EntityTarget<ObjectLiteral>, rows: readonly Row[]): Promise<void> =>
		insertRows(db, tx, entity, rows, { mode: 'ignore' });
	const files = incoming.flatMap(({ message, parts }) =>
		[...parts.files, ...(reading.shown?.of(message) ?? [])].map((file) => attachmentRow(file, message.id, reading))
	);
	await insert(Attachment, files);
	await insert(
		Embed,
		rowsOf((parts, id) => parts.embeds.map((embed, position) => embedRow(embed, position, id, reading)))
	);
	await insert(
		Reaction,
		rowsOf((parts, id) => parts.reactions.map((reaction) => reactionRow(reaction, id, reading)))
	);
	await insert(
		Sticker,
		rowsOf((parts, id) => parts.stickers.map((sticker) => stickerRow(sticker, id, reading)))
	);
	await insert(
		Poll,
		rowsOf((parts, id) => (parts.poll ? [pollRow(parts.poll, id, reading)] : []))
	);
	return files.length;
}

/** Avatars lie with the first message by which they came. */
function avatarRows(incoming: readonly Incoming[], users: ReadonlySet<PaddedId>, reading: Reading): Row[] {
	const { shown } = reading;
	if (!shown) return [];
	const first = new Map([...incoming].reverse().map(({ message }) => [message.author.id, message]));
	return [...first.values()]
		.filter(({ author, webhook_id: webhookId }) => webhookId === undefined && users.has(padId(author.id)))
		.flatMap(({ id, author }) => shown.avatar(author).map((file) => attachmentRow(file, id, reading)));
}

function ids(incoming: readonly Incoming[]): PaddedId[] {
	return incoming.map(({ message }) => padId(message.id));
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
