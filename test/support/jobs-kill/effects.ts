import type { Database } from '../../../src/database/Database';
import { JobRow } from '../../../src/entities/Job';
import type { Job } from '../../../src/vault/jobs/Job';
import { onServer } from '../databases';

/** What the jobs of a series do: their steps, written down one by one. Nothing in the table forbids doing one twice. */
export interface SeriesPayload {
	readonly number: number;
	/** How many steps are done. */
	readonly step: number;
}

export interface Effect {
	readonly job: number;
	readonly step: number;
	readonly guild: string | null;
}

export const stepsOfJob = 4;

export const createEffects = (schema: string): Promise<void> =>
	onServer(`CREATE TABLE ${schema}.effect (id INT AUTO_INCREMENT PRIMARY KEY, job INT, step INT, guild VARCHAR(20))`);

/** A step and the note that it is done are one transaction, which only whoever has the job can commit: as handlers of the vault do it. */
export async function doStep(db: Database, job: Job, { number, step }: SeriesPayload): Promise<void> {
	await db.write(async (tx) => {
		const payload = JSON.stringify({ number, step: step + 1 } satisfies SeriesPayload);
		const { affected } = await tx.update(JobRow, { id: job.id, lease_owner: job.owner }, { payload });
		if (affected !== 1) throw new Error('The job was given to another process');
		await tx.query('INSERT INTO effect (job, step, guild) VALUES (?, ?, ?)', [number, step, job.guildId]);
	});
}

/** What is not as if each job had been done once, by one process, with no other job of its guild in between. */
export function brokenEffects(effects: readonly Effect[], jobs: number): string[] {
	const broken: string[] = [];
	const lastOfGuild = new Map<string, number>();
	const begun = new Set<number>();
	const steps = new Map<number, number[]>();
	for (const { job, step, guild } of effects) {
		steps.set(job, [...(steps.get(job) ?? []), step]);
		if (guild !== null && lastOfGuild.get(guild) !== job && begun.has(job))
			broken.push(`guild ${guild}: another job ran in the middle of job ${job}`);
		begun.add(job);
		if (guild !== null) lastOfGuild.set(guild, job);
	}
	const whole = Array.from({ length: stepsOfJob }, (_, step) => step).join();
	for (let job = 0; job < jobs; job += 1) {
		const done = (steps.get(job) ?? []).join();
		if (done !== whole) broken.push(`job ${job}: its steps were ${done || 'none'}`);
	}
	return broken;
}
