import { escape } from '../../text';
import type { EntriesOf, Entry } from './index';

/** Who is banned and why. The id stands beside the mention, which shows no name of people whom the client does not know. */
export const banEntries: EntriesOf = (t, state) =>
	[...state.nodes.ban.values()].map(({ id, values }): Entry => {
		const reason = typeof values.reason === 'string' && values.reason !== '' ? escape(values.reason, 200) : t('view.noReason');
		return { lines: [`<@${id}> \`${id}\` · ${reason}`], words: `${id} ${String(values.reason ?? '')}` };
	});
