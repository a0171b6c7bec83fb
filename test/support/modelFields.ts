import { createHash } from 'node:crypto';
import type { Value } from '../../src/vault/snapshots/model';

/* Values of the fields of a model guild's things, in first ids, and what Discord says of them. */

export type Fields = Record<string, Value>;
/** Gives the id that Discord has now for a thing by its first id. */
type Current = (id: string) => string;

export const expressionKinds = ['emoji', 'sticker', 'sound'] as const;
export type ExpressionKind = (typeof expressionKinds)[number];

const hashes = new Map<string, string>();

/** The digest of the bytes that a name of Discord's stands for: a hash of a picture, or the first id of an emoji, sticker or sound. */
export function digestOf(name: string): string {
	const digest = createHash('sha256').update(name).digest('hex');
	hashes.set(digest, name);
	return digest;
}

function hashOf(digest: Value | undefined): string | null {
	return typeof digest === 'string' ? (hashes.get(digest) ?? null) : null;
}

export function roleFields(value: number): Fields {
	return {
		name: `role-${value}`,
		color: value,
		hoist: value % 2 === 0,
		position: value % 4,
		permissions: String(2n ** BigInt(value % 60)),
		managed: false,
		mentionable: value % 3 === 0,
		secondary_color: value % 4 === 0 ? value + 1 : null,
		tertiary_color: null,
		icon: value % 5 === 0 ? digestOf(`a_${value}`) : null,
		unicode_emoji: value % 5 === 1 ? '🎉' : null,
		description: null,
		flags: value % 2,
		tags: value % 6 === 0 ? '{"premium_subscriber":null}' : null
	};
}

export function roleBody(id: string, { secondary_color, tertiary_color, icon, tags, ...fields }: Fields) {
	const { color: primary_color } = fields;
	return {
		...fields,
		id,
		colors: { primary_color, secondary_color, tertiary_color },
		icon: hashOf(icon),
		...(typeof tags === 'string' && { tags: JSON.parse(tags) as object })
	};
}

export function guildFields(value: number, channels: readonly string[]): Fields {
	const channel = (index: number): string | null => channels[(value + index) % (channels.length + 1)] ?? null;
	return {
		name: `Guild ${value}`,
		description: value % 2 === 0 ? null : `About ${value}`,
		icon: digestOf(`icon${value % 3}`),
		splash: null,
		discovery_splash: null,
		banner: value % 2 === 0 ? digestOf(`a_banner${value}`) : null,
		home_header: null,
		features: value % 2 === 0 ? '["COMMUNITY","NEWS"]' : '["NEWS"]',
		verification_level: value % 5,
		default_message_notifications: value % 2,
		explicit_content_filter: value % 3,
		preferred_locale: 'de',
		afk_channel_id: channel(0),
		afk_timeout: 300,
		system_channel_id: channel(1),
		system_channel_flags: value % 64,
		rules_channel_id: channel(2),
		public_updates_channel_id: channel(2),
		safety_alerts_channel_id: null,
		premium_progress_bar_enabled: value % 2 === 1,
		owner_id: '42',
		mfa_level: value % 2,
		vanity_url_code: null,
		premium_tier: value % 4,
		nsfw_level: 0
	};
}

export function guildBody(id: string, { features, icon, banner, ...fields }: Fields, current: Current) {
	const translated = Object.entries(fields).map(([field, value]) => [
		field,
		field.endsWith('channel_id') && typeof value === 'string' ? current(value) : value
	]);
	// Discord names them in any order.
	const named = (JSON.parse(String(features)) as string[]).reverse();
	return { ...(Object.fromEntries(translated) as object), id, features: named, icon: hashOf(icon), banner: hashOf(banner) };
}

/** Of a forum: fields that no other type of channel has. */
export function forumFields(value: number, tagId: string, emoji: string | undefined): Fields {
	const mark = emoji && value % 2 === 0 ? `{"emoji_id":"${emoji}","emoji_name":null}` : '{"emoji_id":null,"emoji_name":"👍"}';
	return {
		available_tags: `[${mark.slice(0, -1)},"id":"${tagId}","moderated":${String(value % 2 === 0)},"name":"tag ${value}"}]`,
		default_reaction_emoji: value % 3 === 0 ? null : mark,
		default_sort_order: value % 2,
		default_forum_layout: value % 3,
		default_tag_setting: value % 2 === 0 ? 'match_all' : null
	};
}

/** Fields that all types of channels keep: those that a type does not have are nothing. */
export function ofType(fields: Fields, ownForumFields: Fields): Fields {
	const { type } = fields;
	const isForum = type === 15;
	const nothing = Object.fromEntries(Object.keys(ownForumFields).map((field) => [field, null]));
	return {
		...fields,
		video_quality_mode: type === 2 ? (fields['video_quality_mode'] ?? 1) : null,
		default_thread_rate_limit_per_user: type === 0 || isForum ? (fields['default_thread_rate_limit_per_user'] ?? 0) : null,
		...(!isForum ? nothing : typeof fields['available_tags'] === 'string' ? {} : ownForumFields)
	};
}

export function forumBody({ available_tags: tags, default_reaction_emoji: reaction }: Fields, current: Current) {
	const idsIn = (text: string): unknown => JSON.parse(text.replace(/\d{17,20}/g, (id) => current(id)));
	return {
		available_tags: typeof tags === 'string' ? idsIn(tags) : undefined,
		default_reaction_emoji: typeof reaction === 'string' ? idsIn(reaction) : null
	};
}

/** @param others first ids of what there is to refer to */
export function expressionFields(
	kind: ExpressionKind,
	origin: string,
	value: number,
	others: { readonly roles: readonly string[]; readonly emojis: readonly string[] }
): Fields {
	const named = { name: `${kind}_${value}`, available: value % 3 !== 0 };
	switch (kind) {
		case 'emoji': {
			const roles = others.roles.slice(0, value % 3).sort();
			return { ...named, image: digestOf(origin), roles: JSON.stringify(roles), animated: value % 2 === 0, managed: false };
		}
		case 'sticker':
			return {
				...named,
				description: value % 2 === 0 ? null : `About ${value}`,
				tags: 'smile',
				file: digestOf(origin),
				format_type: 1 + (value % 4)
			};
		case 'sound': {
			const emoji = others.emojis[value % (others.emojis.length + 1)];
			return {
				...named,
				sound: digestOf(origin),
				volume: String(1 / (1 + value)),
				emoji_id: emoji ?? null,
				emoji_name: emoji ? null : '🔔'
			};
		}
	}
}

export function expressionBody(kind: ExpressionKind, id: string, fields: Fields, current: Current) {
	switch (kind) {
		case 'emoji':
			return { ...fields, id, roles: (JSON.parse(String(fields['roles'])) as string[]).map(current) };
		case 'sticker':
			return { ...fields, id, description: fields['description'] ?? '' };
		case 'sound': {
			const { emoji_id: emoji, volume } = fields;
			return { ...fields, sound_id: id, volume: Number(volume), emoji_id: typeof emoji === 'string' ? current(emoji) : null };
		}
	}
}
