import type { Snowflake } from 'discord.js';
import { textKey, type Translator } from '../../locales';
import type { ThreadArchiveProgress } from '../../vault/archive/ThreadArchive';
import type { ThreadArchiveOutcome, ThreadArchiveReport } from '../../vault/archive/ThreadArchiveJobs';
import type { VaultError } from '../../vault/errors';
import { newReference } from '../failure';
import type { Report } from './Report';
import { outcomeText, progressText } from './texts';

export interface ThreadArchiveReporterDependencies {
	readonly report: Report;
	readonly t: Translator;
	readonly threadId: Snowflake;
	/** For the link to the portal. */
	readonly applicationId: Snowflake;
	/** An attempt that was the last one failed; the person was told the number. */
	readonly onFailure: (error: unknown, reference: string) => void;
}

/** Finds the words for a run of the archive. */
export class ThreadArchiveReporter implements ThreadArchiveReport {
	public constructor(private readonly dependencies: ThreadArchiveReporterDependencies) {}

	public progress(progress: ThreadArchiveProgress): void {
		const { report, t, threadId } = this.dependencies;
		report.update(() => progressText(t, threadId, progress));
	}

	public async done(outcome: ThreadArchiveOutcome): Promise<void> {
		const { report, t, applicationId } = this.dependencies;
		await report.end(outcomeText(t, outcome, applicationId));
	}

	public async refused({ code }: VaultError): Promise<void> {
		const { report, t, threadId } = this.dependencies;
		const reason = t(textKey('error', code) ?? 'error.ThreadUnreadable', { reference: '' });
		await report.end(`${t('archive.refused', { thread: mention(threadId) })}\n${reason}`);
	}

	public async failed(error: unknown, isFinal: boolean): Promise<void> {
		const { report, t, threadId, onFailure } = this.dependencies;
		if (!isFinal) return report.end(t('archive.again', { thread: mention(threadId) }));
		const reference = newReference();
		onFailure(error, reference);
		await report.end(t('archive.failed', { thread: mention(threadId), reference }));
	}
}

function mention(threadId: Snowflake): string {
	return `<#${threadId}>`;
}
