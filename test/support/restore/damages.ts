import { ChannelType, GuildFeature, OverwriteType, PermissionFlagsBits as P, WebhookType } from 'discord-api-types/v10';
import type { APIChannel, APIRole } from 'discord-api-types/v10';
import { deleteRule } from '../../discord/actions/auto-moderation';
import { ban, unban } from '../../discord/actions/bans';
import { setOnboarding, setWelcomeScreen } from '../../discord/actions/community';
import { createChannel, deleteChannel, deleteOverwrite, setOverwrite, updateChannel } from '../../discord/actions/channels';
import { removeEmoji, removeSound, removeSticker } from '../../discord/actions/expressions';
import { updateGuild } from '../../discord/actions/guilds';
import { deleteInvite } from '../../discord/actions/invites';
import { createRole, deleteRole, updateRole } from '../../discord/actions/roles';
import { createEvent, deleteEvent, updateEvent } from '../../discord/actions/scheduled-events';
import { createWebhook, deleteWebhook, updateWebhook } from '../../discord/actions/webhooks';
import type { SimGuild, World } from '../../discord/model';
import { parentOf } from '../../discord/obfuscation';
import { overwritesOf } from '../../discord/permissions';
import { addUser, emojisOf, soundsOf, stickersOf } from '../../discord/world';

export interface Ground {
	readonly world: World;
	readonly guild: SimGuild;
}

const actor = ({ guild }: Ground) => ({ userId: guild.settings.owner_id });
const roles = ({ guild }: Ground): APIRole[] => [...guild.roles.values()].filter(({ id, managed }) => id !== guild.id && !managed);
const channels = ({ guild }: Ground): APIChannel[] => [...guild.channels.values()];
const categories = (ground: Ground): APIChannel[] => channels(ground).filter(({ type }) => type === ChannelType.GuildCategory);
/** Discord lets nobody delete the two channels that a community needs. */
const deletable = (ground: Ground): APIChannel[] => {
	const { rules_channel_id: rules, public_updates_channel_id: updates } = ground.guild.settings;
	return channels(ground).filter(({ id }) => id !== rules && id !== updates);
};
const everyOther = <T>(items: readonly T[]): T[] => items.filter((_, index) => index % 2 === 0);
const removeChannels = (ground: Ground, list: readonly APIChannel[]): void =>
	list.forEach(({ id }) => void deleteChannel(ground.world, ground.guild, id, actor(ground)));
const removeRoles = (ground: Ground, list: readonly APIRole[]): void =>
	list.forEach(({ id }) => deleteRole(ground.world, ground.guild, id, actor(ground)));
const change = (ground: Ground, channel: APIChannel, fields: object): void =>
	void updateChannel(ground.world, ground.guild, channel.id, fields, actor(ground));
const changeRole = (ground: Ground, role: APIRole, fields: Partial<APIRole>): void =>
	void updateRole(ground.world, ground.guild, role.id, fields, actor(ground));

