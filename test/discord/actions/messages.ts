import { AuditLogEvent, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { withFreshLinks } from '../cdn/links';
import { MessageMap } from '../MessageMap';
import type { SimGuild, Snowflake, World } from '../model';
import { switchesOf } from '../switches';
import { audit } from './audit';
import type { Actor } from './audit';

/** Where a message is: a channel or thread of a guild, or a direct channel of an application. */
export interface Place {
	readonly guild: SimGuild | null;
	readonly channel: APIChannel;
	/** Whose direct channel it is. */
	readonly applicationId?: Snowflake;
}

/** Puts a message into its channel and tells it. */
export function postMessage(world: World, place: Place, message: APIMessage): APIMessage {
	let messages = world.messages.get(place.channel.id);
	if (!messages) world.messages.set(place.channel.id, (messages = new MessageMap()));
	messages.set(message.id, message);
	// Discord tells nobody of the new last message.
	if ('last_message_id' in place.channel) place.channel.last_message_id = message.id;
	emitMessage(world, place, GatewayDispatchEvents.MessageCreate, message);
	return message;
}

/** Puts a changed message in place of the old one and tells it. */
export function replaceMessage(world: World, place: Place, message: APIMessage): APIMessage {
	messagesIn(world, place).set(message.id, message);
	emitMessage(world, place, GatewayDispatchEvents.MessageUpdate, message);
	return message;
}

/** Deletes a message. The audit log has it when a moderator deletes another's. */
export function deleteMessage(world: World, place: Place, id: Snowflake, actor: Actor): void {
	const message = messagesIn(world, place).get(id);
	if (!message) throw new Error(`There is no message ${id}`);
	messagesIn(world, place).delete(id);
	// Nobody is told that a pin went with it, and the time of the last pin stays.
	world.pins.get(place.channel.id)?.delete(id);
	const { guild, channel } = place;
	emit(world, place, GatewayDispatchEvents.MessageDelete, { id, channel_id: channel.id, ...(guild && { guild_id: guild.id }) });
	if (!guild || message.author.id === actor.userId) return;
	const options = { channel_id: channel.id, count: '1' };
	audit(world, guild, actor, { type: AuditLogEvent.MessageDelete, targetId: message.author.id, options });
}

/** Deletes messages at once, as moderating bots do. Nobody is told who did it. */
export function deleteMessages(world: World, place: Place & { readonly guild: SimGuild }, ids: readonly Snowflake[]): void {
	for (const id of ids) {
		if (!messagesIn(world, place).delete(id)) throw new Error(`There is no message ${id}`);
		world.pins.get(place.channel.id)?.delete(id);
	}
	const data = { ids, channel_id: place.channel.id, guild_id: place.guild.id };
	emit(world, place, GatewayDispatchEvents.MessageDeleteBulk, data);
}

export function messagesIn(world: World, { channel }: Place): MessageMap {
	return world.messages.get(channel.id) ?? new MessageMap();
}

function emitMessage(world: World, place: Place, event: GatewayDispatchEvents, message: APIMessage): void {
	const { guild } = place;
	const shown = withFreshLinks(world, event === GatewayDispatchEvents.MessageUpdate ? updated(world, message) : message);
	const { user: _user, ...member } = guild?.members.get(message.author.id) ?? {};
	const inGuild = guild ? { guild_id: guild.id, ...(!message.webhook_id && { member }) } : {};
	emit(world, place, event, { ...shown, channel_type: place.channel.type, ...inGuild });
}

/** An update may not tell of reactions. */
function updated(world: World, message: APIMessage): APIMessage {
	if (switchesOf(world).reactionsInUpdates) return message;
	const { reactions: _, ...rest } = message;
	return rest;
}

function emit(world: World, { guild, channel, applicationId }: Place, event: GatewayDispatchEvents, data: unknown): void {
	world.emit({ event, data, channelId: channel.id, ...(guild ? { guildId: guild.id } : { applicationId }) });
}
