import { EventEmitter } from 'node:events';
import type { APIDMChannel, APIEmoji, APISoundboardSound, APISticker, APIUser, UserFlags } from 'discord-api-types/v10';
import { createClock } from './clock';
import type { Clock, SimApplication, SimGuild, World, WorldEvent } from './model';
import { seededRandom } from './random';
import { createSnowflakes } from './snowflake';

export interface WorldOptions {
	readonly clock?: Clock;
	/** Seed of everything random; default 1. */
	readonly seed?: number;
}

/** An empty world. */
export function createWorld(options: WorldOptions = {}): World {
	const clock = options.clock ?? createClock();
	const events = new EventEmitter<{ event: [WorldEvent] }>();
	return {
		events,
		clock,
		random: seededRandom(options.seed ?? 1),
		applications: new Map(),
		users: new Map(),
		guilds: new Map(),
		messages: new Map(),
		pins: new Map(),
		attachments: new Map(),
		snowflake: createSnowflakes(() => clock.now()),
		emit: (event) => void events.emit('event', event)
	};
}

const NO_FLAGS = 0 as UserFlags;

/** A user as the API shows it, added to the world. */
export function addUser(world: World, options: Partial<APIUser> & { username: string }): APIUser {
	const user: APIUser = {
		id: options.id ?? world.snowflake(),
		discriminator: '0',
		global_name: null,
		avatar: null,
		banner: null,
		accent_color: null,
		public_flags: NO_FLAGS,
		flags: NO_FLAGS,
		avatar_decoration_data: null,
		collectibles: null,
		primary_guild: null,
		...options
	};
	world.users.set(user.id, user);
	return user;
}

export interface ApplicationOptions {
	readonly id?: string;
	readonly token?: string;
	readonly username?: string;
	readonly ownerId?: string;
	readonly ownerMfa?: boolean;
	readonly privileged?: Partial<SimApplication['privileged']>;
}

/** An application with a bot user of the same id. Its owner has two-factor authentication; no privileged intent is on unless asked for. */
export function addApplication(world: World, options: ApplicationOptions = {}): SimApplication {
	const id = options.id ?? world.snowflake();
	const username = options.username ?? 'guild-vault';
	const ownerId = options.ownerId ?? addUser(world, { username: `${username}-owner` }).id;
	const application: SimApplication = {
		id,
		token: options.token ?? createToken(world, id),
		bot: addUser(world, { id, username, bot: true, discriminator: '0001' }),
		ownerId,
		ownerMfa: options.ownerMfa ?? true,
		privileged: { presences: false, members: false, messageContent: false, ...options.privileged },
		commands: new Map()
	};
	world.applications.set(id, application);
	return application;
}

/** Tokens have three parts, the first of which is the bot's id in base 64: clients check the shape. */
function createToken(world: World, id: string): string {
	const part = (length: number): string => Array.from({ length }, () => Math.floor(world.random() * 36).toString(36)).join('');
	return `${Buffer.from(id).toString('base64url')}.${part(6)}.${part(38)}`;
}

const emojis = new WeakMap<SimGuild, Map<string, APIEmoji>>();
const stickers = new WeakMap<SimGuild, Map<string, APISticker>>();
const sounds = new WeakMap<SimGuild, Map<string, APISoundboardSound>>();

/** The guild's custom emojis, by id. */
export function emojisOf(guild: SimGuild): Map<string, APIEmoji> {
	return collectionOf(emojis, guild);
}

/** The guild's stickers, by id. */
export function stickersOf(guild: SimGuild): Map<string, APISticker> {
	return collectionOf(stickers, guild);
}

/** The sounds of the guild's soundboard, by id. */
export function soundsOf(guild: SimGuild): Map<string, APISoundboardSound> {
	return collectionOf(sounds, guild);
}

function collectionOf<T>(collections: WeakMap<SimGuild, Map<string, T>>, guild: SimGuild): Map<string, T> {
	let collection = collections.get(guild);
	if (!collection) collections.set(guild, (collection = new Map()));
	return collection;
}

export interface DirectChannel {
	readonly channel: APIDMChannel;
	readonly applicationId: string;
}

const directChannels = new WeakMap<World, Map<string, DirectChannel>>();

/** Direct channels between an application's bot and a user, by channel id. */
export function directChannelsOf(world: World): Map<string, DirectChannel> {
	let channels = directChannels.get(world);
	if (!channels) directChannels.set(world, (channels = new Map()));
	return channels;
}