/** What people do to servers, on purpose or not. */
export const damages: Readonly<Record<string, (ground: Ground) => void>> = {
	'all channels deleted': (ground) => removeChannels(ground, deletable(ground)),
	'all roles deleted': (ground) => removeRoles(ground, roles(ground)),
	'everything wiped': (ground) => {
		removeChannels(ground, deletable(ground));
		removeRoles(ground, roles(ground));
		for (const id of [...ground.guild.bans.keys()]) unban(ground.world, ground.guild, id, actor(ground));
	},
	'half wiped': (ground) => {
		removeChannels(ground, everyOther(deletable(ground)));
		removeRoles(ground, everyOther(roles(ground)));
	},
	'categories deleted': (ground) => removeChannels(ground, categories(ground)),
	'channels renamed': (ground) => channels(ground).forEach((channel, index) => change(ground, channel, { name: `raided-${index}` })),
	'roles renamed and coloured': (ground) =>
		roles(ground).forEach((role, index) => {
			const colors = { primary_color: index, secondary_color: null, tertiary_color: null };
			changeRole(ground, role, { name: `raided ${index}`, color: index, colors, hoist: !role.hoist, mentionable: !role.mentionable });
		}),
	'channels moved to another category': (ground) => {
		const [target] = categories(ground);
		for (const channel of channels(ground)
			.filter((each) => parentOf(each) !== null)
			.slice(0, 12))
			change(ground, channel, { parent_id: target?.id });
	},
	'channels moved out of their categories': (ground) =>
		channels(ground).forEach((channel) => parentOf(channel) !== null && change(ground, channel, { parent_id: null })),
	'channels in reverse order': (ground) => {
		const all = channels(ground);
		all.forEach((channel, index) => change(ground, channel, { position: all.length - index }));
	},
	'roles in reverse order': (ground) => {
		const all = roles(ground);
		all.forEach((role, index) => changeRole(ground, role, { position: all.length - index }));
	},
	'permissions of roles scrambled': (ground) =>
		roles(ground).forEach((role, index) => changeRole(ground, role, { permissions: String(1n << BigInt(index % 40)) })),
	'everyone may do everything': (ground) =>
		changeRole(ground, ground.guild.roles.get(ground.guild.id)!, { permissions: String(P.Administrator) }),
	'overwrites deleted': (ground) => {
		for (const channel of channels(ground)) {
			for (const overwrite of overwritesOf(channel)) deleteOverwrite(ground.world, ground.guild, channel.id, overwrite, actor(ground));
		}
	},
	'overwrites scrambled': (ground) => {
		for (const channel of channels(ground)) {
			for (const { id, type, allow, deny } of overwritesOf(channel)) {
				setOverwrite(ground.world, ground.guild, channel.id, { id, type, allow: deny, deny: allow }, actor(ground));
			}
		}
	},
	'overwrites added': (ground) => {
		const [first, second] = roles(ground);
		for (const channel of channels(ground)) {
			for (const { id } of [first!, second!]) {
				const overwrite = { id, type: OverwriteType.Role, allow: String(P.ManageChannels), deny: '0' };
				setOverwrite(ground.world, ground.guild, channel.id, overwrite, actor(ground));
			}
		}
	},
	'bans lifted': (ground) => [...ground.guild.bans.keys()].forEach((id) => unban(ground.world, ground.guild, id, actor(ground))),
	'people banned': (ground) => {
		for (let index = 0; index < 12; index += 1) {
			const user = addUser(ground.world, { username: `victim.${index}` });
			ban(ground.world, ground.guild, user, { ...actor(ground), reason: index % 2 ? 'raid' : null });
		}
	},
	'channels and roles of a raid': (ground) => {
		const { world, guild } = ground;
		for (let index = 0; index < 15; index += 1) {
			createChannel(world, guild, { type: 0, name: `raid-${index}`, position: index, topic: null, nsfw: false }, actor(ground));
			createRole(world, guild, { name: `raid ${index}` }, actor(ground));
		}
	},
	'emojis, stickers and sounds gone': (ground) => {
		const { world, guild } = ground;
		for (const id of [...emojisOf(guild).keys()]) removeEmoji(world, guild, id, actor(ground));
		for (const id of [...stickersOf(guild).keys()]) removeSticker(world, guild, id, actor(ground));
		for (const id of [...soundsOf(guild).keys()]) removeSound(world, guild, id, actor(ground));
	},
	'community switched off, settings changed': (ground) => {
		const { world, guild } = ground;
		const features = guild.settings.features.filter((feature) => feature !== GuildFeature.Community);
		const gone = { rules_channel_id: null, public_updates_channel_id: null, afk_channel_id: null, system_channel_id: null };
		updateGuild(world, guild, { ...gone, features, name: 'Raided', description: null, verification_level: 0 }, actor(ground));
		removeChannels(ground, channels(ground));
	},
	'auto-moderation, welcome screen and widget gone': ({ guild, world }) => {
		const actor = { userId: guild.settings.owner_id };
		for (const { id } of [...guild.autoModerationRules.values()]) deleteRule(world, guild, id, actor);
		updateGuild(world, guild, { widget_enabled: !guild.settings.widget_enabled }, actor);
		setWelcomeScreen(world, guild, { ...guild.welcomeScreen, description: 'raided', welcome_channels: [] }, actor);
	},
	'events, webhooks, invites and onboarding gone': ({ guild, world }) => {
		const actor = { userId: guild.settings.owner_id };
		for (const id of [...guild.scheduledEvents.keys()]) deleteEvent(world, guild, id, actor);
		for (const id of [...guild.webhooks.keys()]) deleteWebhook(world, guild, id, actor);
		for (const code of [...guild.invites.keys()]) deleteInvite(world, guild, code, actor);
		setOnboarding(world, guild, { enabled: false, mode: 0, default_channel_ids: [], prompts: [] }, actor);
	},
	'events, webhooks and onboarding scrambled': (ground) => {
		const { guild, world } = ground;
		const by = actor(ground);
		const [first, second] = channels(ground).filter(({ type }) => type === ChannelType.GuildText);
		for (const { id } of [...guild.scheduledEvents.values()]) updateEvent(world, guild, id, { name: 'raided', description: 'raided' }, by);
		for (const { id, channel_id: channel } of [...guild.webhooks.values()].filter(({ type }) => type === WebhookType.Incoming))
			updateWebhook(world, guild, id, { name: 'raided', channel_id: channel === first?.id ? second!.id : first!.id, avatar: null }, by);
		const { onboarding } = guild;
		const prompts = onboarding.prompts.slice(1).map((prompt) => ({ ...prompt, title: 'raided' }));
		setOnboarding(world, guild, { ...onboarding, prompts, default_channel_ids: onboarding.default_channel_ids.slice(1) }, by);
		createWebhook(world, guild, { type: WebhookType.Incoming, channel_id: first!.id, name: 'raid' }, by);
		const raid = { name: 'raid', scheduled_start_time: '2040-01-01T00:00:00.000Z', scheduled_end_time: '2040-01-02T00:00:00.000Z' };
		const place = { entity_type: 3, channel_id: null, entity_metadata: { location: 'here' }, privacy_level: 2, status: 1, image: null };
		const none = { description: null, recurrence_rule: null, entity_id: null, guild_scheduled_event_exceptions: [] };
		createEvent(world, guild, { ...raid, ...place, ...none }, by);
	},
	'topics, slow modes and limits changed': (ground) => {
		for (const channel of channels(ground)) {
			if ('topic' in channel) change(ground, channel, { topic: 'raided', nsfw: true, rate_limit_per_user: 600 });
			if ('bitrate' in channel) change(ground, channel, { bitrate: 8000, user_limit: 1 });
		}
	}
};
