import { expect, it } from 'vitest';
import { everyMove, JobDesk, type JobMove } from '../../src/vault/jobs/JobDesk';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const guild = '1013566456473006091';
const allowed = new Map<string, readonly JobMove[]>([
	['work', everyMove],
	['round', ['retry']]
]);
const claim = { kinds: ['work', 'round'], leaseMs: 60_000 };

eachDatabase('the desk of jobs', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const clock = new TestClock();
		const jobs = new Jobs(db, clock);
		const { id } = await jobs.enqueue({ kind: 'work', guildId: guild, dedupeKey: 'work:1', payload: { threadId: '5' }, maxAttempts: 1 });
		return { clock, jobs, id, desk: new JobDesk(db, clock, allowed) };
	};

	it('a held job is not begun, is not added again, and goes on when it may', async () => {
		const { jobs, desk, id } = await setUp();
		await desk.move(guild, id, 'pause');
		expect(await jobs.claim(claim)).toBeNull();
		expect(await jobs.enqueue({ kind: 'work', guildId: guild, dedupeKey: 'work:1' })).toEqual({ id, added: false });
		expect(await desk.list(guild)).toMatchObject([{ id, state: 'paused', payload: { threadId: '5' } }]);
		await desk.move(guild, id, 'resume');
		expect(await jobs.claim(claim)).toMatchObject({ id });
	});

	it('a job that was given up is done again with all its attempts', async () => {
		const { jobs, desk, id } = await setUp();
		const job = (await jobs.claim(claim))!;
		await jobs.fail(job, new Error('no luck'));
		expect(await desk.list(guild)).toMatchObject([{ state: 'dead', attempts: 1 }]);
		expect((await desk.get(guild, id)).lastError).toContain('no luck');
		await desk.move(guild, id, 'retry');
		expect(await jobs.claim(claim)).toMatchObject({ id, attempt: 1 });
	});

	it('a job that runs is left alone', async () => {
		const { jobs, desk, id } = await setUp();
		await jobs.claim(claim);
		for (const move of ['pause', 'resume', 'retry', 'cancel'] as const) {
			await expect(desk.move(guild, id, move)).rejects.toMatchObject({ code: 'JobNotMovable' });
		}
		expect(desk.movesOf(await desk.get(guild, id))).toEqual([]);
	});

	it('what is switched elsewhere can be hastened, and neither held nor cancelled', async () => {
		const { jobs, desk, clock } = await setUp();
		const { id } = await jobs.enqueue({ kind: 'round', guildId: guild, runAt: clock.now() + 1000 });
		expect(desk.movesOf(await desk.get(guild, id))).toEqual(['retry']);
		await expect(desk.move(guild, id, 'cancel')).rejects.toMatchObject({ code: 'JobNotMovable' });
		await desk.move(guild, id, 'retry');
		expect(await desk.get(guild, id)).toMatchObject({ runAt: clock.now() });
	});

	it('what nobody named can be looked at, and nothing else: a notice to the owner, or an alarm', async () => {
		const { jobs, desk } = await setUp();
		const { id } = await jobs.enqueue({ kind: 'notice', guildId: guild });
		expect(desk.movesOf(await desk.get(guild, id))).toEqual([]);
		for (const move of everyMove) await expect(desk.move(guild, id, move)).rejects.toMatchObject({ code: 'JobNotMovable' });
		expect(await desk.get(guild, id)).toMatchObject({ state: 'waiting', runAt: expect.any(Number) });
	});

	it('cancels, and knows no job of another guild', async () => {
		const { desk, id } = await setUp();
		await expect(desk.get('100', id)).rejects.toMatchObject({ code: 'JobNotFound' });
		await expect(desk.move('100', id, 'cancel')).rejects.toMatchObject({ code: 'JobNotFound' });
		await desk.move(guild, id, 'cancel');
		expect(await desk.list(guild)).toEqual([]);
	});
});
