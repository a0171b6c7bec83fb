import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { KnownGuilds } from '../../src/vault/guilds/KnownGuilds';
import { Loads, type Grant } from '../../src/vault/recovery/Loads';
import { Recovery } from '../../src/vault/recovery/Recovery';
import type { RecoveryNotice } from '../../src/vault/recovery/RecoveryNotice';
import { Tries } from '../../src/vault/recovery/Tries';
import { eachDatabase } from '../support/databases';
import { inPieces } from '../support/snapshotFile';
import { manual, snapshotSetting } from '../support/snapshotSetting';

const minute = 60_000;
const into = { id: '900000000000000002', name: 'New home' };
const [owner, stranger] = ['300000000000000001', '300000000000000002'];

/** A guild with a snapshot, which the bot has left. */
async function setting(database: Database) {
	const { guild, snapshots, clock } = snapshotSetting(database);
	guild.addRole(7);
	const { snapshot } = await snapshots.create(guild.id, manual);
	const known = new KnownGuilds(database, clock);
	const lost = { id: guild.id, name: 'Lost', ownerId: owner };
	await known.see([lost]);
	const told: RecoveryNotice[] = [];
	const refusals: string[] = [];
	const granted: Grant[] = [];
	const notices = { recoveryIn: (_: unknown, notice: RecoveryNotice) => Promise.resolve(void told.push(notice)) };
	const wake = () => undefined;
	const recovery = new Recovery({ database, snapshots, notices, clock, wake });
	const loads = new Loads({
		...{ database, snapshots, known, notices, clock, wake },
		onRefused: (_, why) => void refusals.push(why),
		onGranted: (grant) => void granted.push(grant),
		onLoad: () => undefined
	});
	return { clock, snapshots, snapshot, known, lost, told, refusals, granted, recovery, loads };
}

const refused = { code: 'RecoveryRefused' };
const by = (userId: string) => ({ into, userId });

eachDatabase('loading a lost guild', (open) => {
	test('is for its owner on record, for a quarter of an hour, and nobody else', async () => {
		const { db } = await open();
		const { loads, lost, known, clock, told, granted } = await setting(db);
		await expect(loads.byOwner(by(stranger), lost.id)).rejects.toMatchObject(refused);
		await expect(loads.byOwner(by(owner), '900000000000000003')).rejects.toMatchObject(refused);
		const grant = await loads.byOwner(by(owner), lost.id);
		expect(granted).toEqual([grant]);
		expect(await loads.find(grant.id, by(owner))).toEqual(grant);
		await expect(loads.find(grant.id, by(stranger))).rejects.toMatchObject(refused);
		await expect(loads.find(grant.id, { into: { ...into, id: lost.id }, userId: owner })).rejects.toMatchObject(refused);
		expect(told).toEqual([]);
		await loads.begin(grant, by(owner), 1);
		expect(told).toMatchObject([{ event: 'loaded', guild: { id: lost.id, ownerId: owner }, by: owner, into }]);
		clock.turn(15 * minute);
		await expect(loads.find(grant.id, by(owner))).rejects.toMatchObject(refused);
		expect(await loads.ownedBy(owner, into.id)).toMatchObject([{ id: lost.id }]);
		expect(await loads.ownedBy(owner, lost.id)).toEqual([]);
		await known.see([{ ...lost, ownerId: stranger }]);
		expect(await loads.ownedBy(owner, into.id)).toEqual([]);
		await expect(loads.byOwner(by(owner), lost.id)).rejects.toMatchObject(refused);
	});

	test('a code opens it until there is a newer one, or it is revoked', async () => {
		const { db } = await open();
		const { loads, recovery, lost, told, refusals } = await setting(db);
		const first = await recovery.makeCode(lost, owner);
		expect(await loads.byCode(by(stranger), first)).toMatchObject({ lostGuildId: lost.id, sourceGuildId: lost.id, proof: 'code' });
		const second = await recovery.makeCode(lost, owner);
		await expect(loads.byCode(by(stranger), first)).rejects.toMatchObject(refused);
		await loads.byCode(by(stranger), second);
		await recovery.revoke(lost, owner);
		await expect(loads.byCode(by(stranger), second)).rejects.toMatchObject(refused);
		await expect(loads.byCode(by(stranger), 'abc')).rejects.toMatchObject(refused);
		expect(refusals).toEqual(['no such code', 'no such code', 'no code']);
		expect(told.map(({ event }) => event)).toEqual(['code', 'opened.code', 'code', 'opened.code', 'revoked']);
	});

	test('a signed file opens it until it is revoked', async () => {
		const { db } = await open();
		const { loads, recovery, lost, clock, snapshots, snapshot, refusals } = await setting(db);
		const first = await recovery.makeFile(lost, owner);
		const { grant, newest } = await loads.byFile(by(stranger), inPieces(first));
		expect(grant).toMatchObject({ lostGuildId: lost.id, sourceGuildId: into.id, proof: 'file' });
		expect(await snapshots.get(into.id, newest.id)).toMatchObject({ stateHash: snapshot.stateHash });
		expect(await loads.byFileForStored(by(stranger), inPieces(first))).toMatchObject({ sourceGuildId: lost.id });
		expect((await recovery.status(lost.id)).fileMadeAt).toBe(clock.now());
		await recovery.revoke(lost, owner);
		expect(await recovery.status(lost.id)).toEqual({ code: null, fileMadeAt: null });
		await expect(loads.byFile(by(stranger), inPieces(first))).rejects.toMatchObject(refused);
		await expect(loads.byFileForStored(by(stranger), inPieces(first))).rejects.toMatchObject(refused);
		clock.turn(1);
		const second = await recovery.makeFile(lost, owner);
		await loads.byFile(by(stranger), inPieces(second));
		expect(refusals).toEqual(['a file that was revoked', 'a file that was revoked']);
	});

	test('a file that another installation signed proves nothing', async () => {
		const { db } = await open();
		const { db: elsewhere } = await open();
		const { loads, snapshots, refusals } = await setting(db);
		const { recovery, lost } = await setting(elsewhere);
		await expect(loads.byFile(by(stranger), inPieces(await recovery.makeFile(lost, owner)))).rejects.toMatchObject(refused);
		expect(refusals).toEqual(['no seal of ours']);
		expect(await snapshots.imports(into.id)).toEqual([]);
	});

	test('of tries at the same moment five are looked at, and again after an hour', async () => {
		const { db } = await open();
		const { clock, loads, recovery, lost } = await setting(db);
		const tries = new Tries(db, clock);
		const all = await Promise.allSettled(Array.from({ length: 8 }, () => tries.count(into.id, stranger)));
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
		const code = await recovery.makeCode(lost, owner);
		const limited = { code: 'RecoveryLimited' };
		await expect(loads.byCode(by(stranger), code)).rejects.toMatchObject(limited);
		await expect(loads.byCode(by(owner), code)).rejects.toMatchObject(limited);
		await expect(loads.byCode({ into: { ...into, id: '900000000000000009' }, userId: stranger }, code)).rejects.toMatchObject(limited);
		clock.turn(60 * minute);
		for (let count = 0; count < 7; count += 1) await loads.byCode(by(stranger), code);
	});
});
