import type { APIChannel, APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../src/database/Database';
import { insertRows } from '../../../src/database/rows';
import { ArchivedChannel } from '../../../src/entities/ArchivedChannel';
import { pageOf } from '../../../src/vault/archive/Page';
import { channelRow } from '../../../src/vault/archive/rows';
import { savePage, type SavedPage } from '../../../src/vault/archive/savePage';

export const guildId = '900000000000000001';
export const channelId = '910000000000000001';

export const ada = { id: '300000000000000001', username: 'ada', discriminator: '0', global_name: 'Ada 😀', avatar: null };
export const bob = { id: '300000000000000002', username: 'bob', discriminator: '0', global_name: 'Böb', avatar: null };

/** The n-th message of a channel; one a minute since 2026. */
export function messageId(n: number): Snowflake {
	return String(((BigInt(Date.UTC(2026, 0, 1)) - 1_420_070_400_000n + BigInt(n) * 60_000n) << 22n) + BigInt(n));
}

export function message(n: number, change: Partial<APIMessage> = {}): APIMessage {
	return {
		type: 0,
		content: `message ${n}`,
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		timestamp: '2026-01-01T00:00:00.000000+00:00',
		edited_timestamp: null,
		flags: 0,
		components: [],
		id: messageId(n),
		channel_id: channelId,
		author: ada,
		pinned: false,
		mention_everyone: false,
		tts: false,
		...change
	} as APIMessage;
}

export async function addChannel(db: Database, channel: Partial<APIChannel> = {}, guild = guildId): Promise<void> {
	const row = channelRow({ id: channelId, type: 0, name: 'general', ...channel } as APIChannel, guild, 1);
	await db.write((tx) => insertRows(db, tx, ArchivedChannel, [row], { mode: 'replace' }));
}

/** Stores messages as a sync does; each channel by itself. */
export async function store(
	db: Database,
	messages: readonly APIMessage[],
	optedOut: ReadonlySet<Snowflake> = new Set(),
	guild = guildId
): Promise<SavedPage[]> {
	const saved: SavedPage[] = [];
	for (const channel of new Set(messages.map(({ channel_id: id }) => id))) {
		const page = messages.filter(({ channel_id: id }) => id === channel);
		const ids = page.map(({ id }) => BigInt(id)).sort((left, right) => (left < right ? -1 : 1));
		const reading = { guildId: guild, channelId: channel, hasContent: true, optedOut, at: Date.UTC(2026, 6, 1) };
		saved.push(await savePage(db, pageOf(page, { from: ids[0]!, to: ids.at(-1)! }, reading)));
	}
	return saved;
}
