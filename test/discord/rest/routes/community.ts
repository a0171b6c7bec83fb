import { GuildOnboardingMode, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type {
	APIGuildOnboardingPrompt,
	RESTPatchAPIGuildWelcomeScreenJSONBody,
	RESTPatchAPIGuildWidgetSettingsJSONBody,
	RESTPutAPIGuildOnboardingJSONBody
} from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { setOnboarding, setWelcomeScreen } from '../../actions/community';
import { updateGuild } from '../../actions/guilds';
import type { SimGuild } from '../../model';
import { overwritesOf } from '../../permissions';
import { actorOf, guildOf, requirePermissions } from '../access';
import { objectBody, pickSet } from '../bodies';
import { ApiError, invalidField, unknown } from '../errors';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';
import { emojisOf } from '../../world';

const ONBOARDING = '/guilds/:guild_id/onboarding';
const WELCOME = '/guilds/:guild_id/welcome-screen';
const WIDGET = '/guilds/:guild_id/widget';

/** Inline in Discord's document. */
const WIDGET_PATCH = z.strictObject({
	channel_id: z.nullish(z.string().check(z.regex(/^\d{1,20}$/))),
	enabled: z.nullish(z.boolean())
});

export const communityRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: ONBOARDING,
		query: [],
		response: 'UserGuildOnboardingResponse',
		handle: (call) => ok(onboardingOf(guildOf(call)))
	},
	{
		method: 'PUT',
		path: ONBOARDING,
		query: [],
		request: 'UpdateGuildOnboardingRequest',
		response: 'GuildOnboardingResponse',
		handle: putOnboarding
	},
	{ method: 'GET', path: WELCOME, query: [], response: 'GuildWelcomeScreenResponse', handle: getWelcomeScreen },
	{
		method: 'PATCH',
		path: WELCOME,
		query: [],
		request: 'WelcomeScreenPatchRequestPartial',
		response: 'GuildWelcomeScreenResponse',
		handle: patchWelcomeScreen
	},
	{ method: 'GET', path: WIDGET, query: [], response: 'WidgetSettingsResponse', handle: getWidget },
	{ method: 'PATCH', path: WIDGET, query: [], request: WIDGET_PATCH, response: 'WidgetSettingsResponse', handle: patchWidget }
];

/** Default channels of a guild whose onboarding is on, and how many of them everyone must be able to write in (350000, 350001). */
const MIN_DEFAULT_CHANNELS = 7;
const MIN_WRITABLE_CHANNELS = 5;

function onboardingOf(guild: SimGuild): object {
	return { guild_id: guild.id, ...guild.onboarding };
}

/** Replaces what is sent. Ids of prompts and options that exist are kept; any other becomes a new one. */
function putOnboarding(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageGuild | P.ManageRoles);
	const body = objectBody<RESTPutAPIGuildOnboardingJSONBody>(call.body);
	const onboarding = {
		...guild.onboarding,
		...pickSet(body, ['enabled', 'mode', 'default_channel_ids']),
		...(body.prompts && { prompts: body.prompts.map((prompt) => promptOf(call, guild, prompt)) })
	} as SimGuild['onboarding'];
	for (const id of onboarding.default_channel_ids) requireChannel(guild, 'default_channel_ids', id);
	if (onboarding.enabled) requireDefaultChannels(guild, countedChannels(onboarding));
	setOnboarding(call.world, guild, onboarding, actorOf(call));
	return ok(onboardingOf(guild));
}

/** In the advanced mode the channels of the prompts' options count, too. */
function countedChannels({ mode, default_channel_ids: defaults, prompts }: SimGuild['onboarding']): readonly string[] {
	if (mode !== GuildOnboardingMode.OnboardingAdvanced) return defaults;
	return [...new Set([...defaults, ...prompts.flatMap(({ options }) => options.flatMap((option) => option.channel_ids))])];
}

type SentPrompt = NonNullable<RESTPutAPIGuildOnboardingJSONBody['prompts']>[number];

