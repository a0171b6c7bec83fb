import type { APIAttachment, APIEmbed, APIMessage, APIReaction, APIUser, MessageFlags } from 'discord-api-types/v10';
import { createHash } from 'node:crypto';
import { chatText } from './chatText';
import { randomNumbers } from './random';

export interface Chat {
	readonly channelId: string;
	readonly guildId: string;
	/** Epoch milliseconds of the first message. */
	readonly begin: number;
}

/** Milliseconds between two messages. */
const pace = 41_000;
const epoch = 1_420_070_400_000;
const emojis = ['👍', '❤️', '😂', '🎉', '🔥', '👀', '✅', '😭', '💀', '🙏'];
const people = Array.from({ length: 400 }, (_, index) => personAt(index));

/** Ids are in the order of their messages; the sequence is that of a worker of Discord's. */
export function messageId(chat: Chat, index: number): string {
	return String((BigInt(chat.begin + index * pace - epoch) << 22n) + BigInt(hash(index) % 4_194_304));
}

/**
 * A message as Discord's servers answer with it, always the same for an index: mostly a line of text, one in seven a reply with the message
 * that it answers, one in ten with files, some with links and their previews, reactions, mentions, stickers. Fields and their order are those
 * of answers from 2025.
 */
export function messageAt(chat: Chat, index: number): APIMessage {
	const random = randomNumbers(hash(index));
	const chance = (share: number): boolean => random() < share;
	const message = plain(chat, index, random);
	if (chance(0.1)) message.attachments = Array.from({ length: chance(0.15) ? 3 : 1 }, () => file(chat, index, random));
	if (chance(0.06)) linkPreview(message, random);
	if (chance(0.04)) message.mentions = [someone(random)];
	if (chance(0.09)) message.reactions = reactions(random);
	if (chance(0.01)) message.sticker_items = [{ id: snowflake(random), format_type: 1, name: 'wave' }];
	if (index > 20 && chance(0.14)) return replyTo(chat, message, index - 1 - Math.floor(random() * 15));
	return message;
}

function plain(chat: Chat, index: number, random: () => number): APIMessage {
	const at = chat.begin + index * pace;
	const isEdited = random() < 0.04;
	return {
		type: 0,
		content: chatText(random),
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		timestamp: time(at, random),
		edited_timestamp: isEdited ? time(at + 9000, random) : null,
		flags: 0 as MessageFlags,
		components: [],
		id: messageId(chat, index),
		channel_id: chat.channelId,
		author: someone(random),
		pinned: random() < 0.001,
		mention_everyone: false,
		tts: false
	};
}

function replyTo(chat: Chat, message: APIMessage, index: number): APIMessage {
	const { reactions: _, ...referenced } = plain(chat, index, randomNumbers(hash(index)));
	return {
		...message,
		type: 19,
		mentions: [referenced.author],
		message_reference: { type: 0, channel_id: chat.channelId, message_id: referenced.id, guild_id: chat.guildId },
		referenced_message: referenced
	};
}

function file(chat: Chat, index: number, random: () => number): APIAttachment {
	const id = String(BigInt(messageId(chat, index)) - BigInt(1 + Math.floor(random() * 9_000_000)));
	const filename = random() < 0.5 ? 'image.png' : `IMG_${Math.floor(random() * 10_000)}.jpg`;
	const ex = Math.floor(random() * 0xffffffff).toString(16);
	const path = `attachments/${chat.channelId}/${id}/${filename}?ex=${ex}&is=${ex}&hm=${hex(random, 64)}&`;
	return {
		id,
		filename,
		size: Math.floor(random() * 3_000_000),
		url: `https://cdn.discordapp.com/${path}`,
		proxy_url: `https://media.discordapp.net/${path}`,
		width: Math.floor(random() * 2000),
		height: Math.floor(random() * 2000),
		content_type: filename.endsWith('png') ? 'image/png' : 'image/jpeg',
		content_scan_version: 4,
		placeholder: Buffer.from(hex(random, 40), 'hex').toString('base64'),
		placeholder_version: 1
	} as APIAttachment;
}

function linkPreview(message: APIMessage, random: () => number): void {
	const id = hex(random, 11);
	const url = `https://www.youtube.com/watch?v=${id}`;
	message.content = `${url} ${message.content}`;
	const image = `https://i.ytimg.com/vi/${id}/maxresdefault.jpg`;
	message.embeds = [
		{
			type: 'video',
			url,
			title: chatText(random),
			description: chatText(random),
			color: 16_711_680,
			author: { name: someone(random).username, url: `https://www.youtube.com/channel/${hex(random, 22)}` },
			provider: { name: 'YouTube', url: 'https://www.youtube.com' },
			thumbnail: {
				url: image,
				proxy_url: `https://images-ext-1.discordapp.net/external/${hex(random, 43)}/https/i.ytimg.com`,
				width: 1280,
				height: 720
			},
			video: { url: `https://www.youtube.com/embed/${id}`, width: 1280, height: 720 }
		} as APIEmbed
	];
}

function reactions(random: () => number): APIReaction[] {
	const count = 1 + Math.floor(random() * 3);
	const first = Math.floor(random() * (emojis.length - 3));
	return emojis.slice(first, first + count).map((name) => {
		const normal = 1 + Math.floor(random() * 6);
		const counts = {
			count: normal,
			count_details: { burst: 0, normal },
			burst_colors: [],
			me_burst: false,
			burst_me: false,
			me: false,
			burst_count: 0
		};
		return { emoji: { id: null, name }, ...counts };
	});
}

/** Few write most. */
function someone(random: () => number): APIUser {
	return people[Math.floor(people.length * random() ** 3)] as APIUser;
}

function personAt(index: number): APIUser {
	const random = randomNumbers(index + 1);
	const name =
		chatText(random)
			.replaceAll(/[^a-z]/g, '')
			.slice(0, 5 + Math.floor(random() * 9)) || 'ada';
	const tag = { identity_guild_id: snowflake(random), identity_enabled: true, tag: 'GAME', badge: hex(random, 32) };
	const hasTag = random() < 0.1;
	return {
		id: snowflake(random),
		username: name,
		avatar: random() < 0.1 ? null : hex(random, 32),
		discriminator: '0',
		public_flags: 0,
		flags: 0,
		banner: null,
		accent_color: null,
		global_name: random() < 0.2 ? null : `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${emojis[index % emojis.length]}`,
		avatar_decoration_data: null,
		collectibles: null,
		display_name_styles: null,
		banner_color: null,
		clan: hasTag ? tag : null,
		primary_guild: hasTag ? tag : null
	} as unknown as APIUser;
}

/** With microseconds, as Discord has them. */
function time(at: number, random: () => number): string {
	const micros = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
	return `${new Date(at).toISOString().slice(0, 19)}.${micros}+00:00`;
}

function snowflake(random: () => number): string {
	return String(BigInt(Math.floor(random() * 2 ** 31)) * 500_000_000n + BigInt(Math.floor(random() * 2 ** 28)) + 10n ** 17n);
}

function hex(random: () => number, length: number): string {
	let text = '';
	while (text.length < length)
		text += Math.floor(random() * 2 ** 32)
			.toString(16)
			.padStart(8, '0');
	return text.slice(0, length);
}

function hash(index: number): number {
	return createHash('sha1').update(String(index)).digest().readUInt32LE(0);
}
