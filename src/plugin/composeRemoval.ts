import { MediaRemovals } from '../vault/archive/removal/MediaRemovals';
import { ArchiveRetention } from '../vault/archive/retention/ArchiveRetention';
import { OptOuts } from '../vault/privacy/OptOuts';
import type { ArchiveParts } from './composeArchive';
import type { ResolvedOptions } from './options';

export interface RemovalParts {
	readonly optOuts: OptOuts;
	readonly removals: MediaRemovals;
	readonly retention: ArchiveRetention;
}

type Parts = Pick<ArchiveParts, 'database' | 'store' | 'clock' | 'jobs' | 'runner' | 'settings'>;

/** What keeps things out of the archive, and lets them go again. */
export function composeRemoval(options: ResolvedOptions, { database, store, clock, jobs, runner, settings }: Parts): RemovalParts {
	const optOuts = new OptOuts(database, clock);
	const removals = new MediaRemovals(database, store, clock, jobs);
	const retention = new ArchiveRetention({
		...{ database, jobs, clock, removals },
		async ruleOf(guildId) {
			const { archiveRetentionDays: days, archiveRetentionMessages: messages } = await settings.get(guildId);
			const rule = options.archive.retention;
			return { days: days ?? rule.days, messages: messages ?? rule.messages };
		}
	});
	runner.handle(MediaRemovals.kind, removals);
	runner.handle(ArchiveRetention.kind, retention);
	return { optOuts, removals, retention };
}
