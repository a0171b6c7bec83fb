import { AuditLogEvent, GatewayDispatchEvents, GuildFeature } from 'discord-api-types/v10';
import type { APIGuild, APIRole } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { emojisOf, stickersOf } from '../world';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** Permissions of @everyone in a new guild, as Discord sets them. */
const DEFAULT_PERMISSIONS = 2_248_473_465_835_073n;

export interface GuildOptions {
	readonly id?: Snowflake;
	readonly name?: string;
	readonly ownerId: Snowflake;
	readonly settings?: Partial<SimGuild['settings']>;
	readonly everyonePermissions?: bigint;
}

/** A new guild with its @everyone role and its owner as the only member; a community with announcements unless told otherwise. */
export function createGuild(world: World, options: GuildOptions): SimGuild {
	const id = options.id ?? world.snowflake();
	const guild: SimGuild = {
		id,
		settings: { ...defaultSettings(id, options), ...options.settings },
		roles: new Map([[id, everyoneRole(id, options.everyonePermissions ?? DEFAULT_PERMISSIONS)]]),
		channels: new Map(),
		threads: new Map(),
		threadMembers: new Map(),
		members: new Map(),
		bans: new Map(),
		autoModerationRules: new Map(),
		scheduledEvents: new Map(),
		webhooks: new Map(),
		invites: new Map(),
		onboarding: { prompts: [], default_channel_ids: [], enabled: false, mode: 0 },
		welcomeScreen: { enabled: false, description: null, welcome_channels: [] },
		auditLog: [],
		unavailable: false
	};
	world.guilds.set(id, guild);
	return guild;
}

/** The guild object as `GET /guilds/{id}` sends it. */
export function guildBody(guild: SimGuild): APIGuild {
	return {
		...guild.settings,
		roles: [...guild.roles.values()],
		emojis: [...emojisOf(guild).values()],
		stickers: [...stickersOf(guild).values()]
	};
}

/** Changes settings and tells it. */
export function updateGuild(world: World, guild: SimGuild, changes: Partial<SimGuild['settings']>, actor: Actor): void {
	const before = guild.settings;
	guild.settings = { ...before, ...changes };
	const differences = changesBetween(before, guild.settings);
	if (differences.length === 0) return;
	world.emit({ event: GatewayDispatchEvents.GuildUpdate, data: guildBody(guild), guildId: guild.id });
	audit(world, guild, actor, { type: AuditLogEvent.GuildUpdate, targetId: guild.id, changes: differences });
}

/** The owner deletes the guild: for the bots in it that is as if they had been removed. */
export function deleteGuild(world: World, guild: SimGuild): void {
	world.guilds.delete(guild.id);
	for (const id of guild.members.keys()) {
		if (world.applications.has(id)) {
			world.emit({ event: GatewayDispatchEvents.GuildDelete, data: { id: guild.id }, guildId: guild.id, applicationId: id });
		}
	}
}

function everyoneRole(id: Snowflake, permissions: bigint): APIRole {
	return {
		id,
		name: '@everyone',
		permissions: permissions.toString(),
		position: 0,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		managed: false,
		mentionable: false,
		icon: null,
		unicode_emoji: null,
		flags: 0 as APIRole['flags']
	};
}

function defaultSettings(id: Snowflake, { name, ownerId }: GuildOptions): SimGuild['settings'] {
	return {
		id,
		name: name ?? 'Test guild',
		icon: null,
		description: null,
		home_header: null,
		splash: null,
		discovery_splash: null,
		features: [GuildFeature.Community, GuildFeature.News],
		banner: null,
		owner_id: ownerId,
		application_id: null,
		region: 'us-central',
		afk_channel_id: null,
		afk_timeout: 300,
		system_channel_id: null,
		system_channel_flags: 0,
		widget_enabled: false,
		widget_channel_id: null,
		verification_level: 0,
		default_message_notifications: 0,
		mfa_level: 0,
		explicit_content_filter: 0,
		max_presences: null,
		max_members: 500_000,
		max_stage_video_channel_users: 50,
		max_video_channel_users: 25,
		vanity_url_code: null,
		premium_tier: 0,
		premium_subscription_count: 0,
		preferred_locale: 'en-US',
		rules_channel_id: null,
		safety_alerts_channel_id: null,
		public_updates_channel_id: null,
		premium_progress_bar_enabled: false,
		nsfw: false,
		nsfw_level: 0,
		hub_type: null,
		incidents_data: null
	} as unknown as SimGuild['settings'];
}
