import type { APIEmoji } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { putEmoji, removeEmoji } from '../../actions/expressions';
import type { SimGuild } from '../../model';
import { keepUpload } from '../../uploads';
import { emojisOf } from '../../world';
import { actorOf, caller, guildOf } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField, limitReached, unknown } from '../errors';
import { requireChange, requireCreate, shown, slots } from '../expressions';
import { readImage } from '../images';
import { EMOJI_CREATE } from '../limits';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const PATH = '/guilds/:guild_id/emojis';
const ONE = `${PATH}/:emoji_id`;
const SLOTS = [50, 100, 150, 250];
const MORE_SLOTS = 200;
const MAX_BYTES = 256 * 1024;

const NAME = z.string().check(z.regex(/^\w{2,32}$/));
const ROLES = z.nullish(z.array(z.string().check(z.regex(/^\d{1,20}$/))));
/** Inline in Discord's document. */
const CREATE = z.strictObject({ name: NAME, image: z.string(), roles: ROLES });
const PATCH = z.strictObject({ name: z.optional(NAME), roles: ROLES });

export const emojiRoutes: readonly Route[] = [
	{ method: 'GET', path: PATH, query: [], response: { array: 'EmojiResponse' }, handle: listEmojis },
	{ method: 'GET', path: ONE, query: [], response: 'EmojiResponse', handle: getEmoji },
	{ method: 'POST', path: PATH, query: [], request: CREATE, response: 'EmojiResponse', limits: [EMOJI_CREATE], handle: postEmoji },
	{ method: 'PATCH', path: ONE, query: [], request: PATCH, response: 'EmojiResponse', handle: patchEmoji },
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: deleteEmoji }
];

type Emoji = APIEmoji & { readonly id: string };

function listEmojis(call: Call): Reply {
	const guild = guildOf(call);
	return ok([...emojisOf(guild).values()].map((emoji) => shown(call, guild, emoji)));
}

function getEmoji(call: Call): Reply {
	const guild = guildOf(call);
	return ok(shown(call, guild, emojiOf(call, guild)));
}

function postEmoji(call: Call): Reply {
	const guild = guildOf(call);
	requireCreate(call, guild);
	const { name = '', image = '', roles } = objectBody<z.infer<typeof CREATE>>(call.body);
	const upload = readImage(image, 'image');
	const animated = upload.contentType === 'image/gif';
	requireRoom(guild, animated);
	if (upload.bytes.length > MAX_BYTES) throw new ApiError(400, 50138, 'Failed to resize asset below the maximum size: 262144');
	const emoji: Emoji = {
		id: call.world.snowflake(),
		name,
		roles: rolesIn(guild, roles ?? []),
		user: caller(call).bot,
		require_colons: true,
		managed: false,
		animated,
		available: true
	};
	keepUpload(call.world, emoji.id, upload);
	putEmoji(call.world, guild, emoji, actorOf(call));
	return { status: 201, body: emoji };
}

function patchEmoji(call: Call): Reply {
	const guild = guildOf(call);
	const before = emojiOf(call, guild);
	requireChange(call, guild, before);
	const { name = before.name, roles } = objectBody<z.infer<typeof PATCH>>(call.body);
	const emoji = { ...before, name, ...(roles !== undefined && { roles: rolesIn(guild, roles ?? []) }) };
	putEmoji(call.world, guild, emoji, actorOf(call));
	return ok(emoji);
}

function deleteEmoji(call: Call): Reply {
	const guild = guildOf(call);
	const emoji = emojiOf(call, guild);
	requireChange(call, guild, emoji);
	removeEmoji(call.world, guild, emoji.id, actorOf(call));
	return NO_CONTENT;
}

function emojiOf(call: Call, guild: SimGuild): Emoji {
	const emoji = emojisOf(guild).get(call.params.emoji_id ?? '');
	if (!emoji) throw unknown('Emoji');
	return emoji as Emoji;
}

/** Still ones and moving ones have slots of their own. */
function requireRoom(guild: SimGuild, animated: boolean): void {
	const most = slots(guild, SLOTS, 'MORE_EMOJI', MORE_SLOTS);
	const taken = [...emojisOf(guild).values()].filter((emoji) => !emoji.managed && Boolean(emoji.animated) === animated).length;
	if (taken >= most) throw limitReached(animated ? 30018 : 30008, animated ? 'animated emojis' : 'emojis', most);
}

function rolesIn(guild: SimGuild, roles: readonly string[]): string[] {
	if (!roles.every((id) => guild.roles.has(id))) throw invalidField('roles', 'ROLE_INVALID', 'Unknown Role');
	return [...roles];
}
