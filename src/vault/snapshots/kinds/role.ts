import type { APIRole } from 'discord-api-types/v10';
import { SnapshotRole } from '../../../entities/SnapshotRole';
import type { Values } from '../model';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/topics/permissions#role-object */
export const role: Kind = {
	name: 'role',
	entity: SnapshotRole,
	ids: ['role'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'color', type: 'integer', since: 1 },
		{ key: 2, name: 'hoist', type: 'boolean', since: 1 },
		{ key: 3, name: 'position', type: 'rank', since: 1 },
		{ key: 4, name: 'permissions', type: 'bits', since: 1 },
		{ key: 5, name: 'managed', type: 'boolean', since: 1 },
		{ key: 6, name: 'mentionable', type: 'boolean', since: 1 }
	],
	/** From the bottom; of two at the same position the older one stands above. */
	order: { field: 'position', ties: 'older_last', group: () => '' },
	mostNodes: 1_000,
	// Events of roles change what the bot may see, so they tell of every kind.
	freshness: { events: ['GUILD_ROLE_CREATE', 'GUILD_ROLE_UPDATE', 'GUILD_ROLE_DELETE'], intents: ['Guilds'] },
	async read(source) {
		const { guild } = await source.guild();
		return { status: 'read', nodes: new Map(guild.roles.map((item) => [item.id, values(item)])), complete: true };
	}
};

function values(item: APIRole): Values {
	return {
		name: item.name,
		color: item.color,
		hoist: item.hoist,
		position: item.position,
		permissions: item.permissions,
		managed: item.managed,
		mentionable: item.mentionable
	};
}
