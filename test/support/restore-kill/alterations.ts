import {
	AutoModerationRuleTriggerType,
	ChannelType as T,
	GuildFeature,
	GuildOnboardingMode,
	OverwriteType,
	PermissionFlagsBits as P,
	WebhookType
} from 'discord-api-types/v10';
import type { APIChannel, APIGuildForumChannel, APIRole, APIThreadChannel } from 'discord-api-types/v10';
import { createRule, updateRule } from '../../discord/actions/auto-moderation';
import { ban, unban } from '../../discord/actions/bans';
import { createChannel, deleteChannel, deleteOverwrite, setOverwrite, updateChannel } from '../../discord/actions/channels';
import { setOnboarding, setWelcomeScreen } from '../../discord/actions/community';
import { putEmoji, putSound, putSticker, removeEmoji } from '../../discord/actions/expressions';
import { updateGuild } from '../../discord/actions/guilds';
import { createInvite } from '../../discord/actions/invites';
import { updateMember } from '../../discord/actions/members';
import { pinMessage, pinsIn, unpinMessage } from '../../discord/actions/pins';
import { createRole, deleteRole, updateRole } from '../../discord/actions/roles';
import { createEvent, updateEvent } from '../../discord/actions/scheduled-events';
import { updateThread } from '../../discord/actions/threads';
import { createWebhook, updateWebhook } from '../../discord/actions/webhooks';
import { messagesOf } from '../../discord/generate';
import { overwritesOf } from '../../discord/permissions';
import { compareIds } from '../../discord/snowflake';
import { addUser, emojisOf, soundsOf, stickersOf } from '../../discord/world';
import type { Ground } from '../restore/damages';

const by = ({ guild }: Ground) => ({ userId: guild.settings.owner_id });
const named = <N extends { readonly name?: string | null }>(things: Iterable<N>, name: string): N => {
	const found = [...things].find((thing) => thing.name === name);
	if (!found) throw new Error(`There is nothing called ${name}`);
	return found;
};
const channel = ({ guild }: Ground, name: string): APIChannel => named(guild.channels.values(), name);
const role = ({ guild }: Ground, name: string): APIRole => named(guild.roles.values(), name);
const edit = (ground: Ground, name: string, fields: object): void =>
	void updateChannel(ground.world, ground.guild, channel(ground, name).id, fields, by(ground));
const editRole = (ground: Ground, name: string, fields: Partial<APIRole>): void =>
	void updateRole(ground.world, ground.guild, role(ground, name).id, fields, by(ground));

/**
 * What somebody does to a guild who changes much and makes little go away. Where something goes, what names it stays, and must name it
 * again.
 */
