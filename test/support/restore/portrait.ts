import { WebhookType, type APIChannel, type APIOverwrite } from 'discord-api-types/v10';
import { kinds } from '../../../src/vault/snapshots/kinds';
import type { SimGuild } from '../../discord/model';
import { parentOf } from '../../discord/obfuscation';
import { compareRoles, overwritesOf } from '../../discord/permissions';
import { sortGroup } from '../../discord/rest/channels/types';
import { compareIds } from '../../discord/snowflake';
import { emojisOf, soundsOf, stickersOf } from '../../discord/world';

/** Said otherwise (by the place in the picture), or a new name of Discord's for the same bytes. */
const apart = new Set(['position', 'parent_id', 'icon', 'image', 'file', 'sound', 'splash', 'discovery_splash', 'banner', 'home_header']);

/** What it means when Discord leaves a field out. */
const defaults: Readonly<Record<string, unknown>> = {
	default_thread_rate_limit_per_user: 0,
	video_quality_mode: 1,
	default_forum_layout: 0
};

/** A guild as people know it: names in place of ids, so that one that was made again can be compared with what it was. */
export function portrait(guild: SimGuild, options: { readonly withMembers?: boolean } = {}): Record<string, unknown> {
	const roles = [...guild.roles.values()].sort(compareRoles).reverse();
	const named = (id: string | null | undefined): string | null =>
		id ? (guild.channels.get(id)?.name ?? guild.roles.get(id)?.name ?? '(gone)') : null;
	const { features, ...settings } = fieldsOf('guild', guild.settings);
	return {
		settings: Object.fromEntries(
			Object.entries(settings).map(([name, value]) => [name, name.endsWith('channel_id') ? named(value as string | null) : value])
		),
		features: [...(features as string[])].sort(),
		roles: roles.map((role) => fieldsOf('role', role)),
		channels: channelsIn(guild, null),
		emojis: byName([...emojisOf(guild).values()].map((emoji) => ({ ...fieldsOf('emoji', emoji), roles: (emoji.roles ?? []).map(named) }))),
		stickers: byName([...stickersOf(guild).values()].map((sticker) => fieldsOf('sticker', sticker))),
		sounds: byName([...soundsOf(guild).values()].map((sound) => fieldsOf('sound', sound))),
		rules: byName(
			[...guild.autoModerationRules.values()].map((rule) => ({
				...fieldsOf('auto_moderation', rule),
				actions: rule.actions.map(({ type, metadata }) => [type, named((metadata as { channel_id?: string } | undefined)?.channel_id)]),
				exempt_roles: rule.exempt_roles.map(named).sort(),
				exempt_channels: rule.exempt_channels.map(named).sort()
			}))
		),
		widget: [guild.settings.widget_enabled, named(guild.settings.widget_channel_id)],
		welcome: [guild.welcomeScreen.description, guild.welcomeScreen.welcome_channels.map(({ channel_id: id }) => named(id))],
		onboarding: onboardingOf(guild, named),
		events: byName(
			[...guild.scheduledEvents.values()].map((event) => ({
				...fieldsOf('event', event),
				channel_id: named(event.channel_id),
				location: event.entity_metadata?.location ?? null,
				hasImage: event.image !== null
			}))
		),
		// Of those that people post with: others cannot be made by bots.
		webhooks: byName(
			[...guild.webhooks.values()]
				.filter(({ type }) => type === WebhookType.Incoming)
				.map(({ name, channel_id: id, avatar }) => [name, named(id), avatar !== null])
		),
		members: [...guild.members].map(([id, { nick, roles }]) => [id, nick ?? null, options.withMembers ? roles.map(named).sort() : null]),
		bans: Object.fromEntries([...guild.bans.values()].map(({ user, reason }) => [user.id, reason]))
	};
}

function onboardingOf({ onboarding }: SimGuild, named: (id: string) => string | null): object {
	return {
		...onboarding,
		default_channel_ids: onboarding.default_channel_ids.map(named).sort(),
		prompts: onboarding.prompts.map(({ id: _, options, ...prompt }) => ({
			...prompt,
			options: options.map(({ title, description, emoji, role_ids: roles, channel_ids: channels }) => [
				...[title, description, emoji.name],
				...[...roles, ...channels].map(named).sort()
			])
		}))
	};
}

function byName<T extends object>(items: readonly T[]): readonly T[] {
	return [...items].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

/** The tracked fields. */
function fieldsOf(kind: keyof typeof kinds, item: object): Record<string, unknown> {
	const names = kinds[kind].fields.map(({ name }) => name).filter((name) => !apart.has(name));
	return Object.fromEntries(names.map((name) => [name, (item as Record<string, unknown>)[name] ?? defaults[name] ?? null]));
}

/** In the order in which they are shown. */
function channelsIn(guild: SimGuild, parent: string | null): unknown[] {
	const groups = ['text', 'voice', 'category'];
	const position = (channel: APIChannel): number => ('position' in channel ? channel.position : 0);
	return [...guild.channels.values()]
		.filter((channel) => parentOf(channel) === parent)
		.sort(
			(left, right) =>
				groups.indexOf(sortGroup(left.type)) - groups.indexOf(sortGroup(right.type)) ||
				position(left) - position(right) ||
				compareIds(left.id, right.id)
		)
		.map((channel) => ({
			...fieldsOf('channel', channel),
			...('available_tags' in channel && { available_tags: channel.available_tags.map(({ id: _, ...tag }) => tag) }),
			overwrites: overwritesOf(channel)
				.map((overwrite) => namedOverwrite(guild, overwrite))
				.sort(),
			...(sortGroup(channel.type) === 'category' && { channels: channelsIn(guild, channel.id) })
		}));
}

function namedOverwrite(guild: SimGuild, { id, type, allow, deny }: APIOverwrite): string {
	return `${guild.roles.get(id)?.name ?? id} ${type} +${allow} -${deny}`;
}
