export interface JobOptions {
	/**
	 * Jobs that this process does at the same time, of as many servers: 1 to 100.
	 * @default 3
	 */
	readonly concurrency?: number;
	/**
	 * A Redis through which BullMQ hands jobs to the bot's processes; needs the package `bullmq`. An address (`redis://localhost:6379`), or
	 * options of ioredis: `{ host, port, password }`. Nothing is kept in it alone.
	 * @default none: each process looks for due jobs in the database by itself
	 */
	readonly redis?: string | Readonly<Record<string, unknown>>;
	/**
	 * With `redis`: how many jobs the processes that share a queue begin together within so many seconds. `jobs` 1 to 10,000, `seconds` 1 to 3600.
	 * @default no limit
	 */
	readonly rate?: JobRate;
}

export interface JobRate {
	readonly jobs: number;
	readonly seconds: number;
}
