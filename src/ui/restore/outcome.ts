import { textKey, type Translator } from '../../locales';
import type { Verb } from '../../vault/restore/model';
import type { RestoreOutcome } from '../../vault/restore/outcome';
import type { RestoreProgress } from '../../vault/restore/StepRunner';
import type { KindName } from '../../vault/snapshots/model';
import { escape, timestamp } from '../text';
import { blockText } from './block';
import { noteTexts } from './note';
import { durationText, stepText, verbText, type NameOf } from './words';

const barLength = 20;
/** Refusals in a report; more would push the rest out of the message. */
const mostFailures = 10;
const mostBlocked = 5;
const mostNotes = 3;

export function progressText(t: Translator, { done, total, step, next, elapsed }: RestoreProgress): string {
	const full = Math.round((done / Math.max(1, total)) * barLength);
	const bar = `\`${'█'.repeat(full)}${'░'.repeat(barLength - full)}\``;
	const left = done > 0 ? (elapsed / done) * (total - done) : null;
	return [
		t('restore.progress', { bar, done, total, step: stepText(t, step) }),
		...(next ? [t('restore.progress.next', { step: stepText(t, next) })] : []),
		...(left === null ? [] : [t('restore.progress.left', { duration: durationText(t, left) })])
	].join('\n');
}

/** How far a restore is, or what has become of it. */
export function outcomeText(t: Translator, outcome: RestoreOutcome, names: NameOf): string {
	const { failures, counts, holdId, state, blocked, notes } = outcome;
	const isOver = state === 'done' || state === 'cancelled' || state === 'failed';
	return [
		stateText(t, outcome),
		...counts.map(({ kind, verb, count }) => `- ${t('restore.counts', { kind: t(`kind.${kind}`), verb: verbText(t, kind, verb), count })}`),
		...(failures.length > 0 ? ['', t('restore.failures', { count: failures.length })] : []),
		...failures.slice(0, mostFailures).map((failure) => failureText(t, failure, names)),
		...moreLine(t, failures.length - mostFailures),
		...(isOver ? [...blockedLines(t, blocked, names), ...noteLines(t, notes, names)] : []),
		...(isOver && holdId !== null ? ['', t('restore.undo')] : [])
	].join('\n');
}

/** What the plan said, since nobody scrolls back to it, and what has become impossible since. */
function blockedLines(t: Translator, { count, some }: RestoreOutcome['blocked'], names: NameOf): string[] {
	if (count === 0) return [];
	const lines = some.slice(0, mostBlocked).map((block) => `- ${blockText(t, block, names)}`);
	return ['', t('restore.left', { count }), ...lines, ...moreLine(t, count - lines.length)];
}

function noteLines(t: Translator, { some }: RestoreOutcome['notes'], names: NameOf): string[] {
	const lines = noteTexts(t, some, names);
	if (lines.length === 0) return [];
	return ['', `${t('restore.notes', { count: lines.length })}:`, ...lines.slice(0, mostNotes), ...moreLine(t, lines.length - mostNotes)];
}

function moreLine(t: Translator, count: number): string[] {
	return count > 0 ? [t('restore.more', { count })] : [];
}

function stateText(t: Translator, { state, done, total, resumesAt }: RestoreOutcome): string {
	switch (state) {
		case 'done':
			return t('restore.done');
		case 'cancelled':
			return t('restore.cancelled');
		case 'failed':
			return t('restore.ended');
		case 'paused':
			return t('restore.paused', { time: timestamp(resumesAt ?? 0) });
		case 'waiting':
		case 'running':
			return `${t('restore.begun')} ${done}/${total}`;
	}
}

function failureText(t: Translator, { key, code, message }: RestoreOutcome['failures'][number], names: NameOf): string {
	const [kind, verb, ...id] = key.split(':') as [KindName, Verb, ...string[]];
	const known = textKey('restore.refused', code);
	const reason = known ? t(known, { message: '' }) : t('restore.refused.other', { message: escape(message, 150) });
	return t('restore.failure', { kind: t(`kind.${kind}`), verb: verbText(t, kind, verb), name: names(kind, id.join(':')), reason });
}
