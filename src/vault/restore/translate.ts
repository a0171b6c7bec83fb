import type { Snowflake } from '../../database/ids';
import type { GuildState, Node, Nodes } from '../snapshots/model';

/** The state of one server as a wish for another: the role of everyone has the server's own id. */
export function translateState(state: GuildState, guildId: Snowflake): GuildState {
	const { guildId: from, nodes } = state;
	if (from === guildId) return state;
	const renamed = (all: Nodes, rename: (id: string) => string): Nodes =>
		new Map([...all.values()].map((node): [string, Node] => [rename(node.id), { ...node, id: rename(node.id) }]));
	return {
		...state,
		guildId,
		nodes: {
			...nodes,
			role: renamed(nodes.role, (id) => (id === from ? guildId : id)),
			permission: renamed(nodes.permission, (id) => id.replace(new RegExp(`:${from}$`), `:${guildId}`))
		}
	};
}
