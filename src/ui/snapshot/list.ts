import type { Translator } from '../../locales';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import type { Retention } from '../../vault/snapshots/retention';
import { countsText } from './captures';
import { label } from './label';
import { rulesText } from './prune';
import { headline } from './headline';

/** The snapshots of a guild, newest first, and what decides which are kept. */
export function listLines(t: Translator, snapshots: readonly SnapshotSummary[], retention: Retention): string[] {
	if (snapshots.length === 0) return [t('list.empty')];
	const lines = snapshots.map((snapshot) => `**${label(t, snapshot)}**\n${headline(t, snapshot)}\n${countsText(t, snapshot)}`);
	return [...lines, '', rulesText(t, retention)];
}
