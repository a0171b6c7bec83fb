import type { Call, Limit } from './route';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

type Params = Pick<Call, 'params'>;

const perGuild = ({ params }: Params): string => params.guild_id ?? '';
const perChannel = ({ params }: Params): string => params.channel_id ?? '';

/*
 * Limits that Discord does not document; the numbers are what users of its API observed. `rateLimits.limits` of `startDiscord`
 * changes or removes one by its name.
 */

/** 250 new roles in 48 hours, per guild. */
export const ROLE_CREATE: Limit = { name: 'role-create', count: 250, windowMs: 48 * HOUR, per: perGuild, visible: true };

/** 50 new emojis in an hour, per guild, whoever makes them; no header shows it. */
export const EMOJI_CREATE: Limit = { name: 'emoji-create', count: 50, windowMs: HOUR, per: perGuild, scope: 'shared' };

/** Two changes of a channel's name or topic in 10 minutes; the headers of the route do not show it. */
export const CHANNEL_RENAME: Limit = {
	name: 'channel-rename',
	count: 2,
	windowMs: 10 * MINUTE,
	per: perChannel,
	when: ({ body }) => typeof body === 'object' && body !== null && ('name' in body || 'topic' in body)
};

/** Five pages of messages in 5 seconds; the headers claim 999 until the 429 shows 0 of 5 (discord-api-docs#8161). */
export const MESSAGES_LIST: Limit = { name: 'messages-list', count: 5, windowMs: 5 * SECOND, per: perChannel, visible: true, claimed: 999 };

/** Five messages in 5 seconds, per channel. */
export const MESSAGE_CREATE: Limit = {
	name: 'message-create',
	count: 5,
	windowMs: 5 * SECOND,
	per: perChannel,
	visible: true
};

/** Five pages of bans in a minute, per guild: a single report of 2021, so only on request. */
export const BANS_LIST: Limit = { name: 'bans-list', count: 5, windowMs: MINUTE, per: perGuild, visible: true, onRequest: true };

/** 200 new commands a day, per guild (interactions/application-commands). */
export const COMMAND_CREATE: Limit = { name: 'command-create', count: 200, windowMs: 24 * HOUR, per: perGuild };
