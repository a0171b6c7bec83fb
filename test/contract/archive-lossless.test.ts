import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { insertRows } from '../../src/database/rows';
import { ArchivedChannel } from '../../src/entities/ArchivedChannel';
import { decodePayload, encodePayload } from '../../src/vault/archive/codec';
import { pageOf } from '../../src/vault/archive/Page';
import { channelRow } from '../../src/vault/archive/rows';
import { savePage } from '../../src/vault/archive/savePage';
import { storedMessages } from '../../src/vault/archive/storedMessages';
import { eachDatabase } from '../support/databases';
import { anyMessage, publishedMessages, simulatedMessages } from '../support/payloads/corpus';

const guildId = '900000000000000001';

/** Archives the messages in a channel of their own, with ids in their order, and reads them back. As JSON text: the order of keys counts, too. */
async function roundTrip(db: Database, channelId: string, messages: readonly APIMessage[]): Promise<{ sent: string[]; stored: string[] }> {
	const row = channelRow({ id: channelId, type: 11, name: 'A thread', guild_id: guildId } as APIChannel, guildId, 1);
	await db.write((tx) => insertRows(db, tx, ArchivedChannel, [row], { mode: 'replace' }));
	const first = 10n ** 17n;
	const numbered = messages.map((message, index) => ({ ...message, id: String(first + BigInt(index)), channel_id: channelId }));
	for (let start = 0; start < numbered.length; start += 100) {
		const page = numbered.slice(start, start + 100);
		const covered = { from: BigInt(page[0]!.id), to: BigInt(page.at(-1)!.id) };
		const reading = { guildId, channelId, hasContent: true, optedOut: new Set<string>(), at: 1_700_000_000_000 };
		await savePage(db, pageOf(page, covered, reading));
	}
	const stored: string[] = [];
	for await (const message of storedMessages(db, guildId, channelId)) stored.push(JSON.stringify(message));
	return { sent: numbered.map((message) => JSON.stringify(message)), stored };
}

eachDatabase('a stored message', (open) => {
	test('is the JSON that Discord sent: every type, every part, payloads of other libraries', async () => {
		const { db } = await open();
		const simulated = simulatedMessages();
		const messages = [...simulated, ...publishedMessages(simulated[1]!)];
		const { sent, stored } = await roundTrip(db, '990000000000000001', messages);
		expect(new Set(messages.map(({ type }) => type)).size).toBeGreaterThan(40);
		expect(stored).toEqual(sent);
	});

	test('is the JSON that Discord sent, whatever its schema allows and the future brings', async () => {
		const { db } = await open();
		let channel = 990000000000000001n;
		await fc.assert(
			fc.asyncProperty(fc.array(anyMessage, { minLength: 1, maxLength: 12 }), async (messages) => {
				channel += 1n;
				const { sent, stored } = await roundTrip(db, String(channel), messages);
				expect(stored).toEqual(sent);
			}),
			{ numRuns: 25 }
		);
	});
});

describe('the codec', () => {
	test('gives back any JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }), (value) => {
				expect(JSON.stringify(decodePayload(encodePayload(value)))).toBe(JSON.stringify(value));
			})
		);
	});
});
