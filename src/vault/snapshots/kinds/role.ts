import type { APIRole } from 'discord-api-types/v10';
import { SnapshotRole } from '../../../entities/SnapshotRole';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { hashedImage } from './assetNames';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/topics/permissions#role-object */
export const role: Kind = {
	name: 'role',
	entity: SnapshotRole,
	ids: ['role'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		// The first colour of a gradient.
		{ key: 1, name: 'color', type: 'integer', since: 1 },
		{ key: 2, name: 'hoist', type: 'boolean', since: 1 },
		{ key: 3, name: 'position', type: 'rank', since: 1 },
		{ key: 4, name: 'permissions', type: 'bits', since: 1 },
		{ key: 5, name: 'managed', type: 'boolean', since: 1 },
		{ key: 6, name: 'mentionable', type: 'boolean', since: 1 },
		{ key: 7, name: 'secondary_color', type: 'integer', inside: 'colors', since: 1 },
		{ key: 8, name: 'tertiary_color', type: 'integer', inside: 'colors', since: 1 },
		{ key: 9, name: 'icon', type: 'media', since: 1 },
		{ key: 10, name: 'unicode_emoji', type: 'text', since: 1 },
		{ key: 11, name: 'description', type: 'text', since: 1 },
		{ key: 12, name: 'flags', type: 'integer', since: 1 },
		{ key: 13, name: 'tags', type: 'json', within: [{ path: ['bot_id'], references: 'user' }], since: 1 }
	],
	/** From the bottom; of two at the same position the older one stands above. */
	order: { field: 'position', ties: 'older_last', group: () => '' },
	mostNodes: 1_000,
	// Events of roles change what the bot may see, so they tell of every kind.
	freshness: { events: ['GUILD_ROLE_CREATE', 'GUILD_ROLE_UPDATE', 'GUILD_ROLE_DELETE'], intents: ['Guilds'] },
	unseen: 'media_missing',
	async read(source) {
		const { guild } = await source.guild();
		return { status: 'read', nodes: new Map(guild.roles.map((item) => [item.id, values(item)])), complete: true };
	}
};

/** Not in Discord's documentation. */
type Role = APIRole & { readonly description?: string | null };

function values(item: Role): Values {
	return {
		name: item.name,
		color: item.color,
		hoist: item.hoist,
		position: item.position,
		permissions: item.permissions,
		managed: item.managed,
		mentionable: item.mentionable,
		secondary_color: item.colors.secondary_color,
		tertiary_color: item.colors.tertiary_color,
		icon: hashedImage('role-icons', item.id, item.icon),
		unicode_emoji: item.unicode_emoji ?? null,
		description: item.description ?? null,
		flags: item.flags,
		tags: item.tags ? canonicalJson(item.tags) : null
	};
}
