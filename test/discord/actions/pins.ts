import { AuditLogEvent, GatewayDispatchEvents, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Snowflake, World } from '../model';
import { audit } from './audit';
import type { Actor } from './audit';
import { messagesIn, postMessage, replaceMessage } from './messages';
import type { Place } from './messages';

/** When each pinned message of a channel was pinned. */
export function pinsIn(world: World, { channel }: Place): Map<Snowflake, string> {
	let pins = world.pins.get(channel.id);
	if (!pins) world.pins.set(channel.id, (pins = new Map()));
	return pins;
}

/** Pins a message, tells it and posts the system message about it. Nothing happens to one that is pinned already. */
export function pinMessage(world: World, place: Place, id: Snowflake, by: APIUser, reason?: string | null): void {
	const pins = pinsIn(world, place);
	if (pins.has(id)) return;
	const at = new Date(world.clock.now()).toISOString();
	pins.set(id, at);
	(place.channel as { last_pin_timestamp?: string }).last_pin_timestamp = at;
	setPinned(world, place, id, true);
	tell(world, place, at);
	record(world, place, id, AuditLogEvent.MessagePin, { userId: by.id, reason });
	postMessage(world, place, systemMessage(world, place, id, by));
}

/** Unpins a message. The time of the last pin stays as it is. */
export function unpinMessage(world: World, place: Place, id: Snowflake, actor: Actor): void {
	if (!pinsIn(world, place).delete(id)) return;
	setPinned(world, place, id, false);
	tell(world, place, (place.channel as { last_pin_timestamp?: string }).last_pin_timestamp ?? null);
	record(world, place, id, AuditLogEvent.MessageUnpin, actor);
}

function setPinned(world: World, place: Place, id: Snowflake, pinned: boolean): void {
	const message = messagesIn(world, place).get(id);
	if (message) replaceMessage(world, place, { ...message, pinned });
}

function tell(world: World, { guild, channel, applicationId }: Place, at: string | null): void {
	const data = { channel_id: channel.id, last_pin_timestamp: at, ...(guild && { guild_id: guild.id }) };
	const where = guild ? { guildId: guild.id } : { applicationId };
	world.emit({ event: GatewayDispatchEvents.ChannelPinsUpdate, data, channelId: channel.id, ...where });
}

function record(world: World, place: Place, id: Snowflake, type: AuditLogEvent, actor: Actor): void {
	const targetId = messagesIn(world, place).get(id)?.author.id ?? null;
	if (place.guild) audit(world, place.guild, actor, { type, targetId, options: { channel_id: place.channel.id, message_id: id } });
}

function systemMessage(world: World, { guild, channel }: Place, pinned: Snowflake, author: APIUser): APIMessage {
	return {
		id: world.snowflake(),
		channel_id: channel.id,
		author,
		type: MessageType.ChannelPinnedMessage,
		content: '',
		timestamp: new Date(world.clock.now()).toISOString(),
		edited_timestamp: null,
		tts: false,
		mention_everyone: false,
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		components: [],
		pinned: false,
		flags: 0 as APIMessage['flags'],
		message_reference: {
			type: MessageReferenceType.Default,
			channel_id: channel.id,
			message_id: pinned,
			...(guild && { guild_id: guild.id })
		}
	};
}
