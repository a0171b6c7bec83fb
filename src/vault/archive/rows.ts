import type { APIChannel, APIEmbed, APIMessage, APIPoll, APIReaction, APIStickerItem, APIUser, Snowflake } from 'discord-api-types/v10';
import { padId } from '../../database/ids';
import type { Row } from '../../database/rows';
import { encodePayload } from './codec';
import type { MessageFile } from './parts';

/** Where a message lies, and when it was read. */
export interface Reading {
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	readonly hasContent: boolean;
	/** People of whom nothing is stored. */
	readonly optedOut: ReadonlySet<Snowflake>;
	/** Epoch milliseconds. */
	readonly at: number;
}

export function messageRow(message: APIMessage, { guildId, channelId, hasContent, at }: Reading): Row {
	const { payload, payload_codec, payload_dictionary, payload_encryption, payload_digest } = encodePayload(message);
	return {
		channel_id: padId(channelId),
		id: padId(message.id),
		guild_id: padId(guildId),
		author_id: padId(message.author.id),
		type: message.type,
		flags: message.flags ?? 0,
		pinned: message.pinned,
		reference_id: padded(message.message_reference?.message_id),
		content: message.content,
		has_content: hasContent,
		edited_at: time(message.edited_timestamp),
		deleted_at: null,
		read_at: at,
		payload_codec,
		payload_dictionary,
		payload_encryption,
		payload_digest,
		payload
	};
}

export function attachmentRow(file: MessageFile, messageId: Snowflake, { guildId, channelId, at }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		id: padId(file.id),
		guild_id: padId(guildId),
		filename: clip(file.filename, 260),
		content_type: file.contentType === null ? null : clip(file.contentType, 255),
		size: file.size,
		url: file.url,
		state: 'waiting',
		sha256: null,
		attempts: 0,
		next_attempt_at: at,
		last_error: null
	};
}

export function embedRow(embed: APIEmbed, position: number, messageId: Snowflake, { channelId }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		position,
		type: embed.type ?? null,
		title: embed.title === undefined ? null : clip(embed.title, 256),
		description: embed.description ?? null,
		url: embed.url ?? null
	};
}

export function reactionRow(reaction: APIReaction, messageId: Snowflake, { channelId }: Reading): Row {
	const { id, name } = reaction.emoji;
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		emoji: id ?? name ?? '',
		emoji_name: name,
		normal_count: reaction.count_details.normal,
		burst_count: reaction.count_details.burst
	};
}

export function stickerRow(sticker: APIStickerItem, messageId: Snowflake, { channelId }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		sticker_id: padId(sticker.id),
		name: clip(sticker.name, 100),
		format_type: sticker.format_type
	};
}

export function pollRow(poll: APIPoll, messageId: Snowflake, { channelId }: Reading): Row {
	const counts = new Map(poll.results?.answer_counts.map(({ id, count }) => [id, count]));
	const answers = poll.answers.map(({ answer_id: id, poll_media: media }) => ({
		answer_id: id,
		text: media.text ?? null,
		count: poll.results ? (counts.get(id) ?? 0) : null
	}));
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		question: poll.question.text ?? '',
		answers: JSON.stringify(answers),
		is_finalized: poll.results?.is_finalized ?? false,
		total_votes: answers.reduce((total, { count }) => total + (count ?? 0), 0),
		expires_at: time(poll.expiry)
	};
}

export function userRow(user: APIUser, at: number): Row {
	return {
		id: padId(user.id),
		username: clip(user.username, 100),
		global_name: user.global_name === null ? null : clip(user.global_name, 100),
		avatar: user.avatar,
		bot: user.bot ?? false,
		payload: JSON.stringify(user),
		read_at: at
	};
}

export function channelRow(channel: APIChannel, guildId: Snowflake, at: number): Row {
	return {
		id: padId(channel.id),
		guild_id: padId(guildId),
		parent_id: 'parent_id' in channel ? padded(channel.parent_id) : null,
		type: channel.type,
		name: clip(channel.name ?? '', 100),
		payload: JSON.stringify(channel),
		read_at: at
	};
}

function padded(id: Snowflake | null | undefined): string | null {
	return id === null || id === undefined ? null : padId(id);
}

function time(timestamp: string | null | undefined): number | null {
	return timestamp === null || timestamp === undefined ? null : Date.parse(timestamp);
}

/** Cut between characters: the whole text stays in the payload. `length` in UTF-16 units, of which a database never counts more. */
function clip(text: string, length: number): string {
	if (text.length <= length) return text;
	const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(length));
	return text.slice(0, cutsPair ? length - 1 : length);
}
