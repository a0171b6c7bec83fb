import { ChannelType, WebhookType, type APIRole } from 'discord-api-types/v10';
import { createRule, deleteRule, updateRule } from '../../discord/actions/auto-moderation';
import { deleteChannel } from '../../discord/actions/channels';
import { setOnboarding, setWelcomeScreen } from '../../discord/actions/community';
import { putEmoji, putSound, putSticker, removeEmoji, removeSound, removeSticker } from '../../discord/actions/expressions';
import { updateMember } from '../../discord/actions/members';
import { deleteRole } from '../../discord/actions/roles';
import { createEvent, deleteEvent, updateEvent } from '../../discord/actions/scheduled-events';
import { createWebhook, deleteWebhook, updateWebhook } from '../../discord/actions/webhooks';
import type { SimGuild } from '../../discord/model';
import { emojisOf, soundsOf, stickersOf } from '../../discord/world';
import type { Ground } from './damages';

/** One bad deed: to the thing with this number, in a way that the value decides. Nothing happens where there is no such thing. */
export type Deed = (ground: Ground, which: number, value: number) => void;

const actor = ({ guild }: Ground) => ({ userId: guild.settings.owner_id });
const nth = <T>(items: Iterable<T>, which: number): T | undefined => {
	const list = [...items];
	return list[which % Math.max(1, list.length)];
};
const givenRoles = (guild: SimGuild): APIRole[] => [...guild.roles.values()].filter(({ id, managed }) => id !== guild.id && !managed);
/** Discord lets nobody delete the two channels that a community needs. */
const deletable = ({ channels, settings }: SimGuild) =>
	[...channels.values()].filter(({ id }) => id !== settings.rules_channel_id && id !== settings.public_updates_channel_id);
const textChannels = (guild: SimGuild) => [...guild.channels.values()].filter(({ type }) => type === ChannelType.GuildText);
const someTime = (value: number) => new Date(Date.UTC(2040, 0, 1 + (value % 300))).toISOString();

