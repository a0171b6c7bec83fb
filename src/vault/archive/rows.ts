import type { APIChannel, APIEmbed, APIMessage, APIPoll, APIReaction, APIStickerItem, APIUser, Snowflake } from 'discord-api-types/v10';
import { padId } from '../../database/ids';
import type { Row } from '../../database/rows';
import { encodePayload } from './codec';
import { bigOf, codeOf, idOf, integerOf, nameKeyOf, textOf, timeOf } from './columns';
import type { MessageFile } from './parts';
import type { ShownMedia } from './ShownMedia';

/** Where a message lies, and when it was read. */
export interface Reading {
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	readonly hasContent: boolean;
	/** People of whom nothing is stored. */
	readonly optedOut: ReadonlySet<Snowflake>;
	/** Epoch milliseconds. */
	readonly at: number;
	/** What pictures beside the messages' own files are kept; none without it. */
	readonly shown?: ShownMedia;
}

export function messageRow(message: APIMessage, { guildId, channelId, hasContent, at }: Reading): Row {
	return {
		channel_id: padId(channelId),
		id: padId(message.id),
		guild_id: padId(guildId),
		author_id: idOf(message.author?.id) ?? padId('0'),
		type: integerOf(message.type),
		flags: bigOf(message.flags) ?? 0,
		pinned: message.pinned ?? false,
		reference_id: idOf(message.message_reference?.message_id),
		has_content: hasContent,
		edited_at: timeOf(message.edited_timestamp),
		deleted_at: null,
		read_at: at,
		...encodePayload(message)
	};
}

export function attachmentRow(file: MessageFile, messageId: Snowflake, { guildId, channelId, at }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		id: padId(file.id),
		guild_id: padId(guildId),
		filename: textOf(file.filename, 260) ?? '',
		content_type: textOf(file.contentType, 255),
		size: bigOf(file.size),
		url: textOf(file.url) ?? '',
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
		type: textOf(embed.type, 30),
		title: textOf(embed.title, 256),
		description: textOf(embed.description),
		url: textOf(embed.url)
	};
}

export function reactionRow({ emoji, count_details: counts }: APIReaction, messageId: Snowflake, { channelId }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		emoji: textOf(emoji?.id ?? emoji?.name, 64) ?? '',
		emoji_name: textOf(emoji?.name, 64),
		normal_count: integerOf(counts?.normal),
		burst_count: integerOf(counts?.burst),
		people_at: null
	};
}

export function stickerRow(sticker: APIStickerItem, messageId: Snowflake, { channelId }: Reading): Row {
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		sticker_id: padId(sticker.id),
		name: textOf(sticker.name, 100) ?? '',
		format_type: integerOf(sticker.format_type)
	};
}

export function pollRow(poll: APIPoll, messageId: Snowflake, { channelId }: Reading): Row {
	const counts = new Map(poll.results?.answer_counts?.map(({ id, count }) => [id, integerOf(count)]));
	const answers = (poll.answers ?? []).map(({ answer_id: id, poll_media: media }) => ({
		answer_id: id,
		text: textOf(media?.text),
		count: poll.results ? (counts.get(id) ?? 0) : null
	}));
	return {
		channel_id: padId(channelId),
		message_id: padId(messageId),
		question: textOf(poll.question?.text) ?? '',
		answers: JSON.stringify(answers),
		is_finalized: poll.results?.is_finalized === true,
		total_votes: integerOf(answers.reduce((total, { count }) => total + (count ?? 0), 0)),
		expires_at: timeOf(poll.expiry),
		people_at: null
	};
}

export function userRow(user: APIUser, at: number): Row {
	return {
		id: padId(user.id),
		username: textOf(user.username, 100) ?? '',
		username_key: nameKeyOf(user.username) ?? '',
		display_key: nameKeyOf(user.global_name),
		avatar: codeOf(user.avatar, 64),
		bot: user.bot === true,
		payload: JSON.stringify(user),
		read_at: at
	};
}

export function channelRow(channel: APIChannel, guildId: Snowflake, at: number): Row {
	return {
		id: padId(channel.id),
		guild_id: padId(guildId),
		parent_id: 'parent_id' in channel ? idOf(channel.parent_id) : null,
		type: integerOf(channel.type),
		name: textOf(channel.name, 100) ?? '',
		name_key: nameKeyOf(channel.name) ?? '',
		payload: JSON.stringify(channel),
		read_at: at
	};
}
