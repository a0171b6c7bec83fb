import { afterAll, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { startBot, type TestBot } from './bot';
import { owner } from './people';

let bot: TestBot;

beforeAll(async () => {
	bot = await startBot({ vault: { metrics: true } });
});
afterAll(() => bot.close());

/** The samples of a metric, by their labels. */
async function samples(name: string): Promise<Record<string, number>> {
	const text = await vaultOf(bot.client).metrics!.text();
	const lines = text.split('\n').filter((line) => new RegExp(`^guild_vault_${name}[{ ]`).test(line));
	return Object.fromEntries(
		lines.map((line) => [line.slice(`guild_vault_${name}`.length, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))])
	);
}

it('count what is done: requests by route and status, snapshots, jobs and how they ended', async () => {
	expect(await owner(bot).say('create', { name: 'first' })).toContain('is taken');
	const vault = vaultOf(bot.client);
	await vault.automatic.plan(bot.guild.id);
	const [job] = await vault.jobs.list(bot.guild.id);
	await vault.jobs.move(bot.guild.id, job!.id, 'retry');
	const before = await samples('jobs_total');
	await vault.runDue();
	expect(before[`{kind="${job!.kind}",result="again"}`]).toBeUndefined();
	expect((await samples('jobs_total'))[`{kind="${job!.kind}",result="again"}`]).toBe(1);
	expect((await samples('snapshots_total'))['{type="manual"}']).toBe(1);
	const requests = await samples('requests_total');
	expect(requests['{method="GET",route="/guilds/:id",status="200"}']).toBeGreaterThan(0);
	// No id and no token: each would be a time series for ever.
	expect(Object.keys(requests).join('\n')).not.toMatch(/\d{17}|\/webhooks\/:id\/(?!:token)/);
	bot.sim.assertClean();
});
