import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Values } from '../model';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/resources/guild#ban-object */
export const ban: Kind = {
	name: 'ban',
	fields: [{ key: 0, name: 'reason', type: 'text', since: 1 }],
	async read(source) {
		const { me } = await source.guild();
		if ((me.permissions & PermissionFlagsBits.BanMembers) === 0n) return { status: 'unread', reason: 'missing_permission' };
		const nodes = new Map<string, Values>();
		for await (const page of source.bans()) {
			for (const { user, reason } of page) nodes.set(user.id, { reason });
		}
		return { status: 'read', nodes, complete: true };
	},
	originId: (id) => id
};
