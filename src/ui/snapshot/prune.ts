import type { Translator } from '../../locales';
import type { RetentionVerdict } from '../../vault/snapshots/Snapshots';
import { retentionRules, type Retention } from '../../vault/snapshots/retention';
import { timestamp } from '../text';
import { label } from './label';

/** What would go and why, and why each other stays. */
export function pruneLines(t: Translator, plan: readonly RetentionVerdict[], retention: Retention): string[] {
	const going = plan.flatMap((verdict) => (verdict.prune === null ? [] : [line(t, verdict, t(`prune.because.${verdict.prune}`))]));
	const staying = plan.flatMap((verdict) => (verdict.prune === null ? [line(t, verdict, keepText(t, verdict))] : []));
	return [
		rulesText(t, retention),
		'',
		`**${t('prune.going', { count: going.length })}**`,
		...going,
		'',
		`**${t('prune.staying', { count: staying.length })}**`,
		...staying
	];
}

/** The rules in words: `Up to 7 snapshots: the newest 3, the newest of each of the last 7 days`. */
export function rulesText(t: Translator, { limit, policy }: Retention): string {
	if (!policy) return t('retention.spread', { count: limit });
	const rules = retentionRules.flatMap((rule) => (policy[rule] > 0 ? [t(`retention.${rule}`, { count: policy[rule] })] : []));
	return t('retention.rules', { count: limit, rules: rules.join(', ') });
}

function keepText(t: Translator, { keep, snapshot }: RetentionVerdict): string {
	const words = keep.map((reason) =>
		reason === 'held' && snapshot.heldUntil !== null ? t('prune.held', { time: timestamp(snapshot.heldUntil) }) : t(`prune.keep.${reason}`)
	);
	return words.join(', ');
}

function line(t: Translator, { snapshot }: RetentionVerdict, why: string): string {
	return t('prune.line', { label: label(t, snapshot), time: timestamp(snapshot.createdAt), why });
}
