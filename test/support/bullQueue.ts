import { Queue, Worker } from 'bullmq';
import { BullQueue, type BullQueueOptions } from '../../src/vault/jobs/BullQueue';
import type { JobLogger, JobRunner } from '../../src/vault/jobs/JobRunner';
import type { Jobs } from '../../src/vault/jobs/Jobs';

/** The address of the tests' Redis. */
export function redisUrl(): string {
	const missing = process.env['GUILD_VAULT_REDIS_MISSING'];
	if (missing) throw new Error(missing);
	return process.env['GUILD_VAULT_REDIS'] ?? 'redis://127.0.0.1:6379';
}

export function bullQueue(jobs: Jobs, runner: JobRunner, log: JobLogger, options: Omit<BullQueueOptions, 'bull'>): BullQueue {
	return new BullQueue(jobs, runner, log, { bull: { Queue, Worker }, ...options });
}

/** Removes what a queue has left in Redis. */
export async function forgetBullQueue(name: string): Promise<void> {
	const queue = new Queue(name, { connection: { url: redisUrl() } });
	await queue.obliterate({ force: true });
	await queue.close();
}
