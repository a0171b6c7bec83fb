import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { SimGuild } from '../../model';
import { guildPermissions } from '../../permissions';
import { emojisOf, stickersOf } from '../../world';
import { caller, guildOf } from '../access';
import { unknown } from '../errors';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

export const expressionRoutes: readonly Route[] = [
	{ method: 'GET', path: '/guilds/:guild_id/emojis', query: [], response: { array: 'EmojiResponse' }, handle: listEmojis },
	{ method: 'GET', path: '/guilds/:guild_id/emojis/:emoji_id', query: [], response: 'EmojiResponse', handle: getEmoji },
	{ method: 'GET', path: '/guilds/:guild_id/stickers', query: [], response: { array: 'GuildStickerResponse' }, handle: listStickers },
	{ method: 'GET', path: '/guilds/:guild_id/stickers/:sticker_id', query: [], response: 'GuildStickerResponse', handle: getSticker }
];

function listEmojis(call: Call): Reply {
	const guild = guildOf(call);
	return ok([...emojisOf(guild).values()].map((emoji) => shown(call, guild, emoji)));
}

function getEmoji(call: Call): Reply {
	const guild = guildOf(call);
	const emoji = emojisOf(guild).get(call.params.emoji_id ?? '');
	if (!emoji) throw unknown('Emoji');
	return ok(shown(call, guild, emoji));
}

function listStickers(call: Call): Reply {
	const guild = guildOf(call);
	return ok([...stickersOf(guild).values()].map((sticker) => shown(call, guild, sticker)));
}

function getSticker(call: Call): Reply {
	const guild = guildOf(call);
	const sticker = stickersOf(guild).get(call.params.sticker_id ?? '');
	if (!sticker) throw unknown('Sticker');
	return ok(shown(call, guild, sticker));
}

/** Who made it is only told to those who may make or manage such. */
function shown<T extends { user?: unknown }>(call: Call, guild: SimGuild, expression: T): T | Omit<T, 'user'> {
	const held = guildPermissions(call.world, guild, caller(call).bot.id);
	if ((held & (P.CreateGuildExpressions | P.ManageGuildExpressions)) !== 0n) return expression;
	const { user: _user, ...rest } = expression;
	return rest;
}