/** What people may do to a community beside its roles, channels and permissions. */
export const mischief: Readonly<Record<string, Deed>> = {
	'a role is deleted'(ground, which) {
		const role = nth(givenRoles(ground.guild), which);
		if (role) deleteRole(ground.world, ground.guild, role.id, actor(ground));
	},
	'a channel is deleted'(ground, which) {
		const channel = nth(deletable(ground.guild), which);
		if (channel) deleteChannel(ground.world, ground.guild, channel.id, actor(ground));
	},
	'an emoji is deleted or renamed'(ground, which, value) {
		const [id, emoji] = nth(emojisOf(ground.guild), which) ?? [];
		if (id === undefined || !emoji) return;
		if (value % 2) removeEmoji(ground.world, ground.guild, id, actor(ground));
		else putEmoji(ground.world, ground.guild, { ...emoji, id, name: `bad_${value}`, roles: [] }, actor(ground));
	},
	'a sticker is deleted or renamed'(ground, which, value) {
		const sticker = nth(stickersOf(ground.guild).values(), which);
		if (!sticker) return;
		if (value % 2) removeSticker(ground.world, ground.guild, sticker.id, actor(ground));
		else putSticker(ground.world, ground.guild, { ...sticker, name: `bad ${value}`, tags: 'skull' }, actor(ground));
	},
	'a sound is deleted or changed'(ground, which, value) {
		const sound = nth(soundsOf(ground.guild).values(), which);
		if (!sound) return;
		if (value % 2) removeSound(ground.world, ground.guild, sound.sound_id, actor(ground));
		else putSound(ground.world, ground.guild, { ...sound, name: `bad ${value}`, volume: (value % 10) / 10 }, actor(ground));
	},
	'a rule of AutoMod is deleted, changed or made'(ground, which, value) {
		const rule = nth(ground.guild.autoModerationRules.values(), which);
		const { world, guild } = ground;
		if (rule && value % 3 === 0) deleteRule(world, guild, rule.id, actor(ground));
		else if (rule && value % 3 === 1)
			updateRule(world, guild, rule.id, { name: `bad ${value}`, enabled: false, exempt_roles: [] }, actor(ground));
		else {
			const more = {
				trigger_metadata: { keyword_filter: ['x'], regex_patterns: [], allow_list: [] },
				actions: [{ type: 1, metadata: {} }]
			};
			const rest = { event_type: 1, trigger_type: 1, enabled: true, exempt_roles: [], exempt_channels: [] };
			const isFull = [...guild.autoModerationRules.values()].filter(({ trigger_type: type }) => (type as number) === 1).length >= 6;
			if (!isFull) createRule(world, guild, { name: `new ${value}`, ...rest, ...more } as never, actor(ground));
		}
	},
	'an event is cancelled, changed or made'(ground, which, value) {
		const { world, guild } = ground;
		const event = nth(guild.scheduledEvents.values(), which);
		if (event && value % 3 === 0) deleteEvent(world, guild, event.id, actor(ground));
		else if (event && value % 3 === 1)
			updateEvent(world, guild, event.id, { name: `bad ${value}`, scheduled_start_time: someTime(value) }, actor(ground));
		else {
			const place = { entity_type: 3, channel_id: null, entity_id: null, entity_metadata: { location: 'here' } };
			const times = { scheduled_start_time: someTime(value), scheduled_end_time: someTime(value + 1), recurrence_rule: null };
			const rest = { description: null, privacy_level: 2, status: 1, image: null, guild_scheduled_event_exceptions: [] };
			createEvent(world, guild, { name: `new ${value}`, ...place, ...times, ...rest }, actor(ground));
		}
	},
	'a webhook is deleted, changed or made'(ground, which, value) {
		const { world, guild } = ground;
		const own = [...guild.webhooks.values()].filter(({ type }) => type === WebhookType.Incoming);
		const webhook = nth(own, which);
		const channel = nth(textChannels(guild), value);
		if (webhook && value % 3 === 0) deleteWebhook(world, guild, webhook.id, actor(ground));
		else if (webhook && channel && value % 3 === 1) {
			updateWebhook(world, guild, webhook.id, { name: `bad ${value}`, channel_id: channel.id, avatar: null }, actor(ground));
		} else if (channel) {
			createWebhook(world, guild, { type: WebhookType.Incoming, channel_id: channel.id, name: `new ${value}` }, actor(ground));
		}
	},
	'onboarding is switched off or changed'(ground, which, value) {
		const { onboarding } = ground.guild;
		const prompts = onboarding.prompts.filter((_, index) => index !== which % Math.max(1, onboarding.prompts.length));
		const changed = value % 2 ? { enabled: false, default_channel_ids: [] } : { mode: value % 4 === 0 ? 0 : 1, prompts };
		setOnboarding(ground.world, ground.guild, { ...onboarding, ...changed } as never, actor(ground));
	},
	'the welcome screen is changed'(ground, which, value) {
		const { welcomeScreen: screen } = ground.guild;
		const channels = screen.welcome_channels.filter((_, index) => index !== which % Math.max(1, screen.welcome_channels.length));
		const changed = { description: `bad ${value}`, welcome_channels: channels, enabled: value % 2 === 0 };
		setWelcomeScreen(ground.world, ground.guild, { ...screen, ...changed }, actor(ground));
	},
	'a member loses or gets roles, or another nickname'(ground, which, value) {
		const members = [...ground.guild.members.values()].filter(({ user }) => !user.bot && user.id !== ground.guild.settings.owner_id);
		const member = nth(members, which);
		const role = nth(givenRoles(ground.guild), value);
		if (!member) return;
		const managed = member.roles.filter((id) => ground.guild.roles.get(id)?.managed);
		const roles = value % 2 ? managed : [...new Set([...member.roles, ...(role ? [role.id] : [])])];
		const nick = value % 3 ? { nick: `bad ${value}` } : {};
		updateMember(ground.world, ground.guild, member.user.id, { roles, ...nick }, actor(ground));
	}
};
