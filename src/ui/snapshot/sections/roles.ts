import { kinds } from '../../../vault/snapshots/kinds';
import { inOrder } from '../../../vault/snapshots/order/order';
import { nodeFields } from '../fields';
import { permissionsText } from '../permissions';
import type { EntriesOf, Entry } from './index';

/** Said in the first line, or in the second. */
const elsewhere = ['name', 'permissions', 'tags', 'flags'];

/** Roles from the highest, each with what it is and what it may do. */
export const roleEntries: EntriesOf = (t, state, names) =>
	[...inOrder(kinds.role, state.nodes.role.values())].reverse().map((node): Entry => {
		const fields = nodeFields(t, 'role', node, names, elsewhere).filter((field) => !field.endsWith(' \\#000000'));
		const first = `**${names.of('role', node.id)}**${fields.length > 0 ? ` · ${fields.join(' · ')}` : ''}`;
		const may = 'permissions' in node.values ? [`\u2003${permissionsText(t, node.values.permissions ?? null)}`] : [];
		return { lines: [first, ...may], words: `${node.id} ${String(node.values.name ?? '')} ${may.join('')}` };
	});
