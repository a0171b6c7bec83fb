import {
	ChannelType,
	OverwriteType,
	PermissionFlagsBits,
	StickerFormatType,
	StickerType,
	type APIChannel,
	type APIRole,
	type APIThreadChannel
} from 'discord-api-types/v10';
import { createChannel } from '../../discord/actions/channels';
import { updateMember } from '../../discord/actions/members';
import { pinsIn, unpinMessage } from '../../discord/actions/pins';
import { createRole } from '../../discord/actions/roles';
import { updateThread } from '../../discord/actions/threads';
import { addBan, addBot, addChannel, addGuild, addMessage, addThread, livedInGuild } from '../../discord/generate';
import { addPin } from '../../discord/generate/furnish';
import type { SimGuild, World } from '../../discord/model';
import { addUser, soundsOf, stickersOf } from '../../discord/world';
import { damages } from '../restore/damages';
import { portrait } from '../restore/portrait';
import { raise, type RestoreStage } from '../restore/stage';
import type { Scene } from './scenes';

/** Discord lets nobody delete the channel of a community's rules: what is pinned there, and its threads, outlive everything. */
const rulesOf = ({ channels, settings }: SimGuild): APIChannel => channels.get(settings.rules_channel_id ?? '')!;
const threadsOf = (guild: SimGuild): APIThreadChannel[] =>
	([...guild.threads.values()] as APIThreadChannel[]).filter(({ parent_id: parent }) => parent === rulesOf(guild).id);

/** A lived-in guild with something of every kind, for a restore of about a hundred steps. */
export function harbour(world: World): SimGuild {
	const guild = livedInGuild(world, 1, { messages: 20 });
	const rules = rulesOf(guild);
	const owner = guild.members.get(guild.settings.owner_id)!.user;
	for (const [index, content] of ['No spoilers', 'No cheating'].entries()) {
		const at = Date.UTC(2024, 0, 1 + index);
		addPin(world, rules, addMessage(world, rules, owner, { content, at }), at);
	}
	addThread(world, guild, rules, { name: 'questions', owner, at: Date.UTC(2024, 0, 5) });
	addExpressions(world, guild);
	for (let index = 0; index < 3; index += 1) addBan(guild, addUser(world, { username: `bad.${index}` }), `reason ${index}`);
	return guild;
}

function addExpressions(world: World, guild: SimGuild): void {
	const at = Date.UTC(2024, 1, 1);
	const [sticker, sound] = [world.snowflake(at), world.snowflake(at + 1)];
	const place = { guild_id: guild.id, available: true };
	stickersOf(guild).set(sticker, {
		...{ ...place, id: sticker, name: 'ahoy', tags: 'wave', description: 'A wave', type: StickerType.Guild },
		format_type: StickerFormatType.PNG
	});
	soundsOf(guild).set(sound, { ...place, sound_id: sound, name: 'foghorn', volume: 0.5, emoji_id: null, emoji_name: null });
}

/** Everything is gone or otherwise, and something foreign is there. */
function wreck({ sim: { world }, guild }: RestoreStage): SimGuild {
	const ground = { world, guild };
	const actor = { userId: guild.settings.owner_id };
	for (const name of wrecking) damages[name]!(ground);
	createRole(world, guild, { name: 'raid' }, actor);
	createChannel(world, guild, { type: ChannelType.GuildText, name: 'raid', position: 0 }, actor);
	const place = { guild, channel: rulesOf(guild) };
	for (const id of [...pinsIn(world, place).keys()]) unpinMessage(world, place, id, actor);
	for (const thread of threadsOf(guild))
		updateThread(world, guild, thread, { name: 'raided', rate_limit_per_user: 60 }, { locked: true }, actor);
	const [member] = [...guild.members.values()].filter(({ user }) => !user.bot && user.id !== guild.settings.owner_id);
	updateMember(world, guild, member!.user.id, { nick: 'raided' }, actor);
	return guild;
}

const wrecking = [
	'everything wiped',
	'emojis, stickers and sounds gone',
	'auto-moderation, welcome screen and widget gone',
	'events, webhooks, invites and onboarding gone'
];

/** What of the guild must be as it was. */
function harbourPortrait(world: World, guild: SimGuild): Record<string, unknown> {
	const rules = rulesOf(guild);
	return {
		...portrait(guild, { withMembers: true }),
		pins: [...pinsIn(world, { guild, channel: rules }).keys()],
		threads: threadsOf(guild).map(({ name, rate_limit_per_user: slow, thread_metadata: { archived, locked } = {} }) => [
			name,
			slow,
			archived,
			locked
		])
	};
}

/** A new guild of the same owner, with the bot on top. */
function newHome({ sim: { world }, guild: { settings }, application }: RestoreStage): SimGuild {
	const guild = addGuild(world, { name: 'New home', owner: world.users.get(settings.owner_id)! });
	addChannel(world, guild, { type: ChannelType.GuildText, name: 'general' });
	addBot(world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	raise(world, guild, application);
	return guild;
}

/** What of a portrait a new guild has too: all but what belongs to members and messages, and roles that only Discord makes, wherever they are named. */
function inNewHome({ members: _, pins: __, threads: ___, ...portrait }: Record<string, unknown>): unknown {
	const managed = (portrait['roles'] as APIRole[]).filter((role) => role.managed).map(({ name }) => name);
	const isForeign = (item: unknown): boolean =>
		typeof item === 'string'
			? managed.some((name) => item === name || item.startsWith(`${name} ${OverwriteType.Role} `))
			: managed.includes((item as APIRole | null)?.name ?? '');
	return JSON.parse(JSON.stringify(portrait), (_key, value: unknown) =>
		Array.isArray(value) ? value.filter((item) => !isForeign(item)) : value
	);
}

/** Most of the guild is gone, and is made again. */
export const wiped: Scene = { guild: harbour, prepare: wreck, portrait: harbourPortrait };

/** Each time into another, new guild. */
export const load: Scene = { guild: harbour, prepare: newHome, portrait: harbourPortrait, comparable: inNewHome };
