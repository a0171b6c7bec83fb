import { expect, it } from 'vitest';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames, type KindName } from '../../src/vault/snapshots/model';
import { RequestFields, type RequestBody } from '../support/requestFields';

/** The requests that create and modify each kind. */
const requests: Readonly<Record<KindName, readonly RequestBody[]>> = {
	guild: ['GuildPatchRequestPartial'],
	role: ['CreateRoleRequest', 'UpdateRoleRequestPartial', 'UpdateRolePositionsRequest'],
	channel: ['CreateGuildChannelRequest', 'UpdateGuildChannelRequestPartial'],
	permission: [{ path: '/channels/{channel_id}/permissions/{overwrite_id}', method: 'put' }],
	emoji: [
		{ path: '/guilds/{guild_id}/emojis', method: 'post' },
		{ path: '/guilds/{guild_id}/emojis/{emoji_id}', method: 'patch' }
	],
	sticker: [
		{ path: '/guilds/{guild_id}/stickers', method: 'post' },
		{ path: '/guilds/{guild_id}/stickers/{sticker_id}', method: 'patch' }
	],
	sound: ['SoundboardCreateRequest', 'SoundboardPatchRequestPartial'],
	ban: ['BanUserFromGuildRequest'],
	auto_moderation: ['DefaultKeywordList', 'Keyword', 'MLSpam', 'MentionSpam', 'UserProfile'].flatMap((trigger) => [
		`${trigger}UpsertRequest`,
		`${trigger}UpsertRequestPartial`
	]),
	event: ['External', 'Stage', 'Voice'].flatMap((place) => [
		`${place}ScheduledEventCreateRequest`,
		`${place}ScheduledEventPatchRequestPartial`
	]),
	onboarding: ['UpdateGuildOnboardingRequest'],
	welcome_screen: ['WelcomeScreenPatchRequestPartial'],
	widget: [{ path: '/guilds/{guild_id}/widget', method: 'patch' }],
	webhook: [
		{ path: '/channels/{channel_id}/webhooks', method: 'post' },
		{ path: '/webhooks/{webhook_id}', method: 'patch' }
	],
	invite: ['CreateGuildInviteRequest'],
	// The request says it all by its path.
	pin: [],
	thread: [
		'CreateTextThreadWithoutMessageRequest',
		'CreateTextThreadWithMessageRequest',
		'CreateForumThreadRequest',
		'UpdateThreadRequestPartial'
	],
	member: [{ path: '/guilds/{guild_id}/members/{user_id}', method: 'patch' }]
};

/** Fields that are a kind of their own. */
const elsewhere: Readonly<Record<string, KindName>> = { 'channel.permission_overwrites': 'permission' };

/** Settable fields that no snapshot keeps, with the reason and its source. At most 25. */
const exceptions: Readonly<Record<string, { readonly reason: string; readonly source: string }>> = {
	'guild.region': {
		reason: 'Deprecated: each voice channel has a region of its own, which is kept.',
		source: 'https://discord.com/developers/docs/resources/guild#guild-object-guild-structure'
	},
	'ban.delete_message_seconds': {
		reason: 'Not of the ban: an order to delete messages when it is made.',
		source: 'https://discord.com/developers/docs/resources/guild#create-guild-ban'
	},
	'ban.delete_message_days': {
		reason: 'The same, deprecated.',
		source: 'https://discord.com/developers/docs/resources/guild#create-guild-ban'
	},
	'event.status': {
		reason: 'Events begin and end by themselves, and a new one can only be scheduled; one that is over is gone from the list.',
		source: 'https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status'
	},
	'invite.unique': {
		reason: 'Not of the invitation: asks for a new one where a like one exists.',
		source: 'https://discord.com/developers/docs/resources/channel#create-channel-invite'
	},
	'invite.target_user_ids': {
		reason: 'Of people who may use it: Discord takes the list, and gives it back in a file of its own only.',
		source: 'https://discord.com/developers/docs/resources/channel#create-channel-invite'
	},
	'thread.message': {
		reason: 'The first message of a post: messages are what archives keep.',
		source: 'https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel'
	},
	'thread.bitrate': {
		reason: 'Of voice channels: threads have no voice.',
		source: 'https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread'
	},
	'thread.user_limit': {
		reason: 'Of voice channels: threads have no voice.',
		source: 'https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread'
	},
	'thread.rtc_region': {
		reason: 'Of voice channels: threads have no voice.',
		source: 'https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread'
	},
	'thread.video_quality_mode': {
		reason: 'Of voice channels: threads have no voice.',
		source: 'https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread'
	},
	'member.mute': {
		reason: 'Holds only while somebody is in a voice channel.',
		source: 'https://discord.com/developers/docs/resources/guild#modify-guild-member'
	},
	'member.deaf': {
		reason: 'Holds only while somebody is in a voice channel.',
		source: 'https://discord.com/developers/docs/resources/guild#modify-guild-member'
	},
	'member.channel_id': {
		reason: 'The voice channel that somebody is in: of the moment.',
		source: 'https://discord.com/developers/docs/resources/guild#modify-guild-member'
	},
	'member.communication_disabled_until': {
		reason: 'A timeout of at most 28 days: it ends by itself.',
		source: 'https://discord.com/developers/docs/resources/guild#modify-guild-member'
	},
	'member.flags': {
		reason: 'Set by Discord, but for one that skips a check on joining: it means nothing for somebody who is in.',
		source: 'https://discord.com/developers/docs/resources/guild#modify-guild-member'
	}
};

const fields = new RequestFields();
const settable = kindNames.flatMap((kind) =>
	[...new Set(requests[kind].flatMap((body) => fields.of(body)))].map((field) => `${kind}.${field}`)
);
const tracked = new Set(
	kindNames.flatMap((kind) => kinds[kind].fields.flatMap(({ name, inside }) => [`${kind}.${name}`, `${kind}.${inside}`]))
);

/** The id of what is moved is no field of it. */
const isOpen = (known: ReadonlySet<string>) => (field: string) =>
	field !== 'role.id' && !known.has(field) && !(field in elsewhere) && !(field in exceptions);

it('every field that Discord lets a bot set is kept, or is an exception with a reason', () => {
	expect(settable.length).toBeGreaterThan(60);
	expect(settable.filter(isOpen(tracked))).toEqual([]);
});

it('a field that is neither is found', () => {
	const fewer = new Set([...tracked].filter((field) => field !== 'guild.name'));
	expect(settable.filter(isOpen(fewer))).toEqual(['guild.name']);
	expect(() => fields.of('NoSuchRequest')).toThrow(/no component/);
});

it('the exceptions are few, and each is needed and has a source', () => {
	expect(Object.keys(exceptions).length).toBeLessThanOrEqual(25);
	for (const [field, { reason, source }] of Object.entries(exceptions)) {
		expect(settable).toContain(field);
		expect(tracked).not.toContain(field);
		expect(reason.length).toBeGreaterThan(10);
		expect(source).toMatch(/^https:\/\/(?:docs\.)?discord\.com\//);
	}
	for (const [field, kind] of Object.entries(elsewhere)) {
		expect(settable).toContain(field);
		expect(kinds[kind].fields).not.toEqual([]);
	}
});
