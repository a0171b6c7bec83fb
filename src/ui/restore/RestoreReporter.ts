import type { Translator } from '../../locales';
import type { RestoreOutcome } from '../../vault/restore/outcome';
import type { RestoreReport } from '../../vault/restore/RestoreJobs';
import type { RestoreProgress } from '../../vault/restore/StepRunner';
import type { Report } from '../archive/Report';
import { newReference } from '../failure';
import { outcomeText, progressText } from './outcome';
import type { NameOf } from './words';

export interface RestoreReporterDependencies {
	readonly report: Report;
	readonly t: Translator;
	/** Finds the names of what a restore is about. */
	readonly names: (outcome: RestoreOutcome) => Promise<NameOf>;
	/** An attempt that was the last one failed; the person was told the number. */
	readonly onFailure: (error: unknown, reference: string) => void;
}

/** Finds the words for a restore. */
export class RestoreReporter implements RestoreReport {
	public constructor(private readonly dependencies: RestoreReporterDependencies) {}

	public progress(progress: RestoreProgress): void {
		const { report, t } = this.dependencies;
		report.update(() => progressText(t, progress));
	}

	public async ended(outcome: RestoreOutcome): Promise<void> {
		const { report, t, names } = this.dependencies;
		await report.end(outcomeText(t, outcome, await names(outcome)));
	}

	public async failed(error: unknown, isFinal: boolean): Promise<void> {
		const { report, t, onFailure } = this.dependencies;
		if (!isFinal) return report.end(t('restore.again'));
		const reference = newReference();
		onFailure(error, reference);
		await report.end(t('restore.failed', { reference }));
	}
}
