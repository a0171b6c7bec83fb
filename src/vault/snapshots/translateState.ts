import type { Translate } from './identity';
import { kinds } from './kinds';
import { kindNames, type GuildState, type KindName, type Node, type Nodes } from './model';
import { translateId, translateValues } from './references';

/** The same state with other ids: of nodes, and wherever their values name something. */
export function translateState(state: GuildState, translate: Translate): GuildState {
	const nodesOf = (name: KindName): Nodes => {
		const kind = kinds[name];
		const renamed = ({ id, values, unseen }: Node): Node => ({
			id: translateId(kind, id, translate),
			values: translateValues(kind, values, translate),
			unseen
		});
		return new Map([...state.nodes[name].values()].map(renamed).map((node) => [node.id, node]));
	};
	const nodes = Object.fromEntries(kindNames.map((name) => [name, nodesOf(name)])) as Record<KindName, Nodes>;
	return { ...state, guildId: translate('guild', state.guildId), nodes };
}
