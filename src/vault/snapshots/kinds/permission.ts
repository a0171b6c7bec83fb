import { SnapshotPermission } from '../../../entities/SnapshotPermission';
import type { Values } from '../model';
import { channelFreshness, sawChannel } from './channel';
import type { Kind } from './Kind';

/**
 * A permission overwrite of a channel; its id is `channel:target`.
 * https://discord.com/developers/docs/resources/channel#overwrite-object
 */
export const permission: Kind = {
	name: 'permission',
	entity: SnapshotPermission,
	// Whether the target is a role or a member does not matter: ids of members are in no identity map.
	ids: ['channel', 'role'],
	fields: [
		{ key: 0, name: 'type', type: 'integer', since: 1 },
		{ key: 1, name: 'allow', type: 'bits', since: 1 },
		{ key: 2, name: 'deny', type: 'bits', since: 1 }
	],
	mostNodes: 500_000,
	freshness: channelFreshness,
	async read(source) {
		const { visible, hidden, complete } = await source.channels();
		const nodes = new Map<string, Values>();
		const seen = new Set<string>();
		for (const { id: channelId, permission_overwrites: overwrites } of visible) {
			seen.add(source.identity.origin('channel', channelId));
			for (const { id, type, allow, deny } of overwrites ?? []) nodes.set(`${channelId}:${id}`, { type, allow, deny });
		}
		const unseen = new Set(hidden.map(({ id }) => source.identity.origin('channel', id)));
		const provesAbsence = (id: string): boolean => {
			const channelId = channelOf(id);
			return seen.has(channelId) || (complete && !unseen.has(channelId));
		};
		return { status: 'read', nodes, complete: complete && hidden.length === 0, settled: complete, provesAbsence };
	},
	/** The overwrites of a hidden channel are hidden too; its name tells whether it was seen. */
	couldSee: (state, id) => sawChannel(state, channelOf(id))
};

function channelOf(id: string): string {
	return id.slice(0, id.indexOf(':'));
}
