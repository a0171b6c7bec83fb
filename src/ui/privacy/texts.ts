import type { Translator } from '../../locales';
import type { RemovedCounts } from '../../vault/archive/removal/RemovedCounts';
import type { PersonalData } from '../../vault/privacy/personalData';
import { escape, fileSize } from '../text';

/** What is kept of a person. */
export function personalDataLines(t: Translator, data: PersonalData, isOptedOut: boolean): string[] {
	const { messages, revisions, files, bytes, channels, name } = data;
	const kept = [
		...(messages > 0 ? [t('privacy.messages', { count: messages })] : []),
		...(revisions > 0 ? [t('privacy.revisions', { count: revisions })] : []),
		...(files > 0 ? [`${t('privacy.files', { count: files })} (${fileSize(t, bytes)})`] : []),
		...(name !== null ? [t('privacy.name', { name: escape(name) })] : [])
	];
	return [
		isOptedOut ? t('privacy.is.out') : t('privacy.is.in'),
		'',
		...(kept.length === 0 ? [t('privacy.nothing')] : [t('privacy.kept'), ...kept.map((line) => `- ${line}`)]),
		...(channels.length > 0 ? ['', t('privacy.channels')] : []),
		...channels.map(({ id, name: channel, messages: count }) => `- <#${id}> (${escape(channel)}): ${t('privacy.messages', { count })}`)
	];
}

/** The record of what was removed. */
export function removedLines(t: Translator, removed: RemovedCounts): string[] {
	const { messages, revisions, files, bytes, quotes, reactions, names } = removed;
	return [
		`**${t('removed.title')}**`,
		`- ${t('privacy.messages', { count: messages })}`,
		`- ${t('privacy.revisions', { count: revisions })}`,
		`- ${t('privacy.files', { count: files })} (${fileSize(t, bytes)})`,
		...(quotes > 0 ? [`- ${t('removed.quotes', { count: quotes })}`] : []),
		...(reactions > 0 ? [`- ${t('removed.reactions', { count: reactions })}`] : []),
		...(names > 0 ? [`- ${t('removed.names', { count: names })}`] : []),
		t('removed.copies')
	];
}
