import type { Client } from 'discord.js';
import type { Database } from '../database/Database';
import { shardsOf } from '../discord/shards';
import type { Clock } from '../vault/clock';
import { BullQueue } from '../vault/jobs/BullQueue';
import type { JobQueue } from '../vault/jobs/JobQueue';
import { JobRunner } from '../vault/jobs/JobRunner';
import { Jobs } from '../vault/jobs/Jobs';
import type { Counters } from '../vault/metrics/Counters';
import type { Scheduler } from '../vault/rooms';
import { VaultEvents } from './events';
import { loadBull } from './loadBull';
import type { prefixed } from './logger';
import type { ResolvedOptions } from './options';
import { makeScheduler } from './scheduling';

export interface ComposedJobs {
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly queue: JobQueue;
	readonly wake: () => void;
	readonly scheduler: Scheduler | null;
}

export interface JobParts {
	readonly database: Database;
	readonly clock: Clock;
	readonly logger: ReturnType<typeof prefixed>;
	readonly counters: Counters | null;
}

/** The rows of jobs, what does them, and what wakes it. */
export async function composeJobs(
	client: Client,
	options: ResolvedOptions,
	{ database, clock, logger, counters }: JobParts
): Promise<ComposedJobs> {
	const jobs = new Jobs(database, clock);
	const { concurrency, redis: connection, rate } = options.jobs;
	const runner = new JobRunner(jobs, clock, logger, {
		concurrency,
		shards: () => shardsOf(client),
		onEnd: ({ kind, guildId, id }, end, error) => {
			counters?.add('jobs_total', { kind, result: end });
			if (end === 'failed' || end === 'dead') client.emit(VaultEvents.JobFail, error, { id, kind, guildId, isGivenUp: end === 'dead' });
		}
	});
	const limiter = rate && { max: rate.jobs, duration: rate.seconds * 1000 };
	const bull = { connection, name: () => queueName(client), concurrency, rate: limiter };
	const queue = connection === undefined ? runner : new BullQueue(jobs, runner, logger, { ...bull, connection, bull: await loadBull() });
	const wake = () => void queue.runDue().catch((error: unknown) => logger.error('The queue of jobs could not be looked at.', error));
	return { jobs, runner, queue, wake, scheduler: await makeScheduler(options, queue, logger) };
}

/** Processes that have the same guilds share a queue; a bot of its own has its own. */
function queueName(client: Client): string {
	const { count, ids } = shardsOf(client);
	const bot = `guild-vault-${client.user?.id ?? ''}`;
	return count === 1 ? bot : `${bot}-${count}-${ids.join('_')}`;
}
