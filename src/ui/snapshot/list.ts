import type { Translator } from '../../locales';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import { countsText } from './captures';
import { label } from './label';
import { headline } from './view';

/** The snapshots of a guild, two lines each, newest first. `limit` is how many are kept. */
export function listLines(t: Translator, snapshots: readonly SnapshotSummary[], limit: number): string[] {
	if (snapshots.length === 0) return [t('list.empty')];
	const lines = snapshots.map((snapshot) => `**${label(t, snapshot)}**\n${headline(t, snapshot)}\n${countsText(t, snapshot)}`);
	return [...lines, '', t('list.bound', { count: limit })];
}
