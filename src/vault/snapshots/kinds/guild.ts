import type { APIGuild } from 'discord-api-types/v10';
import { SnapshotGuild } from '../../../entities/SnapshotGuild';
import type { Values } from '../model';
import { setText } from '../references';
import { hashedImage } from './assetNames';
import type { Kind } from './Kind';

/**
 * The settings of the guild: one node. Those that no bot can set are kept to be told of.
 * https://discord.com/developers/docs/resources/guild#guild-object
 */
export const guild: Kind = {
	name: 'guild',
	entity: SnapshotGuild,
	ids: ['guild'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'description', type: 'text', since: 1 },
		{ key: 2, name: 'icon', type: 'media', since: 1 },
		{ key: 3, name: 'splash', type: 'media', since: 1 },
		{ key: 4, name: 'discovery_splash', type: 'media', since: 1 },
		{ key: 5, name: 'banner', type: 'media', since: 1 },
		{ key: 6, name: 'home_header', type: 'media', since: 1 },
		{ key: 7, name: 'features', type: 'json', isSet: true, since: 1 },
		{ key: 8, name: 'verification_level', type: 'integer', since: 1 },
		{ key: 9, name: 'default_message_notifications', type: 'integer', since: 1 },
		{ key: 10, name: 'explicit_content_filter', type: 'integer', since: 1 },
		{ key: 11, name: 'preferred_locale', type: 'text', since: 1 },
		{ key: 12, name: 'afk_channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 13, name: 'afk_timeout', type: 'integer', since: 1 },
		{ key: 14, name: 'system_channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 15, name: 'system_channel_flags', type: 'integer', since: 1 },
		{ key: 16, name: 'rules_channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 17, name: 'public_updates_channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 18, name: 'safety_alerts_channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 19, name: 'premium_progress_bar_enabled', type: 'boolean', since: 1 },
		{ key: 20, name: 'owner_id', type: 'reference', references: 'user', since: 1 },
		{ key: 21, name: 'mfa_level', type: 'integer', since: 1 },
		{ key: 22, name: 'vanity_url_code', type: 'text', since: 1 },
		{ key: 23, name: 'premium_tier', type: 'integer', since: 1 },
		{ key: 24, name: 'nsfw_level', type: 'integer', since: 1 }
	],
	mostNodes: 1,
	freshness: { events: ['GUILD_UPDATE'], intents: ['Guilds'] },
	unseen: 'media_missing',
	async read(source) {
		const { guild: item } = await source.guild();
		return { status: 'read', nodes: new Map([[item.id, values(item)]]), complete: true };
	}
};

/** Not in Discord's documentation, only in its OpenAPI document. */
type Guild = APIGuild & { readonly home_header?: string | null };

function values(item: Guild): Values {
	return {
		name: item.name,
		description: item.description,
		icon: hashedImage('icons', item.id, item.icon),
		splash: hashedImage('splashes', item.id, item.splash),
		discovery_splash: hashedImage('discovery-splashes', item.id, item.discovery_splash),
		banner: hashedImage('banners', item.id, item.banner),
		home_header: hashedImage('home-headers', item.id, item.home_header),
		features: setText(item.features),
		verification_level: item.verification_level,
		default_message_notifications: item.default_message_notifications,
		explicit_content_filter: item.explicit_content_filter,
		preferred_locale: item.preferred_locale,
		afk_channel_id: item.afk_channel_id,
		afk_timeout: item.afk_timeout,
		system_channel_id: item.system_channel_id,
		system_channel_flags: item.system_channel_flags,
		rules_channel_id: item.rules_channel_id,
		public_updates_channel_id: item.public_updates_channel_id,
		safety_alerts_channel_id: item.safety_alerts_channel_id,
		premium_progress_bar_enabled: item.premium_progress_bar_enabled,
		owner_id: item.owner_id,
		mfa_level: item.mfa_level,
		vanity_url_code: item.vanity_url_code,
		premium_tier: item.premium_tier,
		nsfw_level: item.nsfw_level
	};
}
