import type { APISoundboardSound } from 'discord-api-types/v10';
import { putSound, removeSound } from '../../actions/expressions';
import type { SimGuild } from '../../model';
import { keepUpload, type UploadedBytes } from '../../uploads';
import { emojisOf, soundsOf } from '../../world';
import { actorOf, caller, guildOf } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField, limitReached, unknown } from '../errors';
import { requireChange, requireCreate, shown, slots } from '../expressions';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const PATH = '/guilds/:guild_id/soundboard-sounds';
const ONE = `${PATH}/:sound_id`;
const SLOTS = [8, 24, 36, 48];
const MORE_SLOTS = 96;
const MAX_BYTES = 512 * 1024;

export const soundRoutes: readonly Route[] = [
	{ method: 'GET', path: PATH, query: [], response: 'ListGuildSoundboardSoundsResponse', handle: listSounds },
	{ method: 'GET', path: ONE, query: [], response: 'SoundboardSoundResponse', handle: getSound },
	{ method: 'POST', path: PATH, query: [], request: 'SoundboardCreateRequest', response: 'SoundboardSoundResponse', handle: postSound },
	{
		method: 'PATCH',
		path: ONE,
		query: [],
		request: 'SoundboardPatchRequestPartial',
		response: 'SoundboardSoundResponse',
		handle: patchSound
	},
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: deleteSound }
];

interface Sent {
	readonly name: string;
	readonly sound: string;
	readonly volume: number | null;
	readonly emoji_id: string | null;
	readonly emoji_name: string | null;
}

function listSounds(call: Call): Reply {
	const guild = guildOf(call);
	return ok({ items: [...soundsOf(guild).values()].map((sound) => shown(call, guild, sound)) });
}

function getSound(call: Call): Reply {
	const guild = guildOf(call);
	return ok(shown(call, guild, soundOf(call, guild)));
}

function postSound(call: Call): Reply {
	const guild = guildOf(call);
	requireCreate(call, guild);
	const { name = '', sound: data = '', volume, emoji_id = null, emoji_name = null } = objectBody<Sent>(call.body);
	const upload = readSound(data);
	const most = slots(guild, SLOTS, 'MORE_SOUNDBOARD', MORE_SLOTS);
	if (soundsOf(guild).size >= most) throw limitReached(30045, 'soundboard sounds', most);
	const sound: APISoundboardSound = {
		name,
		sound_id: call.world.snowflake(),
		volume: volume ?? 1,
		...emojiFor(guild, emoji_id, emoji_name),
		guild_id: guild.id,
		available: true,
		user: caller(call).bot
	};
	keepUpload(call.world, sound.sound_id, upload);
	putSound(call.world, guild, sound, actorOf(call));
	return { status: 201, body: sound };
}

function patchSound(call: Call): Reply {
	const guild = guildOf(call);
	const before = soundOf(call, guild);
	requireChange(call, guild, before);
	const { name = before.name, volume, emoji_id, emoji_name } = objectBody<Sent>(call.body);
	const hasEmoji = emoji_id !== undefined || emoji_name !== undefined;
	const sound = {
		...before,
		name,
		...(volume !== undefined && { volume: volume ?? 1 }),
		...(hasEmoji && emojiFor(guild, emoji_id ?? null, emoji_name ?? null))
	};
	putSound(call.world, guild, sound, actorOf(call));
	return ok(sound);
}

function deleteSound(call: Call): Reply {
	const guild = guildOf(call);
	const sound = soundOf(call, guild);
	requireChange(call, guild, sound);
	removeSound(call.world, guild, sound.sound_id, actorOf(call));
	return NO_CONTENT;
}

function soundOf(call: Call, guild: SimGuild): APISoundboardSound {
	const sound = soundsOf(guild).get(call.params.sound_id ?? '');
	if (!sound) throw unknown('Sound');
	return sound;
}

/** A custom emoji must be one of the guild. */
function emojiFor(guild: SimGuild, id: string | null, name: string | null): Pick<APISoundboardSound, 'emoji_id' | 'emoji_name'> {
	if (id !== null && !emojisOf(guild).has(id)) throw unknown('Emoji');
	return { emoji_id: id, emoji_name: id === null ? name : null };
}

function readSound(data: string): UploadedBytes {
	const match = /^data:(audio\/(?:mpeg|mp3|ogg));base64,([A-Za-z0-9+/]+=*)$/.exec(data);
	if (!match) throw invalidField('sound', 'BINARY_TYPE_INVALID', 'Invalid audio data.');
	const bytes = Buffer.from(match[2] ?? '', 'base64');
	if (bytes.length > MAX_BYTES) throw new ApiError(400, 50045, 'File uploaded exceeds the maximum size');
	return { contentType: match[1] ?? '', bytes };
}
