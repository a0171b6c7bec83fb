import { ChannelType, GuildFeature, PermissionFlagsBits } from 'discord-api-types/v10';
import type { RESTPatchAPIGuildJSONBody } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { guildBody, updateGuild } from '../../actions/guilds';
import type { SimGuild } from '../../model';
import { switchesOf } from '../../switches';
import { actorOf, guildOf, requirePermissions } from '../access';
import { objectBody, pick } from '../bodies';
import { ApiError, invalidField } from '../errors';
import { storeImage } from '../images';
import { boolean } from '../query';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

/** Not in Discord's document. https://docs.discord.food/resources/invite#modify-guild-vanity-invite */
const VANITY = z.strictObject({ code: z.nullable(z.string().check(z.minLength(2), z.maxLength(25))) });
const VANITY_ANSWER = z.strictObject({ code: z.nullable(z.string()), uses: z.int() });

export const guildRoutes: readonly Route[] = [
	{ method: 'GET', path: '/guilds/:guild_id', query: ['with_counts'], response: 'GuildWithCountsResponse', handle: getGuild },
	{
		method: 'PATCH',
		path: '/guilds/:guild_id',
		query: [],
		request: 'GuildPatchRequestPartial',
		response: 'GuildResponse',
		handle: patchGuild
	},
	{ method: 'PATCH', path: '/guilds/:guild_id/vanity-url', query: [], request: VANITY, response: VANITY_ANSWER, handle: patchVanityUrl }
];

type Patch = RESTPatchAPIGuildJSONBody & { home_header?: string | null };

const SCALARS = [
	'name',
	'description',
	'region',
	'verification_level',
	'default_message_notifications',
	'explicit_content_filter',
	'preferred_locale',
	'afk_timeout',
	'system_channel_flags',
	'premium_progress_bar_enabled'
] as const;

const CHANNELS = [
	'afk_channel_id',
	'system_channel_id',
	'rules_channel_id',
	'public_updates_channel_id',
	'safety_alerts_channel_id'
] as const;

const IMAGES = ['icon', 'splash', 'banner', 'discovery_splash', 'home_header'] as const;

/** Features that a bot may switch, with what it needs for it (resources/guild, Mutable Guild Features). */
const MUTABLE_FEATURES: Readonly<Record<string, bigint>> = {
	COMMUNITY: PermissionFlagsBits.Administrator,
	DISCOVERABLE: PermissionFlagsBits.Administrator,
	INVITES_DISABLED: PermissionFlagsBits.ManageGuild,
	RAID_ALERTS_DISABLED: PermissionFlagsBits.ManageGuild
};

/** Features that come and go with others: communities have announcement channels. Not documented, seen on guilds. */
const ALONG: Readonly<Record<string, readonly string[]>> = { COMMUNITY: ['NEWS'] };

function getGuild(call: Call): Reply {
	const guild = guildOf(call);
	const counts = { approximate_member_count: guild.members.size, approximate_presence_count: 0 };
	return ok({ ...restBody(guild), ...(boolean(call.query, 'with_counts') && counts) });
}

function patchGuild(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, PermissionFlagsBits.ManageGuild);
	const body = objectBody<Patch>(call.body);
	const channels = pick(body, CHANNELS);
	checkChannels(guild, channels);
	const features = body.features ? changeFeatures(call, guild, body) : guild.settings.features;
	if (features.includes(GuildFeature.Community)) requireCommunity(guild, channels);
	const changes = {
		...pick(body, SCALARS),
		...channels,
		...pictures(call, guild, body),
		features
	};
	updateGuild(call.world, guild, changes as Partial<SimGuild['settings']>, actorOf(call));
	return ok(restBody(guild));
}

/** Only the gateway and the client know of these. */
function restBody(guild: SimGuild): object {
	const { hub_type: _hub, ...body } = guildBody(guild);
	return body;
}

function checkChannels(guild: SimGuild, channels: Record<string, string | null | undefined>): void {
	for (const [field, id] of Object.entries(channels)) {
		if (!id) continue;
		// "1" asks Discord to make the channel: not modelled.
		const channel = guild.channels.get(id);
		if (!channel) throw invalidField(field, 'CHANNEL_DOES_NOT_EXIST', 'Channel does not exist.');
		const wanted = field === 'afk_channel_id' ? ChannelType.GuildVoice : ChannelType.GuildText;
		if (channel.type !== wanted) throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	}
}

/** A community has a channel for its rules and one for updates. */
function requireCommunity({ settings }: SimGuild, channels: Record<string, string | null | undefined>): void {
	for (const field of ['rules_channel_id', 'public_updates_channel_id'] as const) {
		if (channels[field] === null && settings[field] !== null) {
			throw new ApiError(400, 50074, 'Cannot delete a channel required for Community guilds');
		}
	}
}

/** Pictures that a guild has only with a feature. */
const FEATURES: Readonly<Partial<Record<(typeof IMAGES)[number], string>>> = {
	splash: 'INVITE_SPLASH',
	banner: 'BANNER',
	discovery_splash: 'DISCOVERABLE'
};

function pictures(call: Call, guild: SimGuild, body: Patch): Record<string, string | null> {
	const sent = IMAGES.filter((field) => body[field] !== undefined);
	return Object.fromEntries(
		sent.map((field) => {
			const hash = storeImage(call.world, body[field] ?? null, field);
			const feature = field === 'icon' && hash?.startsWith('a_') ? 'ANIMATED_ICON' : FEATURES[field];
			if (hash && feature) requireFeature(call, guild, feature);
			return [field, hash];
		})
	);
}

function requireFeature(call: Call, { settings }: SimGuild, feature: string): void {
	if (switchesOf(call.world).picturesWithoutFeature || settings.features.some((held) => held === feature)) return;
	throw new ApiError(403, 50101, `This server needs more boosts to perform this action (${feature})`);
}

function changeFeatures(call: Call, guild: SimGuild, body: Patch): GuildFeature[] {
	const before = new Set<string>(guild.settings.features);
	const after = new Set<string>(body.features ?? []);
	for (const [feature, needed] of Object.entries(MUTABLE_FEATURES)) {
		if (before.has(feature) === after.has(feature)) continue;
		requirePermissions(call, guild, needed);
		if (feature === 'COMMUNITY' && after.has(feature)) requireCommunityChannels(body);
		for (const each of [feature, ...(ALONG[feature] ?? [])]) {
			if (after.has(feature)) before.add(each);
			else before.delete(each);
		}
	}
	// Discord leaves the features that nobody can switch as they are, whether the list names them or not.
	return [...before] as GuildFeature[];
}

/** Without both channels in the same request Discord answers that the feature is temporarily disabled. */
function requireCommunityChannels(body: Patch): void {
	if (body.rules_channel_id && body.public_updates_channel_id) return;
	throw new ApiError(403, 40006, 'This feature has been temporarily disabled server-side');
}

/** The feature comes with boosts; a code belongs to one guild. */
function patchVanityUrl(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, PermissionFlagsBits.ManageGuild);
	if (!guild.settings.features.includes(GuildFeature.VanityURL)) throw new ApiError(403, 50001, 'Missing Access');
	const { code = null } = objectBody<{ code: string | null }>(call.body);
	const isTaken =
		code !== null && [...call.world.guilds.values()].some((other) => other !== guild && other.settings.vanity_url_code === code);
	if (isTaken) throw new ApiError(400, 50020, 'Invite code is either invalid or taken.');
	updateGuild(call.world, guild, { vanity_url_code: code }, actorOf(call));
	return ok({ code, uses: 0 });
}
