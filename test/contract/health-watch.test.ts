import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { Snapshot } from '../../src/entities/Snapshot';
import { SnapshotChain } from '../../src/entities/SnapshotChain';
import type { DiscordFacts } from '../../src/vault/health/facts';
import { findingKey, type Finding } from '../../src/vault/health/findings';
import { Health } from '../../src/vault/health/Health';
import { unpackReport, type HealthNotice } from '../../src/vault/health/HealthNotice';
import { HealthWatch } from '../../src/vault/health/HealthWatch';
import { KnownFindings } from '../../src/vault/health/KnownFindings';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { liveSource } from '../../src/vault/snapshots/ChainView';
import { eachDatabase } from '../support/databases';
import { allPermissions, healthyFacts, textChannel } from '../support/healthyFacts';
import { TestClock } from '../support/TestClock';

const guildId = '1013566456473006091';
const day = 86_400_000;

eachDatabase('the daily look at the health', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const clock = new TestClock();
		const jobs = new Jobs(db, clock);
		const world = { facts: healthyFacts as DiscordFacts | null, log: true };
		const told: HealthNotice[] = [];
		const worse: string[] = [];
		const failures: unknown[] = [];
		const health = new Health({
			database: db,
			reader: { facts: () => world.facts },
			clock,
			settings: () => Promise.resolve({ interval: 0, isArchivePaused: false, logChannelId: null }),
			archiveInterval: 60,
			withMembers: false,
			freeBytes: () => Promise.resolve(null)
		});
		const watch = new HealthWatch({
			...{ health, jobs, clock, known: new KnownFindings(db) },
			notices: {
				health: async (notice) => {
					told.push(JSON.parse(JSON.stringify(notice)) as HealthNotice);
				}
			},
			hasLog: () => Promise.resolve(world.log),
			onWorse: (_, findings: readonly Finding[]) => worse.push(...findings.map(findingKey))
		});
		const runner = new JobRunner(jobs, clock, {
			warn: (...failure) => failures.push(failure),
			error: (...failure) => failures.push(failure)
		});
		runner.handle(HealthWatch.kind, watch);
		await db.write(async (tx) => {
			const chain = { guild_id: guildId, source: liveSource, version: 0, created_at: clock.now(), origin_guild_id: null };
			const { identifiers } = await tx.insert(SnapshotChain, chain);
			await tx.insert(Snapshot, {
				...{ chain_id: identifiers[0]!['id'] as number, layer_id: 1, type: 'manual', name: null, pinned: false, created_at: clock.now() },
				...{ created_by: null, held_until: null, field_set: 1, state_hash: 'x', captures: '{}' }
			});
		});
		await watch.plan(guildId);
		/** What was told on the next day, by its keys. */
		const nextDay = async (): Promise<string[]> => {
			clock.turn(day);
			await runner.runDue();
			expect(failures).toEqual([]);
			return told.splice(0).flatMap((notice) => unpackReport(notice).findings.map(findingKey));
		};
		return { world, worse, watch, runner, told, nextDay, db, jobs };
	};

	const noBans: DiscordFacts = { ...healthyFacts, permissions: allPermissions & ~P.BanMembers };

	it('tells what got worse once, and again when it was mended in between', async () => {
		const { world, worse, nextDay } = await setUp();
		expect(await nextDay()).toEqual([]);
		world.facts = noBans;
		expect(await nextDay()).toEqual(['permission:bans', 'permission:banning']);
		expect(worse.splice(0)).toEqual(['permission:bans', 'permission:banning']);
		expect(await nextDay()).toEqual([]);
		world.facts = healthyFacts;
		expect(await nextDay()).toEqual([]);
		world.facts = noBans;
		expect(await nextDay()).toEqual(['permission:bans', 'permission:banning']);
		expect(worse).toHaveLength(2);
	});

	it('tells a number that has doubled, not one that creeps', async () => {
		const { world, nextDay } = await setUp();
		const hidden = (count: number): DiscordFacts => ({
			...healthyFacts,
			channels: Array.from({ length: count }, (_, index) => ({ ...textChannel, id: String(index), isHidden: true, permissions: 0n }))
		});
		world.facts = hidden(3);
		expect(await nextDay()).toEqual(['channels_hidden']);
		for (const count of [4, 5]) {
			world.facts = hidden(count);
			expect(await nextDay()).toEqual([]);
		}
		world.facts = hidden(6);
		expect(await nextDay()).toEqual(['channels_hidden']);
	});

	it('without a log channel tells nobody but the owner what is severe, and tells the rest when there is one', async () => {
		const { world, worse, nextDay, told, runner } = await setUp();
		world.log = false;
		world.facts = noBans;
		expect(await nextDay()).toEqual([]);
		expect(worse.splice(0)).toEqual(['permission:bans', 'permission:banning']);
		for (let days = 2; days < 30; days += 1) expect(await nextDay()).toEqual([]);
		expect(await nextDay()).toEqual([]);
		expect(await nextDay()).toEqual(['snapshot_old']);
		world.log = true;
		expect(await nextDay()).toEqual(['permission:bans', 'permission:banning', 'snapshot_unverified']);
		expect(worse).toEqual(['snapshot_unverified', 'snapshot_old']);
		await runner.stop();
		expect(told).toEqual([]);
	});

	it('keeps permissions through the store, and says whether the owner is told', async () => {
		const { world, nextDay, told, watch, runner } = await setUp();
		world.facts = noBans;
		await watch.plan(guildId, true);
		await runner.runDue();
		expect(told).toMatchObject([{ guildId, missing: P.BanMembers.toString(), isSevere: false }]);
		expect(unpackReport(told[0]!).findings[0]).toEqual({ problem: 'permission', operation: 'bans', permissions: P.BanMembers });
		told.splice(0);
		expect(await nextDay()).toEqual([]);
	});

	it('an outage tells nothing and forgets nothing; leaving ends it', async () => {
		const { world, nextDay, watch, jobs } = await setUp();
		world.facts = noBans;
		await nextDay();
		world.facts = null;
		expect(await nextDay()).toEqual([]);
		world.facts = noBans;
		expect(await nextDay()).toEqual([]);
		await watch.cancel(guildId);
		expect(await jobs.find(`${HealthWatch.kind}:${guildId}`)).toBeNull();
	});
});
