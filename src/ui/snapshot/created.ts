import type { Translator } from '../../locales';
import type { CreateResult } from '../../vault/snapshots/SnapshotCreation';
import { captureLines } from './captures';
import { summaryLines } from './compare';
import { label } from './label';
import { warningLines, type BotInGuild } from './warnings';

/** After a change of the bound many may go at once: what else there is to say must stay on the page. */
const mostLabels = 5;

/** The answer to a new snapshot: what is kept, what changed, what made room, and what the bot could not see, with the cure. */
export function createdLines(t: Translator, created: CreateResult, bot: BotInGuild): string[] {
	const warnings = warningLines(t, created.warnings, bot).map((line) => `- ${line}`);
	return [
		...captureLines(t, created.snapshot),
		'',
		...changes(t, created),
		...pruned(t, created),
		...(warnings.length === 0 ? [] : ['', `**${t('create.warnings')}**`, ...warnings])
	];
}

function changes(t: Translator, { difference }: CreateResult): string[] {
	if (difference === null) return [t('create.first')];
	if (difference.equality === 'equal') return [t('create.unchanged')];
	if (difference.equality === 'unknown') return [t('create.unknown')];
	return [t('create.changed'), ...summaryLines(t, difference).map((line) => `- ${line}`)];
}

function pruned(t: Translator, { deleted }: CreateResult): string[] {
	if (deleted.length === 0) return [];
	const labels = deleted.slice(0, mostLabels).map((snapshot) => label(t, snapshot));
	return [t('create.pruned', { count: deleted.length, labels: [...labels, ...(deleted.length > mostLabels ? ['…'] : [])].join(', ') })];
}
