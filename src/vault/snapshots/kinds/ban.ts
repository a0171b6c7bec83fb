import { SnapshotBan } from '../../../entities/SnapshotBan';
import type { Values } from '../model';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/resources/guild#ban-object */
export const ban: Kind = {
	name: 'ban',
	entity: SnapshotBan,
	ids: ['user'],
	fields: [{ key: 0, name: 'reason', type: 'text', since: 1 }],
	mostNodes: 500_000,
	needs: ['BanMembers'],
	// After a raid the bans are what cannot be seen again: no event is trusted to have told of all of them.
	freshness: {
		events: ['GUILD_BAN_ADD', 'GUILD_BAN_REMOVE'],
		intents: ['GuildModeration'],
		permissions: ['BanMembers', 'ViewAuditLog'],
		isAlwaysRead: true
	},
	async read(source) {
		const nodes = new Map<string, Values>();
		for await (const page of source.bans()) {
			for (const { user, reason } of page) nodes.set(user.id, { reason });
		}
		return { status: 'read', nodes, complete: true };
	}
};
