import type {
	APIAutoModerationRule,
	APIExtendedInvite,
	APIGuildOnboarding,
	APIGuildScheduledEvent,
	APIThreadChannel
} from 'discord-api-types/v10';
import type { GuildWebhook, PinnedMessage } from '../../src/vault/snapshots/CommunityReader';

const ids = 1_100_000_000_000_000_000n;
const id = (kind: number, index: number): string => String(ids + BigInt(kind * 1_000_000 + index));
const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));
const at = '2026-01-01T00:00:00.000Z';

/* What a guild may have beside roles, channels and bans, to Discord's limits. Only what a snapshot looks at is there. */

export const emojis = list(500, (index) => ({
	id: id(1, index),
	name: `emoji_number_${index}`,
	roles: [],
	animated: index >= 250,
	managed: false,
	available: true
}));

export const stickers = list(60, (index) => ({
	id: id(2, index),
	name: `sticker ${index}`,
	description: `A sticker for occasion ${index}`,
	tags: 'wave',
	format_type: 1,
	available: true
}));

export const sounds = list(48, (index) => ({
	sound_id: id(3, index),
	name: `sound ${index}`,
	volume: 0.5,
	emoji_id: null,
	emoji_name: null,
	available: true
}));

export const rules = list(10, (index) => ({
	id: id(4, index),
	name: `Rule ${index}`,
	event_type: 1,
	trigger_type: 1,
	trigger_metadata: { keyword_filter: list(100, (word) => `word-${index}-${word}*`), regex_patterns: [], allow_list: [] },
	actions: [{ type: 1, metadata: { custom_message: 'Not here, please' } }],
	enabled: true,
	exempt_roles: [],
	exempt_channels: []
})) as unknown as APIAutoModerationRule[];

export const events = list(100, (index) => ({
	id: id(5, index),
	name: `Event ${index}`,
	description: 'What happens there. '.repeat(10),
	entity_type: 3,
	channel_id: null,
	entity_metadata: { location: `Pier ${index}` },
	privacy_level: 2,
	scheduled_start_time: at,
	scheduled_end_time: at,
	recurrence_rule: null,
	image: null
})) as unknown as APIGuildScheduledEvent[];

export function webhooks(channels: readonly string[]): GuildWebhook[] {
	return list(1000, (index) => ({
		id: id(6, index),
		type: 1,
		name: `Webhook ${index}`,
		avatar: null,
		channel_id: channels[index % channels.length],
		application_id: null
	})) as unknown as GuildWebhook[];
}

export function invites(channels: readonly string[]): APIExtendedInvite[] {
	return list(1000, (index) => ({
		code: `code${String(index).padStart(6, '0')}`,
		channel: { id: channels[index % channels.length] },
		max_age: 0,
		max_uses: 0,
		temporary: false,
		expires_at: null
	})) as unknown as APIExtendedInvite[];
}

export function threads(channels: readonly string[]): APIThreadChannel[] {
	return list(1000, (index) => ({
		id: id(7, index),
		type: 11,
		name: `Thread ${index}`,
		parent_id: channels[index % channels.length],
		owner_id: id(8, index),
		thread_metadata: { archived: false, locked: false, auto_archive_duration: 1440, archive_timestamp: at },
		rate_limit_per_user: 0
	})) as unknown as APIThreadChannel[];
}

/** Ten of a channel. */
export function pins(channel: number): PinnedMessage[] {
	return list(10, (index) => ({ id: id(9, channel * 10 + index), pinnedAt: at }));
}

export function onboarding(channels: readonly string[], roles: readonly string[]): APIGuildOnboarding {
	return {
		guild_id: '',
		enabled: true,
		mode: 0,
		default_channel_ids: channels.slice(0, 100),
		prompts: list(15, (prompt) => ({
			id: id(10, prompt),
			type: 0,
			title: `Prompt ${prompt}`,
			single_select: false,
			required: false,
			in_onboarding: true,
			options: list(10, (option) => ({
				id: id(11, prompt * 10 + option),
				title: `Option ${option}`,
				description: null,
				role_ids: roles.slice(option, option + 3),
				channel_ids: []
			}))
		}))
	} as unknown as APIGuildOnboarding;
}
