import { nodeTexts } from '../fields';
import type { EntriesOf, Entry } from './index';

/** Pinned messages, each with a link to it. */
export const pinEntries: EntriesOf = (t, state, names) =>
	[...state.nodes.pin.values()].map((node): Entry => {
		const line = [names.of('pin', node.id), ...nodeTexts(t, 'pin', node, names)].join(' · ');
		return { lines: [line], words: `${node.id} ${line}` };
	});
