import { ChannelFlags, ChannelType, PermissionFlagsBits, type APIThreadChannel } from 'discord-api-types/v10';
import { SnapshotThread } from '../../../entities/SnapshotThread';
import { isWhole, type Values } from '../model';
import { setText } from '../references';
import { sawChannel } from './channel';
import type { Kind } from './Kind';

/**
 * Threads and posts that are not archived. One that is archived is no longer among them: Discord has no list of all archived ones.
 * https://discord.com/developers/docs/resources/channel#thread-metadata-object
 */
export const thread: Kind = {
	name: 'thread',
	entity: SnapshotThread,
	ids: ['thread'],
	fields: [
		{ key: 0, name: 'type', type: 'integer', since: 1 },
		{ key: 1, name: 'name', type: 'text', since: 1 },
		{ key: 2, name: 'parent_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 3, name: 'owner_id', type: 'reference', references: 'user', since: 1 },
		{ key: 4, name: 'archived', type: 'boolean', since: 1 },
		{ key: 5, name: 'locked', type: 'boolean', since: 1 },
		{ key: 6, name: 'auto_archive_duration', type: 'integer', since: 1 },
		{ key: 7, name: 'rate_limit_per_user', type: 'integer', since: 1 },
		{ key: 8, name: 'invitable', type: 'boolean', since: 1 },
		{ key: 9, name: 'flags', type: 'integer', since: 1 },
		{ key: 10, name: 'applied_tags', type: 'json', isSet: true, within: [{ path: ['*'], references: 'tag' }], since: 1 }
	],
	mostNodes: 10_000,
	freshness: {
		events: [
			'THREAD_CREATE',
			'THREAD_UPDATE',
			'THREAD_DELETE',
			'THREAD_LIST_SYNC',
			'THREAD_MEMBERS_UPDATE',
			'CHANNEL_UPDATE',
			'CHANNEL_DELETE'
		],
		intents: ['Guilds'],
		isBusy: true
	},
	/** Without MANAGE_THREADS private threads of others are hidden, and with a channel its threads are. */
	async read(source) {
		const threads = await source.threads();
		const { visible, hidden, complete } = await source.channels();
		const { permissions } = await source.me();
		const seesPrivate = (permissions & PermissionFlagsBits.ManageThreads) !== 0n;
		const seen = new Set(visible.map(({ id }) => source.identity.origin('channel', id)));
		const unseen = new Set(hidden.map(({ id }) => source.identity.origin('channel', id)));
		const isGone = (parent: string): boolean => complete && !seen.has(parent) && !unseen.has(parent);
		return {
			status: 'read',
			nodes: new Map(threads.map((item) => [item.id, values(item)])),
			complete: complete && hidden.length === 0 && seesPrivate,
			settled: complete,
			provesAbsence: (_, node) => {
				const parent = String(node.values['parent_id']);
				return isGone(parent) || (seen.has(parent) && (seesPrivate || node.values['type'] !== ChannelType.PrivateThread));
			}
		};
	},
	couldSee(state, _, { values: { parent_id: parent, type } }) {
		return isWhole(state.captures.thread) || (type !== ChannelType.PrivateThread && sawChannel(state, String(parent)));
	}
};

/** Of the flags only PINNED is set by people. */
function values(item: APIThreadChannel): Values {
	const { thread_metadata: metadata } = item;
	return {
		type: item.type,
		name: item.name,
		parent_id: item.parent_id ?? null,
		owner_id: item.owner_id ?? null,
		archived: metadata?.archived ?? false,
		locked: metadata?.locked ?? false,
		auto_archive_duration: metadata?.auto_archive_duration ?? null,
		rate_limit_per_user: item.rate_limit_per_user ?? 0,
		invitable: metadata?.invitable ?? null,
		flags: (item.flags ?? 0) & ChannelFlags.Pinned,
		applied_tags: setText(item.applied_tags ?? [])
	};
}
