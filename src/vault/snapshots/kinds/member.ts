import { SnapshotMember } from '../../../entities/SnapshotMember';
import type { Values } from '../model';
import { setText } from '../references';
import type { Kind } from './Kind';

/**
 * Who has which roles and which nickname; members with neither are left out. By option: it is data of people.
 * https://discord.com/developers/docs/resources/guild#guild-member-object
 */
export const member: Kind = {
	name: 'member',
	entity: SnapshotMember,
	ids: ['user'],
	fields: [
		{ key: 0, name: 'nick', type: 'text', since: 1 },
		{ key: 1, name: 'roles', type: 'json', isSet: true, within: [{ path: ['*'], references: 'role' }], since: 1 }
	],
	mostNodes: 2_000_000,
	freshness: {
		events: ['GUILD_MEMBER_ADD', 'GUILD_MEMBER_UPDATE', 'GUILD_MEMBER_REMOVE'],
		intents: ['GuildMembers'],
		isBusy: true
	},
	async read(source) {
		if (!source.withMembers) return { status: 'unread', reason: 'switched_off' };
		const nodes = new Map<string, Values>();
		for await (const page of source.reader.members(source.guildId)) {
			for (const { user, nick = null, roles } of page) {
				if (nick !== null || roles.length > 0) nodes.set(user.id, { nick, roles: setText(roles) });
			}
		}
		return { status: 'read', nodes, complete: true };
	}
};
