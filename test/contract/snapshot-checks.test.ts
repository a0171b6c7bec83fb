import { expect, it } from 'vitest';
import { Snapshot } from '../../src/entities/Snapshot';
import { SnapshotRole } from '../../src/entities/SnapshotRole';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { SnapshotChecks } from '../../src/vault/snapshots/SnapshotChecks';
import { eachDatabase } from '../support/databases';
import { manual, snapshotSetting } from '../support/snapshotSetting';

const hour = 3_600_000;
const day = 24 * hour;

eachDatabase('the check of snapshots', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const setting = snapshotSetting(db);
		const { clock, guild, snapshots } = setting;
		const jobs = new Jobs(db, clock);
		const damaged: [string, number][] = [];
		const failures: unknown[] = [];
		let verified = 0;
		const checks = new SnapshotChecks({
			...{ database: db, jobs, clock },
			snapshots: {
				verify(guildId, id) {
					verified += 1;
					return snapshots.verify(guildId, id);
				}
			},
			onDamaged: (guildId, id) => damaged.push([guildId, id])
		});
		const fail = (...failure: unknown[]): void => void failures.push(failure);
		const runner = new JobRunner(jobs, clock, { warn: fail, error: fail });
		runner.handle(SnapshotChecks.kind, checks);
		await checks.plan();
		/** How many were verified when so much time had gone. */
		const after = async (milliseconds: number): Promise<number> => {
			verified = 0;
			clock.turn(milliseconds);
			await runner.runDue();
			expect(failures).toEqual([]);
			return verified;
		};
		const rows = () => db.read((reader) => reader.find(Snapshot, { order: { id: 'ASC' } }));
		let value = 0;
		const take = async (): Promise<number> => {
			guild.addRole((value += 1));
			return (await snapshots.create(guild.id, manual)).snapshot.id;
		};
		return { ...setting, db, damaged, after, rows, take };
	};

	it('looks at each snapshot once a week, at new ones within the hour', async () => {
		const { after, rows, take, clock } = await setUp();
		await take();
		await take();
		expect(await after(hour)).toBe(2);
		expect(await rows()).toMatchObject([
			{ verified_at: clock.time, damaged_at: null },
			{ verified_at: clock.time, damaged_at: null }
		]);
		expect(await after(day)).toBe(0);
		await take();
		expect(await after(hour)).toBe(1);
		expect(await after(6 * day)).toBe(2);
	});

	it('tells of a damaged one once, and takes it back when it is sound again', async () => {
		const { after, rows, take, db, damaged, guild } = await setUp();
		const first = await take();
		const roles = await db.read((reader) => reader.find(SnapshotRole));
		const [role] = roles;
		await db.write((tx) => tx.update(SnapshotRole, { layer_id: role!.layer_id, id: role!.id }, { name: 'bit rot' }));
		await after(hour);
		expect(damaged).toEqual([[guild.id, first]]);
		expect((await rows())[0]!.damaged_at).not.toBeNull();
		await after(7 * day);
		expect(damaged).toHaveLength(1);
		await db.write((tx) => tx.update(SnapshotRole, { layer_id: role!.layer_id, id: role!.id }, { name: role!.name }));
		await after(7 * day);
		expect((await rows())[0]!.damaged_at).toBeNull();
	});

	it('one that cannot be rebuilt at all is damaged, too', async () => {
		const { after, take, db, damaged } = await setUp();
		await take();
		await take();
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(SnapshotRole)} WHERE op = 'c'`));
		await after(hour);
		expect(damaged.length).toBeGreaterThan(0);
	});

	it('more than a turn holds are done one turn after the other', async () => {
		const { after, take, db, rows } = await setUp();
		await take();
		const [row] = await rows();
		await db.write(async (tx) => {
			for (let count = 0; count < 60; count += 1) await tx.insert(Snapshot, { ...row!, id: undefined as never });
		});
		expect(await after(hour)).toBe(50);
		expect(await after(1)).toBe(11);
	});
});
