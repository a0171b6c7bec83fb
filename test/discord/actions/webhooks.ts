import { randomBytes } from 'node:crypto';
import { AuditLogEvent, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIWebhook } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** A new webhook with a token, told to those who may manage webhooks. `fields` has what its type needs beside. */
export function createWebhook(
	world: World,
	guild: SimGuild,
	fields: Partial<APIWebhook> & Pick<APIWebhook, 'channel_id' | 'type'>,
	actor: Actor
): APIWebhook {
	const webhook = {
		id: world.snowflake(),
		guild_id: guild.id,
		user: world.users.get(actor.userId),
		name: null,
		avatar: null,
		application_id: null,
		...(fields.type === 1 && { token: randomBytes(51).toString('base64url') }),
		...fields
	} as APIWebhook;
	guild.webhooks.set(webhook.id, webhook);
	tell(world, guild, webhook.channel_id);
	record(world, guild, actor, AuditLogEvent.WebhookCreate, {}, webhook);
	return webhook;
}

export function updateWebhook(world: World, guild: SimGuild, id: Snowflake, changes: Partial<APIWebhook>, actor: Actor): APIWebhook {
	const before = webhookOf(guild, id);
	const webhook = { ...before, ...changes };
	if (changesBetween(before, webhook).length === 0) return before;
	guild.webhooks.set(id, webhook);
	for (const channelId of new Set([before.channel_id, webhook.channel_id])) tell(world, guild, channelId);
	record(world, guild, actor, AuditLogEvent.WebhookUpdate, before, webhook);
	return webhook;
}

export function deleteWebhook(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const webhook = webhookOf(guild, id);
	guild.webhooks.delete(id);
	tell(world, guild, webhook.channel_id);
	record(world, guild, actor, AuditLogEvent.WebhookDelete, webhook, {});
}

function webhookOf(guild: SimGuild, id: Snowflake): APIWebhook {
	const webhook = guild.webhooks.get(id);
	if (!webhook) throw new Error(`There is no webhook ${id}`);
	return webhook;
}

/** The event names the channel, not what happened. */
function tell(world: World, guild: SimGuild, channelId: Snowflake | null): void {
	if (channelId === null || !guild.channels.has(channelId)) return;
	const data = { guild_id: guild.id, channel_id: channelId };
	const channelPermission = PermissionFlagsBits.ManageWebhooks;
	world.emit({ event: GatewayDispatchEvents.WebhooksUpdate, data, guildId: guild.id, channelId, channelPermission });
}

function record(world: World, guild: SimGuild, actor: Actor, type: AuditLogEvent, before: object, after: object): void {
	const targetId = ({ ...before, ...after } as APIWebhook).id;
	const shown = (webhook: object): object => ({ ...webhook, token: undefined, user: undefined });
	audit(world, guild, actor, { type, targetId, changes: changesBetween(shown(before), shown(after)) });
}