function promptOf(call: Call, guild: SimGuild, sent: SentPrompt): APIGuildOnboardingPrompt {
	const known = guild.onboarding.prompts.find(({ id }) => id === sent.id);
	const options = sent.options.map((option) => {
		for (const id of option.role_ids ?? []) if (!guild.roles.has(id)) throw unknown('Role');
		for (const id of option.channel_ids ?? []) requireChannel(guild, 'prompts', id);
		const emoji = option.emoji_id ? emojisOf(guild).get(option.emoji_id) : undefined;
		if (option.emoji_id && !emoji) throw unknown('Emoji');
		return {
			id: known?.options.find(({ id }) => id === option.id)?.id ?? call.world.snowflake(),
			title: option.title,
			description: option.description ?? '',
			emoji: { id: option.emoji_id ?? null, name: emoji?.name ?? option.emoji_name ?? null, animated: emoji?.animated ?? false },
			role_ids: [...(option.role_ids ?? [])],
			channel_ids: [...(option.channel_ids ?? [])]
		};
	});
	return {
		id: known?.id ?? call.world.snowflake(),
		title: sent.title,
		options,
		single_select: sent.single_select ?? false,
		required: sent.required ?? false,
		in_onboarding: sent.in_onboarding ?? false,
		type: sent.type ?? 0
	};
}

function requireChannel(guild: SimGuild, field: string, id: string): void {
	if (!guild.channels.has(id)) throw invalidField(field, 'CHANNEL_DOES_NOT_EXIST', 'Channel does not exist.');
}

function requireDefaultChannels(guild: SimGuild, ids: readonly string[]): void {
	if (ids.length < MIN_DEFAULT_CHANNELS) throw new ApiError(400, 350000, 'Cannot update onboarding while below requirements');
	const base = BigInt(guild.roles.get(guild.id)?.permissions ?? 0);
	const writable = ids.filter((id) => {
		const channel = guild.channels.get(id);
		const overwrite = channel && overwritesOf(channel).find((entry) => entry.id === guild.id);
		const held = (base & ~BigInt(overwrite?.deny ?? 0)) | BigInt(overwrite?.allow ?? 0);
		return (held & P.ViewChannel) !== 0n && (held & P.SendMessages) !== 0n;
	});
	if (writable.length < MIN_WRITABLE_CHANNELS) throw new ApiError(400, 350001, 'Cannot update onboarding while below requirements');
}

/** Where it is off only those who may manage the guild see it; where it was never set there is none. */
function getWelcomeScreen(call: Call): Reply {
	const guild = guildOf(call);
	const { enabled, description, welcome_channels: channels } = guild.welcomeScreen;
	if (!enabled) {
		requirePermissions(call, guild, P.ManageGuild);
		if (description === null && channels.length === 0) throw unknown('Guild Welcome Screen');
	}
	return ok({ description, welcome_channels: channels });
}

function patchWelcomeScreen(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageGuild);
	const body = objectBody<RESTPatchAPIGuildWelcomeScreenJSONBody>(call.body);
	const channels = body.welcome_channels?.map(({ channel_id, description, emoji_id = null, emoji_name = null }) => {
		requireChannel(guild, 'welcome_channels', channel_id);
		if (emoji_id !== null && !emojisOf(guild).has(emoji_id)) throw unknown('Emoji');
		return { channel_id, description, emoji_id, emoji_name };
	});
	const screen = {
		enabled: body.enabled ?? guild.welcomeScreen.enabled,
		description: body.description === undefined ? guild.welcomeScreen.description : body.description,
		welcome_channels: channels ?? guild.welcomeScreen.welcome_channels
	};
	setWelcomeScreen(call.world, guild, screen, actorOf(call));
	return ok({ description: screen.description, welcome_channels: screen.welcome_channels });
}

function getWidget(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageGuild);
	return ok({ enabled: guild.settings.widget_enabled ?? false, channel_id: guild.settings.widget_channel_id ?? null });
}

function patchWidget(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageGuild);
	const body = objectBody<RESTPatchAPIGuildWidgetSettingsJSONBody>(call.body);
	if (body.channel_id) requireChannel(guild, 'channel_id', body.channel_id);
	const changes = {
		...(typeof body.enabled === 'boolean' && { widget_enabled: body.enabled }),
		...(body.channel_id !== undefined && { widget_channel_id: body.channel_id })
	};
	updateGuild(call.world, guild, changes, actorOf(call));
	return getWidget(call);
}
