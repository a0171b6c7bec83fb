import type { Client } from 'discord.js';
import { RestMessages } from '../discord/RestMessages';
import { ChatNotices } from '../ui/notices/ChatNotices';
import type { Clock } from '../vault/clock';
import type { AutomaticSnapshots } from '../vault/automatic/AutomaticSnapshots';
import type { JobRunner } from '../vault/jobs/JobRunner';
import type { Jobs } from '../vault/jobs/Jobs';
import { NoticeJobs } from '../vault/notices/NoticeJobs';
import { Protection } from '../vault/protection/Protection';
import type { GuildSettings } from '../vault/settings/GuildSettings';
import type { Snapshots } from '../vault/snapshots/Snapshots';
import type { prefixed } from './logger';
import type { ResolvedOptions } from './options';

export interface ProtectionParts {
	readonly snapshots: Snapshots;
	readonly automatic: AutomaticSnapshots;
	readonly settings: GuildSettings;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly logger: ReturnType<typeof prefixed>;
	readonly wake: () => void;
}

/** What keeps snapshots from being taken away unnoticed, and tells the people who run a guild. */
export function composeProtection(client: Client, options: ResolvedOptions, parts: ProtectionParts) {
	const { snapshots, automatic, settings, clock, jobs, runner, logger, wake } = parts;
	const messages = new RestMessages(client.rest);
	const choices = settings.get.bind(settings);
	const sender = new ChatNotices({ client, messages, choices, translate: options.translate, logger });
	const notices = new NoticeJobs(jobs, sender, wake);
	const { delay } = options.snapshots.protection;
	const protection = new Protection({ jobs, clock, snapshots, settings, automatic, notices, delay });
	runner.handle(NoticeJobs.kind, notices);
	runner.handle(Protection.kind, protection);
	return { protection, notices };
}
