import { ChannelType, PermissionFlagsBits as P, WebhookType } from 'discord-api-types/v10';
import type { APIWebhook } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { createWebhook, deleteWebhook, updateWebhook } from '../../actions/webhooks';
import type { SimGuild } from '../../model';
import { actorOf, caller, channelOf, guildOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField, limitReached, missingAccess, unknown } from '../errors';
import { storeImage } from '../images';
import { NO_CONTENT, ok } from '../route';
import type { Call, Component, Reply, Route } from '../route';

const WEBHOOK: Component = {
	oneOf: ['ApplicationIncomingWebhookResponse', 'ChannelFollowerWebhookResponse', 'GuildIncomingWebhookResponse']
};
const IN_CHANNEL = '/channels/:channel_id/webhooks';
const ONE = '/webhooks/:webhook_id';
const NAME = z.string().check(z.minLength(1), z.maxLength(80));

/** Inline in Discord's document. */
const CREATE = z.strictObject({ name: NAME, avatar: z.nullish(z.string()) });
const PATCH = z.strictObject({ name: z.optional(NAME), avatar: z.nullish(z.string()), channel_id: z.nullish(z.string()) });

export const webhookRoutes: readonly Route[] = [
	{ method: 'GET', path: IN_CHANNEL, query: [], response: { array: WEBHOOK }, handle: listOfChannel },
	{ method: 'POST', path: IN_CHANNEL, query: [], request: CREATE, response: 'GuildIncomingWebhookResponse', handle: create },
	{ method: 'GET', path: '/guilds/:guild_id/webhooks', query: [], response: { array: WEBHOOK }, handle: listOfGuild },
	{ method: 'GET', path: ONE, query: [], response: WEBHOOK, handle: getWebhook },
	{ method: 'PATCH', path: ONE, query: [], request: PATCH, response: WEBHOOK, handle: patchWebhook },
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: removeWebhook }
];

/** Webhooks of a channel (30007) and of a guild (30058). */
const MAX_IN_CHANNEL = 15;
const MAX_IN_GUILD = 1000;
const HOLDS_NONE = [ChannelType.GuildCategory, ChannelType.GuildDirectory];

function listOfChannel(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ManageWebhooks, channel);
	return ok(inChannel(guild, channel.id).map((webhook) => shown(call, webhook)));
}

function listOfGuild(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageWebhooks);
	return ok([...guild.webhooks.values()].map((webhook) => shown(call, webhook)));
}

function inChannel(guild: SimGuild, channelId: string): APIWebhook[] {
	return [...guild.webhooks.values()].filter((webhook) => webhook.channel_id === channelId);
}

/** The token of a webhook that another application made is not told (the harsher reading of "returned for Incoming Webhooks"). */
function shown(call: Call, webhook: APIWebhook): object {
	const { token, ...rest } = webhook;
	const isForeign = webhook.application_id !== null && webhook.application_id !== caller(call).id;
	return token === undefined || isForeign ? rest : { ...rest, token, url: `https://discord.com/api/webhooks/${webhook.id}/${token}` };
}

function create(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ManageWebhooks, channel);
	if (guild.threads.has(channel.id) || HOLDS_NONE.includes(channel.type))
		throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	if (inChannel(guild, channel.id).length >= MAX_IN_CHANNEL) throw limitReached(30007, 'webhooks', MAX_IN_CHANNEL);
	if (guild.webhooks.size >= MAX_IN_GUILD) throw limitReached(30058, 'webhooks per guild', MAX_IN_GUILD);
	const body = objectBody<{ name: string; avatar: string | null }>(call.body);
	const fields = {
		type: WebhookType.Incoming,
		channel_id: channel.id,
		name: nameOf(body.name ?? ''),
		avatar: storeImage(call.world, body.avatar ?? null, 'avatar'),
		application_id: caller(call).id
	} as const;
	return ok(shown(call, createWebhook(call.world, guild, fields, actorOf(call))));
}

function nameOf(name: string): string {
	if (/clyde|discord/i.test(name)) throw invalidField('name', 'USERNAME_INVALID_CONTAINS', 'Username cannot contain it.');
	return name.trim();
}

interface Found {
	readonly guild: SimGuild;
	readonly webhook: APIWebhook;
}

function webhookOf(call: Call): Found {
	for (const guild of call.world.guilds.values()) {
		const webhook = guild.webhooks.get(call.params.webhook_id ?? '');
		if (!webhook) continue;
		if (!guild.members.has(caller(call).bot.id)) throw missingAccess();
		requirePermissions(call, guild, P.ManageWebhooks, guild.channels.get(webhook.channel_id ?? ''));
		return { guild, webhook };
	}
	throw unknown('Webhook');
}

function getWebhook(call: Call): Reply {
	return ok(shown(call, webhookOf(call).webhook));
}

function patchWebhook(call: Call): Reply {
	const { guild, webhook } = webhookOf(call);
	const body = objectBody<{ name: string; avatar: string | null; channel_id: string | null }>(call.body);
	if (body.channel_id && !guild.channels.has(body.channel_id)) throw unknown('Channel');
	const changes = {
		...(body.name !== undefined && { name: nameOf(body.name) }),
		...(body.avatar !== undefined && { avatar: storeImage(call.world, body.avatar, 'avatar') }),
		...(body.channel_id && { channel_id: body.channel_id })
	};
	return ok(shown(call, updateWebhook(call.world, guild, webhook.id, changes, actorOf(call))));
}

function removeWebhook(call: Call): Reply {
	const { guild, webhook } = webhookOf(call);
	deleteWebhook(call.world, guild, webhook.id, actorOf(call));
	return NO_CONTENT;
}
