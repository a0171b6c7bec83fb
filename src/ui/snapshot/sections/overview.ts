import type { Translator } from '../../../locales';
import type { GuildState, SnapshotSummary } from '../../../vault/snapshots/model';
import { escape } from '../../text';
import { captureLines } from '../captures';
import { headline } from '../headline';

/** What a snapshot is, and what it holds of each kind. */
export function overviewLines(t: Translator, snapshot: SnapshotSummary, state: GuildState): string[] {
	const name = state.nodes.guild.get(state.guildId)?.values.name;
	return [
		headline(t, snapshot),
		typeof name === 'string' ? t('view.server', { name: escape(name), id: state.guildId }) : t('view.serverId', { id: state.guildId }),
		'',
		...captureLines(t, snapshot),
		'',
		t('view.choose')
	];
}
