import { invalid, isRecord, section, wholeNumber } from './check';
import type { JobOptions, JobRate } from './jobOptions';
import type { ResolvedOptions } from './options';

export function resolveJobs(jobs: JobOptions | undefined): ResolvedOptions['jobs'] {
	const { concurrency = 3, redis, rate } = section('vault.jobs', jobs, ['concurrency', 'redis', 'rate']);
	if (redis !== undefined && !isRecord(redis) && !isAddress(redis)) {
		// Its value may hold a password.
		throw invalid('vault.jobs.redis', typeof redis, 'Give an address such as redis://localhost:6379, or { host, port }.');
	}
	if (rate !== undefined && redis === undefined) {
		throw invalid('vault.jobs.rate', rate, 'Only BullMQ keeps it: give vault.jobs.redis too, or leave it out.');
	}
	return {
		concurrency: wholeNumber('vault.jobs.concurrency', concurrency, 1, 100),
		redis,
		rate: rate === undefined ? undefined : resolveRate(rate)
	};
}

function isAddress(redis: unknown): boolean {
	return typeof redis === 'string' && URL.canParse(redis) && /^rediss?:$/.test(new URL(redis).protocol);
}

function resolveRate(rate: JobRate): JobRate {
	const { jobs, seconds } = section('vault.jobs.rate', rate, ['jobs', 'seconds']);
	return {
		jobs: wholeNumber('vault.jobs.rate.jobs', jobs, 1, 10_000),
		seconds: wholeNumber('vault.jobs.rate.seconds', seconds, 1, 3600)
	};
}
