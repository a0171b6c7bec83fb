import { AuditLogEvent, GatewayDispatchEvents as Events } from 'discord-api-types/v10';
import type { APIEmoji, APISoundboardSound, APISticker } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { emojisOf, soundsOf, stickersOf } from '../world';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/* Emojis, stickers and sounds of a guild: what is put, in place of what has the id, or taken away, and told. */

export function putEmoji(world: World, guild: SimGuild, emoji: APIEmoji & { readonly id: Snowflake }, actor: Actor): void {
	const before = emojisOf(guild).get(emoji.id);
	emojisOf(guild).set(emoji.id, emoji);
	tellEmojis(world, guild);
	const type = before ? AuditLogEvent.EmojiUpdate : AuditLogEvent.EmojiCreate;
	audit(world, guild, actor, { type, targetId: emoji.id, changes: changesBetween(before ?? {}, emoji) });
}

export function removeEmoji(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const before = emojisOf(guild).get(id);
	if (!before) throw new Error(`There is no emoji ${id}`);
	emojisOf(guild).delete(id);
	tellEmojis(world, guild);
	audit(world, guild, actor, { type: AuditLogEvent.EmojiDelete, targetId: id, changes: changesBetween(before, {}) });
}

export function putSticker(world: World, guild: SimGuild, sticker: APISticker, actor: Actor): void {
	const before = stickersOf(guild).get(sticker.id);
	stickersOf(guild).set(sticker.id, sticker);
	tellStickers(world, guild);
	const type = before ? AuditLogEvent.StickerUpdate : AuditLogEvent.StickerCreate;
	audit(world, guild, actor, { type, targetId: sticker.id, changes: changesBetween(before ?? {}, sticker) });
}

export function removeSticker(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const before = stickersOf(guild).get(id);
	if (!before) throw new Error(`There is no sticker ${id}`);
	stickersOf(guild).delete(id);
	tellStickers(world, guild);
	audit(world, guild, actor, { type: AuditLogEvent.StickerDelete, targetId: id, changes: changesBetween(before, {}) });
}

export function putSound(world: World, guild: SimGuild, sound: APISoundboardSound, actor: Actor): void {
	const before = soundsOf(guild).get(sound.sound_id);
	soundsOf(guild).set(sound.sound_id, sound);
	world.emit({ event: before ? Events.GuildSoundboardSoundUpdate : Events.GuildSoundboardSoundCreate, data: sound, guildId: guild.id });
	const type = before ? AuditLogEvent.SoundboardSoundUpdate : AuditLogEvent.SoundboardSoundCreate;
	audit(world, guild, actor, { type, targetId: sound.sound_id, changes: changesBetween(before ?? {}, sound) });
}

export function removeSound(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const before = soundsOf(guild).get(id);
	if (!before) throw new Error(`There is no sound ${id}`);
	soundsOf(guild).delete(id);
	world.emit({ event: Events.GuildSoundboardSoundDelete, data: { sound_id: id, guild_id: guild.id }, guildId: guild.id });
	audit(world, guild, actor, { type: AuditLogEvent.SoundboardSoundDelete, targetId: id, changes: changesBetween(before, {}) });
}

function tellEmojis(world: World, guild: SimGuild): void {
	const emojis = [...emojisOf(guild).values()];
	world.emit({ event: Events.GuildEmojisUpdate, data: { guild_id: guild.id, emojis }, guildId: guild.id });
}

function tellStickers(world: World, guild: SimGuild): void {
	const stickers = [...stickersOf(guild).values()];
	world.emit({ event: Events.GuildStickersUpdate, data: { guild_id: guild.id, stickers }, guildId: guild.id });
}
