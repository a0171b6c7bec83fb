import type { Node } from '../../../vault/snapshots/model';
import { channelName } from '../names';
import { permissionNames } from '../permissions';
import { channelTree } from './channels';
import type { EntriesOf, Entry } from './index';

/** The permissions of channels, in the order of the tree: for whom, what is allowed and what is denied. */
export const permissionEntries: EntriesOf = (t, state, names) => {
	const byChannel = new Map<string, Node[]>();
	for (const node of state.nodes.permission.values()) {
		const channelId = node.id.slice(0, node.id.indexOf(':'));
		const overwrites = byChannel.get(channelId);
		if (overwrites) overwrites.push(node);
		else byChannel.set(channelId, [node]);
	}
	return channelTree(state).flatMap((channel): Entry[] => {
		const overwrites = byChannel.get(channel.id) ?? [];
		if (overwrites.length === 0) return [];
		const title = channelName(t, channel);
		const lines = overwrites.flatMap(({ id, values }) => {
			const target = id.slice(id.indexOf(':') + 1);
			const allowed = permissionNames(t, values.allow ?? null);
			const denied = permissionNames(t, values.deny ?? null);
			return [
				`- ${values.type === 1 ? `<@${target}>` : names.referred('role', target)}`,
				...(allowed.length > 0 ? [`\u2003${t('view.allowed', { permissions: allowed.join(', ') })}`] : []),
				...(denied.length > 0 ? [`\u2003${t('view.denied', { permissions: denied.join(', ') })}`] : [])
			];
		});
		return [{ lines: [`**${title}**`, ...lines], words: `${channel.id} ${title} ${lines.join(' ')}` }];
	});
};
