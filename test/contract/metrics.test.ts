import { expect, it } from 'vitest';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { Counters } from '../../src/vault/metrics/Counters';
import { Metrics } from '../../src/vault/metrics/Metrics';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

eachDatabase('metrics', (open) => {
	it('tell how many jobs are due and what is stored, at most a minute old', async () => {
		const { db } = await open();
		const clock = new TestClock();
		const jobs = new Jobs(db, clock);
		const metrics = new Metrics(new Counters(), db, clock);
		await jobs.enqueue({ kind: 'work' });
		await jobs.enqueue({ kind: 'work', runAt: clock.now() + 120_000 });
		const first = await metrics.text();
		expect(first).toContain('guild_vault_jobs{kind="work",state="due"} 1\n');
		expect(first).toContain('guild_vault_jobs{kind="work",state="waiting"} 1\n');
		for (const name of ['stored_snapshots', 'stored_messages', 'media_files', 'media_bytes'])
			expect(first).toContain(`guild_vault_${name} 0\n`);
		await jobs.claim({ kinds: ['work'], leaseMs: 1000 });
		expect(await metrics.text()).toBe(first);
		clock.turn(60_000);
		expect(await metrics.text()).toContain('guild_vault_jobs{kind="work",state="running"} 1\n');
	});
});
