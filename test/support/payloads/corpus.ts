import type { APIMessage } from 'discord-api-types/v10';
import * as components from 'discord-api-spec/zod';
import { ChannelType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addChannel, generateThread, livedInGuild } from '../../discord/generate';
import { createClock } from '../../discord/clock';
import { createWorld } from '../../discord/world';
import { anyText, schemaArbitrary } from './schemaArbitrary';

/** Payloads of other libraries' tests, where they lie beside the project. */
const published = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/**
 * Any message that Discord's published schema allows, of any type, known or not, and with keys that nobody knows yet. Ids are the caller's.
 */
export const anyMessage: fc.Arbitrary<APIMessage> = fc
	.record({
		message: schemaArbitrary(components['MessageResponseSchema']!),
		type: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.nat({ max: 2 ** 31 - 1 })),
		unknown: fc.dictionary(anyText, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 2, noNullPrototype: true })
	})
	.map(({ message, type, unknown }) => ({ ...unknown, ...(message as APIMessage), type }));

/** A thread of the simulator: every type and every part that the documents name. */
export function simulatedMessages(): readonly APIMessage[] {
	const world = createWorld({ clock: createClock() });
	const guild = livedInGuild(world);
	const parent = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk' });
	const cdn = 'https://cdn.discordapp.com/cdn';
	const { messages } = generateThread(world, guild, { parentId: parent.id, cdn, messages: 300, files: 60, unknownKeys: true });
	return messages;
}

/** Messages of the published payloads, and one with each other payload in a key of its own. */
export function publishedMessages(like: APIMessage): readonly APIMessage[] {
	if (!existsSync(published)) return [];
	const files = readdirSync(published, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/].*\.json$/.test(name));
	return files.flatMap((name) => {
		const value: unknown = JSON.parse(readFileSync(join(published, name), 'utf8'));
		return [...messagesIn(value), { ...like, a_payload_of: name, payload: value } as APIMessage, ...withParts(like, value)];
	});
}

function messagesIn(value: unknown): APIMessage[] {
	if (typeof value !== 'object' || value === null) return [];
	const found = Object.values(value).flatMap(messagesIn);
	return 'author' in value && 'content' in value && 'timestamp' in value ? [...found, value as APIMessage] : found;
}

/** What is sent or received as a part of a message. */
function withParts(like: APIMessage, value: unknown): APIMessage[] {
	if (Array.isArray(value)) return [{ ...like, components: value as APIMessage['components'] }];
	const parts = ['embeds', 'components', 'poll', 'sticker_items', 'attachments', 'reactions', 'flags'];
	const present = Object.entries(value as object).filter(([key]) => parts.includes(key));
	return present.length > 0 ? [{ ...like, ...Object.fromEntries(present) } as APIMessage] : [];
}
