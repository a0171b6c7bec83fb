import { StickerFormatType, StickerType } from 'discord-api-types/v10';
import type { APISticker } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { putSticker, removeSticker } from '../../actions/expressions';
import type { SimGuild } from '../../model';
import { keepUpload } from '../../uploads';
import { stickersOf } from '../../world';
import { actorOf, caller, guildOf } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField, limitReached, unknown } from '../errors';
import { requireChange, requireCreate, shown, slots } from '../expressions';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route, UploadedFile } from '../route';

const PATH = '/guilds/:guild_id/stickers';
const ONE = `${PATH}/:sticker_id`;
const SLOTS = [5, 15, 30, 60];
const MORE_SLOTS = 60;
const MAX_BYTES = 512 * 1024;

const NAME = z.string().check(z.minLength(2), z.maxLength(30));
const TAGS = z.string().check(z.minLength(1), z.maxLength(200));
const DESCRIPTION = z.nullish(z.string().check(z.regex(/^(?:|.{2,100})$/s)));
/** The form beside the file. */
const CREATE = z.strictObject({ name: NAME, tags: TAGS, description: DESCRIPTION });
const PATCH = z.strictObject({ name: z.optional(NAME), tags: z.optional(TAGS), description: DESCRIPTION });

export const stickerRoutes: readonly Route[] = [
	{ method: 'GET', path: PATH, query: [], response: { array: 'GuildStickerResponse' }, handle: listStickers },
	{ method: 'GET', path: ONE, query: [], response: 'GuildStickerResponse', handle: getSticker },
	{ method: 'POST', path: PATH, query: [], request: CREATE, response: 'GuildStickerResponse', handle: postSticker },
	{ method: 'PATCH', path: ONE, query: [], request: PATCH, response: 'GuildStickerResponse', handle: patchSticker },
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: deleteSticker }
];

function listStickers(call: Call): Reply {
	const guild = guildOf(call);
	return ok([...stickersOf(guild).values()].map((sticker) => shown(call, guild, sticker)));
}

function getSticker(call: Call): Reply {
	const guild = guildOf(call);
	return ok(shown(call, guild, stickerOf(call, guild)));
}

function postSticker(call: Call): Reply {
	const guild = guildOf(call);
	requireCreate(call, guild);
	const [file, ...more] = call.files;
	if (file?.field !== 'file' || more.length > 0) throw invalidField('file', 'BASE_TYPE_REQUIRED', 'This field is required');
	const format = formatOf(guild, file);
	const most = slots(guild, SLOTS, 'MORE_STICKERS', MORE_SLOTS);
	if (stickersOf(guild).size >= most) throw limitReached(30039, 'stickers', most);
	const { name = '', tags = '', description } = objectBody<z.infer<typeof CREATE>>(call.body);
	const sticker: APISticker = {
		id: call.world.snowflake(),
		name,
		tags,
		description: description ?? '',
		type: StickerType.Guild,
		format_type: format,
		available: true,
		guild_id: guild.id,
		user: caller(call).bot
	};
	keepUpload(call.world, sticker.id, { contentType: CONTENT_TYPES[format], bytes: file.bytes });
	putSticker(call.world, guild, sticker, actorOf(call));
	return { status: 201, body: sticker };
}

function patchSticker(call: Call): Reply {
	const guild = guildOf(call);
	const before = stickerOf(call, guild);
	requireChange(call, guild, before);
	const { name = before.name, tags = before.tags, description } = objectBody<z.infer<typeof PATCH>>(call.body);
	const sticker = { ...before, name, tags, ...(description !== undefined && { description: description ?? '' }) };
	putSticker(call.world, guild, sticker, actorOf(call));
	return ok(sticker);
}

function deleteSticker(call: Call): Reply {
	const guild = guildOf(call);
	const sticker = stickerOf(call, guild);
	requireChange(call, guild, sticker);
	removeSticker(call.world, guild, sticker.id, actorOf(call));
	return NO_CONTENT;
}

function stickerOf(call: Call, guild: SimGuild): APISticker {
	const sticker = stickersOf(guild).get(call.params.sticker_id ?? '');
	if (!sticker) throw unknown('Sticker');
	return sticker;
}

const CONTENT_TYPES: Readonly<Record<StickerFormatType, string>> = {
	[StickerFormatType.PNG]: 'image/png',
	[StickerFormatType.APNG]: 'image/apng',
	[StickerFormatType.Lottie]: 'application/json',
	[StickerFormatType.GIF]: 'image/gif'
};

/** Discord looks at the bytes. Lottie needs a verified or partnered guild. */
function formatOf({ settings }: SimGuild, { bytes }: UploadedFile): StickerFormatType {
	if (bytes.length > MAX_BYTES) throw new ApiError(400, 50045, 'File uploaded exceeds the maximum size');
	const start = bytes.toString('latin1', 0, 8);
	if (start.startsWith('GIF8')) return StickerFormatType.GIF;
	if (start === '\u0089PNG\r\n\u001a\n') return bytes.includes('acTL') ? StickerFormatType.APNG : StickerFormatType.PNG;
	const mayBeLottie = settings.features.some((feature) => ['VERIFIED', 'PARTNERED'].includes(feature));
	if (start.startsWith('{') && mayBeLottie) return StickerFormatType.Lottie;
	throw new ApiError(400, 50046, 'Invalid file uploaded');
}
