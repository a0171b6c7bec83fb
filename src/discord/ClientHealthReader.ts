import {
	ApplicationFlags,
	GuildMFALevel,
	PermissionsBitField,
	type Client,
	type Guild,
	type GuildBasedChannel,
	type GuildMember,
	type NonThreadGuildBasedChannel,
	type Snowflake
} from 'discord.js';
import type { ChannelFacts, Counts, DiscordFacts } from '../vault/health/facts';
import type { HealthReader } from '../vault/health/Health';
import type { PortalIntent } from '../vault/health/operations';

/** https://discord.com/developers/docs/resources/guild */
const mostRoles = 250;
const mostChannels = 500;
/** Of active ones: https://discord.com/developers/docs/topics/threads */
const mostThreads = 1_000;

/** What boosts allow, by tier, and what a feature of the guild lifts it to. https://discord.com/developers/docs/resources/guild#guild-object-premium-tier */
const slots = {
	emoji: { tiers: [50, 100, 150, 250], feature: 'MORE_EMOJI', lifted: 200 },
	sticker: { tiers: [5, 15, 30, 60], feature: 'MORE_STICKERS', lifted: 60 },
	sound: { tiers: [8, 24, 36, 48], feature: 'MORE_SOUNDBOARD', lifted: 96 }
} as const;

/** A channel with this flag is hidden from the bot: only its id, type, place and parent are true. */
const obfuscated = 1 << 17;

/** Reads what the client knows of the bot's rights. */
export class ClientHealthReader implements HealthReader {
	public constructor(private readonly client: Client) {}

	public facts(guildId: Snowflake): DiscordFacts | null {
		const guild = this.client.guilds.cache.get(guildId);
		const me = guild?.members.me;
		if (!guild?.available || !me) return null;
		const permissions = isAll(guild, me) ? PermissionsBitField.All : me.permissions.bitfield;
		return {
			intents: new Set(this.client.options.intents.toArray()),
			portal: this.portal(),
			permissions,
			ownRole: guild.roles.botRoleFor(me)?.permissions.bitfield ?? null,
			rolesAbove: rolesAbove(guild, me),
			channels: [...guild.channels.cache.filter(isNoThread).values()].map((channel) => channelFacts(channel, me)),
			needsTwoFactor: guild.mfaLevel === GuildMFALevel.Elevated,
			hasTwoFactor: this.client.user?.mfaEnabled ?? true,
			timedOutUntil: me.communicationDisabledUntilTimestamp,
			counts: counts(guild)
		};
	}

	/** https://discord.com/developers/docs/resources/application#application-object-application-flags */
	private portal(): ReadonlySet<PortalIntent> | null {
		const flags = this.client.application?.flags;
		if (!flags) return null;
		const granted = new Set<PortalIntent>();
		if (flags.any([ApplicationFlags.GatewayMessageContent, ApplicationFlags.GatewayMessageContentLimited])) granted.add('MessageContent');
		if (flags.any([ApplicationFlags.GatewayGuildMembers, ApplicationFlags.GatewayGuildMembersLimited])) granted.add('GuildMembers');
		return granted;
	}
}

function isAll(guild: Guild, me: GuildMember): boolean {
	return guild.ownerId === me.id || me.permissions.has('Administrator');
}

function channelFacts(channel: NonThreadGuildBasedChannel, me: GuildMember): ChannelFacts {
	const isHidden = (channel.flags.bitfield & obfuscated) !== 0;
	const permissions = isHidden ? 0n : channel.permissionsFor(me, true).bitfield;
	return { id: channel.id, type: channel.type, isHidden, permissions };
}

/** The owner may do everything, whatever stands above its roles. */
function rolesAbove(guild: Guild, me: GuildMember): number {
	if (guild.ownerId === me.id) return 0;
	const { highest } = me.roles;
	return guild.roles.cache.filter((role) => role.id !== highest.id && role.comparePositionTo(highest) > 0).size;
}

function counts(guild: Guild): Counts {
	const { channels, emojis, roles, soundboardSounds: sounds, stickers } = guild;
	const animated = emojis.cache.filter((emoji) => emoji.animated).size;
	return {
		role: { count: roles.cache.size, limit: mostRoles },
		channel: { count: channels.cache.filter(isNoThread).size, limit: mostChannels },
		thread: { count: channels.cache.filter((channel) => channel.isThread() && !channel.archived).size, limit: mostThreads },
		emoji: { count: emojis.cache.size - animated, limit: slotsOf(guild, 'emoji') },
		animatedEmoji: { count: animated, limit: slotsOf(guild, 'emoji') },
		sticker: { count: stickers.cache.size, limit: slotsOf(guild, 'sticker') },
		sound: { count: sounds.cache.size, limit: slotsOf(guild, 'sound') }
	};
}

function slotsOf({ premiumTier, features }: Guild, thing: keyof typeof slots): number {
	const { tiers, feature, lifted } = slots[thing];
	return Math.max(tiers[premiumTier], (features as readonly string[]).includes(feature) ? lifted : 0);
}

function isNoThread(channel: GuildBasedChannel): channel is NonThreadGuildBasedChannel {
	return !channel.isThread();
}
