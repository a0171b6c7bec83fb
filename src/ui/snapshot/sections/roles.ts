import { kinds } from '../../../vault/snapshots/kinds';
import { inOrder } from '../../../vault/snapshots/order/order';
import { nodeTexts } from '../fields';
import { permissionsText } from '../permissions';
import type { EntriesOf, Entry } from './index';

/** Said in the first line, or in the second. */
const elsewhere = ['name', 'permissions'];

/** Roles from the highest, each with what it is and what it may do. */
export const roleEntries: EntriesOf = (t, state, names) =>
	[...inOrder(kinds.role, state.nodes.role.values())].reverse().map((node): Entry => {
		const fields = nodeTexts(t, 'role', node, names, elsewhere);
		const first = `**${names.of('role', node.id)}**${fields.length > 0 ? ` · ${fields.join(' · ')}` : ''}`;
		const may = 'permissions' in node.values ? [`\u2003${permissionsText(t, node.values.permissions ?? null)}`] : [];
		return { lines: [first, ...may], words: `${node.id} ${String(node.values.name ?? '')} ${may.join('')}` };
	});