export const alterations: Readonly<Record<string, (ground: Ground) => void>> = {
	roles(ground) {
		const { world, guild } = ground;
		editRole(ground, 'Regular', { name: 'raided', hoist: false, mentionable: true, permissions: String(P.Administrator) });
		const gradient = { primary_color: 1, secondary_color: null, tertiary_color: null };
		editRole(ground, 'Captain', { icon: null, color: 1, colors: gradient });
		editRole(ground, '@everyone', { permissions: String(P.MentionEveryone | P.ViewChannel) });
		editRole(ground, 'Artist', { position: 13 });
		editRole(ground, 'Moderator', { position: 2 });
		deleteRole(world, guild, role(ground, 'Rules lawyer').id, by(ground));
		createRole(world, guild, { name: 'raid', permissions: String(P.Administrator) }, by(ground));
	},
	channels(ground) {
		const { world, guild } = ground;
		edit(ground, 'general', { name: 'raided', topic: 'raided', nsfw: true, rate_limit_per_user: 600 });
		edit(ground, 'Table 2', { bitrate: 8000, user_limit: 1, rtc_region: 'rotterdam', video_quality_mode: 2 });
		const { available_tags: tags } = channel(ground, 'rules-questions') as APIGuildForumChannel;
		const available_tags = tags.filter(({ name }) => name !== 'Solved').map((tag) => ({ ...tag, moderated: !tag.moderated }));
		edit(ground, 'rules-questions', { topic: null, available_tags, default_sort_order: 1, default_forum_layout: 2 });
		edit(ground, 'game-nights', { type: T.GuildText, default_auto_archive_duration: 60 });
		edit(ground, 'Workshop', { name: 'raided too' });
		edit(ground, 'off-topic', { parent_id: channel(ground, 'Game tables').id });
		edit(ground, 'euro-games', { parent_id: null });
		edit(ground, 'Table 1', { position: 99 });
		edit(ground, 'Voices', { position: 0 });
		const category = createChannel(world, guild, { type: T.GuildCategory, name: 'raid', position: 0 }, by(ground));
		createChannel(world, guild, { type: T.GuildText, name: 'raid-1', parent_id: category.id, topic: null, nsfw: false }, by(ground));
		edit(ground, 'painting', { parent_id: category.id });
		deleteChannel(world, guild, channel(ground, 'pets').id, by(ground));
	},
	overwrites(ground) {
		const { world, guild } = ground;
		const set = (name: string, id: string, bits: { allow?: bigint; deny?: bigint }, type = OverwriteType.Role): void => {
			const overwrite = { id, type, allow: String(bits.allow ?? 0n), deny: String(bits.deny ?? 0n) };
			setOverwrite(world, guild, channel(ground, name).id, overwrite, by(ground));
		};
		const remove = (name: string): void => {
			const { id } = channel(ground, name);
			for (const overwrite of overwritesOf(guild.channels.get(id)!)) deleteOverwrite(world, guild, id, overwrite, by(ground));
		};
		set('wargames', role(ground, 'Muted').id, { allow: P.SendMessages });
		set('Lobby', role(ground, 'Artist').id, { allow: P.ManageChannels });
		set('Table 1', by(ground).userId, { deny: P.Connect }, OverwriteType.Member);
		remove('Town hall');
		remove('helm');
		set('crew', guild.id, { allow: P.ViewChannel });
		set('crew', role(ground, 'Member').id, { allow: P.ManageMessages });
	},
	expressions(ground) {
		const { world, guild } = ground;
		const [kraken, crew, meeple] = ['kraken', 'lighthouse', 'meeple'].map((name) => named([...emojisOf(guild).values()], name));
		putEmoji(world, guild, { ...kraken!, id: kraken!.id!, name: 'raided' }, by(ground));
		putEmoji(world, guild, { ...crew!, id: crew!.id!, roles: [role(ground, 'Artist').id] }, by(ground));
		putEmoji(world, guild, { ...kraken!, id: world.snowflake(), name: 'raid', roles: [] }, by(ground));
		removeEmoji(world, guild, meeple!.id!, by(ground));
		const [ahoy] = stickersOf(guild).values();
		putSticker(world, guild, { ...ahoy!, name: 'raided', tags: 'skull', description: 'Raided' }, by(ground));
		putSticker(world, guild, { ...ahoy!, id: world.snowflake(), name: 'raid' }, by(ground));
		const [foghorn] = soundsOf(guild).values();
		putSound(world, guild, { ...foghorn!, name: 'raided', volume: 1 }, by(ground));
		putSound(world, guild, { ...foghorn!, sound_id: world.snowflake(), name: 'raid', emoji_id: null }, by(ground));
	},
	'rules of AutoMod'(ground) {
		const { world, guild } = ground;
		const rule = named(guild.autoModerationRules.values(), 'Slurs and scams');
		updateRule(world, guild, rule.id, { name: 'raided', enabled: false, actions: [{ type: 1, metadata: {} }] }, by(ground));
		const mentions = named(guild.autoModerationRules.values(), 'Mentions');
		const trigger_metadata = { mention_total_limit: 50, mention_raid_protection_enabled: false };
		updateRule(world, guild, mentions.id, { trigger_metadata }, by(ground));
		const keywords = { keyword_filter: ['x'], regex_patterns: [], allow_list: [] };
		const fields = { ...rule, name: 'raid', trigger_type: AutoModerationRuleTriggerType.Keyword, trigger_metadata: keywords };
		const { id: _, guild_id: __, creator_id: ___, ...raid } = { ...fields, exempt_roles: [], exempt_channels: [] };
		createRule(world, guild, raid, by(ground));
	},
	events(ground) {
		const { world, guild } = ground;
		const [night, tables] = ['Game night', 'Open tables'].map((name) => named(guild.scheduledEvents.values(), name));
		updateEvent(world, guild, night!.id, { name: 'raided', description: null, image: null }, by(ground));
		const time = { scheduled_start_time: '2040-01-01T00:00:00.000Z', scheduled_end_time: '2040-01-02T00:00:00.000Z' };
		const outside = { entity_type: 3, channel_id: null, entity_metadata: { location: 'elsewhere' }, ...time };
		updateEvent(world, guild, tables!.id, outside, by(ground));
		const { id: _, guild_id: __, creator_id: ___, ...fields } = night!;
		createEvent(world, guild, { ...fields, ...outside, name: 'raid', image: null, recurrence_rule: null }, by(ground));
	},
	webhooks(ground) {
		const { world, guild } = ground;
		const [tables, log] = ['Tide tables', 'Mod log'].map((name) => named(guild.webhooks.values(), name));
		updateWebhook(world, guild, tables!.id, { name: 'raided', avatar: null }, by(ground));
		updateWebhook(world, guild, log!.id, { channel_id: channel(ground, 'wargames').id }, by(ground));
		createWebhook(world, guild, { type: WebhookType.Incoming, channel_id: channel(ground, 'wargames').id, name: 'raid' }, by(ground));
	},
	invites: (ground) => void createInvite(ground.world, ground.guild, { channelId: channel(ground, 'welcome').id }, by(ground)),
	/** The questions stay, and name an emoji and a role that come back with other ids. */
	onboarding(ground) {
		const { world, guild } = ground;
		const { onboarding } = guild;
		setOnboarding(world, guild, { ...onboarding, mode: GuildOnboardingMode.OnboardingDefault }, by(ground));
		setWelcomeScreen(world, guild, { ...guild.welcomeScreen, description: 'raided' }, by(ground));
	},
	settings(ground) {
		const { world, guild } = ground;
		const features = [...guild.settings.features, GuildFeature.InvitesDisabled];
		const texts = { name: 'Raided', description: null, icon: null, banner: null, vanity_url_code: 'raided' };
		const levels = { verification_level: 0, explicit_content_filter: 0, default_message_notifications: 1, afk_timeout: 60 as const };
		const channels = { afk_channel_id: null, system_channel_id: channel(ground, 'wargames').id };
		const widget = { widget_enabled: false, widget_channel_id: channel(ground, 'wargames').id };
		updateGuild(world, guild, { ...texts, ...levels, ...channels, ...widget, features }, by(ground));
	},
	/** A ban for another reason is lifted and made again. */
	bans(ground) {
		const { world, guild } = ground;
		const [first, second, third] = [...guild.bans.values()].sort((left, right) => compareIds(left.user.id, right.user.id));
		for (const { user } of [first!, second!]) unban(world, guild, user.id, by(ground));
		ban(world, guild, second!.user, { ...by(ground), reason: 'raided' });
		unban(world, guild, third!.user.id, by(ground));
		ban(world, guild, third!.user, { ...by(ground), reason: null });
		ban(world, guild, addUser(world, { username: `victim.${guild.auditLog.length}` }), { ...by(ground), reason: 'raid' });
	},
	members(ground) {
		const { world, guild } = ground;
		const people = [...guild.members.values()].filter(({ user }) => !user.bot && user.id !== by(ground).userId);
		const newcomer = people.find(({ user }) => user.username === 'newcomer')!;
		const [nicked] = people.filter(({ nick }) => typeof nick === 'string');
		const [other] = people.filter(({ user, roles }) => user.id !== nicked!.user.id && roles.length > 1);
		const roles = ['raid', 'Artist'].map((name) => role(ground, name).id);
		updateMember(world, guild, newcomer.user.id, { nick: 'admiral', roles }, by(ground));
		updateMember(world, guild, nicked!.user.id, { nick: null, roles: [] }, by(ground));
		updateMember(world, guild, other!.user.id, { nick: 'raided', roles: other!.roles.slice(1) }, by(ground));
	},
	'threads and pins'(ground) {
		const { world, guild } = ground;
		const edited = [...guild.threads.values()].filter(({ name }) => name === 'questions' || name === 'Tie?') as APIThreadChannel[];
		for (const thread of edited) {
			const changes = { name: `${thread.name} raided`, rate_limit_per_user: 60, ...(thread.applied_tags && { applied_tags: [] }) };
			updateThread(world, guild, thread, changes, { locked: true, auto_archive_duration: 60 }, by(ground));
		}
		const place = { guild, channel: channel(ground, 'rules') };
		const [pinned] = pinsIn(world, place).keys();
		unpinMessage(world, place, pinned!, by(ground));
		const message = [...messagesOf(world, place.channel.id).values()].find(({ content }) => content === 'No shanties');
		pinMessage(world, place, message!.id, world.users.get(by(ground).userId)!);
	}
};
