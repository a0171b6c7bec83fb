import { ChannelType, WebhookType } from 'discord-api-types/v10';
import type { APIChannel, APIGuildOnboardingPrompt, APIMessage, APIWebhook } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { messagesOf } from './builders';

/* What a guild has beside roles, channels and people, as it stands: nothing of it is told as an event. */

const far = Date.UTC(2031, 4, 8, 17);
const hour = 3_600_000;

export interface RuleOptions {
	readonly name: string;
	/** 1 keyword, 3 spam, 4 preset, 5 mentions, 6 profile. */
	readonly trigger: number;
	readonly metadata?: object;
	readonly actions?: readonly object[];
	readonly exemptRoles?: readonly Snowflake[];
	readonly exemptChannels?: readonly Snowflake[];
	readonly at?: number;
}

export function addRule(world: World, guild: SimGuild, options: RuleOptions): Snowflake {
	const id = world.snowflake(options.at);
	guild.autoModerationRules.set(id, {
		id,
		guild_id: guild.id,
		creator_id: guild.settings.owner_id,
		name: options.name,
		event_type: options.trigger === 6 ? 2 : 1,
		trigger_type: options.trigger,
		trigger_metadata: (options.metadata ?? {}) as never,
		actions: [...(options.actions ?? [{ type: 1, metadata: {} }])] as never,
		enabled: true,
		exempt_roles: [...(options.exemptRoles ?? [])],
		exempt_channels: [...(options.exemptChannels ?? [])]
	});
	return id;
}

export interface EventOptions {
	readonly name: string;
	/** A voice or stage channel; none: outside, at `location`. */
	readonly channel?: APIChannel;
	readonly location?: string;
	readonly description?: string;
	readonly image?: string;
	readonly start?: number;
	/** Every week. */
	readonly weekly?: boolean;
	readonly at?: number;
}

export function addEvent(world: World, guild: SimGuild, options: EventOptions): Snowflake {
	const id = world.snowflake(options.at);
	const { channel } = options;
	const start = new Date(options.start ?? far).toISOString();
	const none = { end: null, by_n_weekday: null, by_month: null, by_month_day: null, by_year_day: null, count: null };
	const event = {
		id,
		guild_id: guild.id,
		creator_id: guild.settings.owner_id,
		name: options.name,
		description: options.description ?? null,
		image: options.image ?? null,
		channel_id: channel?.id ?? null,
		entity_type: !channel ? 3 : channel.type === ChannelType.GuildStageVoice ? 1 : 2,
		entity_id: null,
		entity_metadata: channel ? null : { location: options.location ?? 'Somewhere' },
		privacy_level: 2,
		status: 1,
		scheduled_start_time: start,
		scheduled_end_time: channel ? null : new Date((options.start ?? far) + 3 * hour).toISOString(),
		recurrence_rule: options.weekly ? { ...none, start, frequency: 2, interval: 1, by_weekday: [3] } : null,
		guild_scheduled_event_exceptions: []
	};
	guild.scheduledEvents.set(id, event as never);
	return id;
}

export interface WebhookOptions {
	readonly name: string;
	readonly channel: APIChannel;
	readonly avatar?: string;
	/** Of whom: default a person's. */
	readonly applicationId?: Snowflake;
	/** The channel of another guild that it follows. */
	readonly source?: { readonly guildId: Snowflake; readonly channelId: Snowflake };
	readonly at?: number;
}

export function addWebhook(world: World, guild: SimGuild, options: WebhookOptions): APIWebhook {
	const { source } = options;
	const webhook = {
		id: world.snowflake(options.at),
		type: source ? WebhookType.ChannelFollower : WebhookType.Incoming,
		guild_id: guild.id,
		channel_id: options.channel.id,
		user: world.users.get(guild.settings.owner_id),
		name: options.name,
		avatar: options.avatar ?? null,
		application_id: options.applicationId ?? null,
		...(source
			? {
					source_guild: { id: source.guildId, name: 'Elsewhere', icon: null },
					source_channel: { id: source.channelId, name: 'news' }
				}
			: { token: `token-of-${options.name.replace(/\W/g, '-')}-${'x'.repeat(48)}` })
	} as unknown as APIWebhook;
	guild.webhooks.set(webhook.id, webhook);
	return webhook;
}

export interface InviteOptions {
	readonly code: string;
	readonly channel: APIChannel;
	/** Seconds; default for ever. */
	readonly maxAge?: number;
	readonly maxUses?: number;
	readonly temporary?: boolean;
	readonly roles?: readonly Snowflake[];
	readonly at?: number;
}

export function addInvite(world: World, guild: SimGuild, options: InviteOptions): void {
	guild.invites.set(options.code, {
		code: options.code,
		channelId: options.channel.id,
		inviterId: guild.settings.owner_id,
		createdAt: options.at ?? world.clock.now(),
		maxAge: options.maxAge ?? 0,
		maxUses: options.maxUses ?? 0,
		temporary: options.temporary ?? false,
		roleIds: options.roles ?? [],
		uses: 4
	});
}

export interface PromptOptions {
	readonly title: string;
	readonly options: readonly {
		readonly title: string;
		readonly emoji?: { readonly id: Snowflake; readonly name: string };
		readonly roles?: readonly Snowflake[];
		readonly channels?: readonly Snowflake[];
	}[];
	readonly at?: number;
}

export function prompt(world: World, { title, options, at }: PromptOptions): APIGuildOnboardingPrompt {
	return {
		id: world.snowflake(at),
		title,
		options: options.map((option) => ({
			id: world.snowflake(at),
			title: option.title,
			description: '',
			emoji: { id: option.emoji?.id ?? null, name: option.emoji?.name ?? '\u{1F44D}', animated: false },
			role_ids: [...(option.roles ?? [])],
			channel_ids: [...(option.channels ?? [])]
		})) as APIGuildOnboardingPrompt['options'],
		single_select: false,
		required: false,
		in_onboarding: true,
		type: 0
	};
}

/** Pins a message as of then. */
export function addPin(world: World, channel: APIChannel, message: APIMessage, at: number): void {
	let pins = world.pins.get(channel.id);
	if (!pins) world.pins.set(channel.id, (pins = new Map()));
	const time = new Date(at).toISOString();
	pins.set(message.id, time);
	messagesOf(world, channel.id).set(message.id, { ...message, pinned: true });
	(channel as { last_pin_timestamp?: string }).last_pin_timestamp = time;
}
