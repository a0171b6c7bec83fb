import type { Snowflake } from 'discord.js';
import type { Translator } from '../../locales';
import type { ThreadArchiveProgress } from '../../vault/archive/ThreadArchive';
import type { ThreadArchiveOutcome } from '../../vault/archive/ThreadArchiveJobs';
import { portalLink } from '../invite';
import { escape, fileSize } from '../text';

/** Reasons in a summary; further ones would push the rest out of the message. */
const mostReasons = 5;

/** How far a run is. */
export function progressText(t: Translator, threadId: Snowflake, { step, messages, files }: ThreadArchiveProgress): string {
	const lines = [
		t('archive.progress.title', { thread: `<#${threadId}>` }),
		t('archive.progress.messages', { count: messages.added, percent: Math.floor(messages.fraction * 100) })
	];
	if (step === 'files') {
		const size = fileSize(t, files.bytes);
		lines.push(t('archive.progress.files', { count: files.stored + files.known, all: messages.files, size }));
	}
	return lines.join('\n');
}

/** What a run did, and what it could not do. */
export function outcomeText(t: Translator, outcome: ThreadArchiveOutcome, applicationId: Snowflake): string {
	const { threadName, total, messages } = outcome;
	return [
		t('archive.title', { thread: escape(threadName) }),
		messages.added === 0 ? t('archive.nothing', { count: total }) : t('archive.added', { count: messages.added, total }),
		...(messages.edited > 0 ? [t('archive.edited', { count: messages.edited })] : []),
		...fileLines(t, outcome),
		...failureLines(t, outcome),
		...(outcome.withoutContent ? ['', t('archive.content', { link: portalLink(applicationId) })] : [])
	].join('\n');
}

function fileLines(t: Translator, { files }: ThreadArchiveOutcome): string[] {
	return [
		...(files.stored > 0 ? [t('archive.stored', { count: files.stored, size: fileSize(t, files.bytes) })] : []),
		...(files.known > 0 ? [t('archive.known', { count: files.known })] : []),
		...(files.savedBytes > 0 ? [t('archive.saved', { size: fileSize(t, files.savedBytes) })] : [])
	];
}

/** Counts of what is missing, and the reasons: sentences of the log, which know no language but English. */
function failureLines(t: Translator, { files, failures }: ThreadArchiveOutcome): string[] {
	const dead = failures.reduce((sum, { state, count }) => sum + (state === 'dead' ? count : 0), 0);
	const lines = [
		...(files.waiting > 0 ? [t('archive.waiting', { count: files.waiting })] : []),
		...(dead > 0 ? [t('archive.dead', { count: dead })] : [])
	];
	const reasons = failures
		.slice(0, mostReasons)
		.map(({ count, reason }) => `- ${t('archive.reason', { count, reason: escape(reason, 150) })}`);
	return lines.length === 0 ? [] : ['', ...lines, ...reasons];
}
