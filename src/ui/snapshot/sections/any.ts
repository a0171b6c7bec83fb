import type { Translator } from '../../../locales';
import { kinds } from '../../../vault/snapshots/kinds';
import type { GuildState, KindName } from '../../../vault/snapshots/model';
import { inOrder } from '../../../vault/snapshots/order/order';
import { nodeLines } from '../fields';
import type { Names } from '../names';
import { toTheRight } from '../values/lines';
import type { Entry } from './index';

/** Any kind: each thing by its name, and below it what it is, field by field. */
export function anyEntries(t: Translator, kind: KindName, state: GuildState, names: Names): Entry[] {
	return inOrder(kinds[kind], state.nodes[kind].values()).map((node) => {
		const title = names.of(kind, node.id);
		const fields = nodeLines(t, kind, node, names, ['name']).map(toTheRight);
		return { lines: [`**${title}**`, ...fields], words: [node.id, title, ...fields].join(' ') };
	});
}
