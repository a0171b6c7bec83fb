import type { Translator } from '../../locales';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import { clip, escape, plain } from '../text';

/** `#12 · before the event`, for places with markdown. */
export function label(t: Translator, { id, name }: Pick<SnapshotSummary, 'id' | 'name'>): string {
	return name === null ? t('snapshot.label', { id: String(id) }) : t('snapshot.named', { id: String(id), name: escape(name) });
}

/** One suggestion: `#12 · before the event · 21 Nov 2026, 10:31 UTC · pinned · 12 roles, 30 channels`. At most 100 characters, no markdown. */
export function suggestion(t: Translator, snapshot: SnapshotSummary): string {
	const parts = [
		t('snapshot.label', { id: String(snapshot.id) }),
		snapshot.name === null ? t(`type.${snapshot.type}`) : plain(snapshot.name, 40),
		utc(t, snapshot.createdAt),
		snapshot.pinned ? t('snapshot.pinned') : '',
		counts(t, snapshot)
	];
	return clip(parts.filter((part) => part !== '').join(' · '), 100);
}

/** Suggestions cannot show each person their own zone, as timestamps in messages do: they say UTC. */
export function utc(t: Translator, at: number): string {
	const format = new Intl.DateTimeFormat(t.locale, {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'UTC'
	});
	return `${format.format(at)} UTC`;
}

function counts(t: Translator, { captures }: SnapshotSummary): string {
	const kinds = ['role', 'channel'] as const;
	return kinds.flatMap((kind) => (captures[kind] ? [t(`count.${kind}`, { count: captures[kind].count })] : [])).join(', ');
}
