import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { Snapshot } from '../../src/entities/Snapshot';
import { SnapshotChain } from '../../src/entities/SnapshotChain';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { Leases } from '../../src/vault/leases/Leases';
import { mostImports } from '../../src/vault/snapshots/file/store';
import { GuildChanges } from '../../src/vault/snapshots/GuildChanges';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames } from '../../src/vault/snapshots/model';
import { defaultRetention } from '../../src/vault/snapshots/retention';
import { Snapshots } from '../../src/vault/snapshots/Snapshots';
import { eachDatabase } from '../support/databases';
import { printState } from '../support/expected';
import { bytesOf, inPieces, parts, remade } from '../support/snapshotFile';
import { ModelGuild, roleFields } from '../support/ModelGuild';
import { brokenRules } from '../support/tables';

const other = '900000000000000077';

function setting(db: Database, guild = new ModelGuild()) {
	let now = 1_700_000_000_000;
	const clock = { now: () => (now += 1_000) };
	guild.isUpgraded = true;
	const snapshots = new Snapshots({
		database: db,
		reader: guild,
		assets: guild,
		changes: new GuildChanges(() => false),
		leases: new Leases(db, clock),
		clock,
		retention: () => Promise.resolve(defaultRetention)
	});
	return { guild, snapshots };
}

/** Three snapshots: things come, change and go. */
async function played(db: Database) {
	const { guild, snapshots } = setting(db);
	for (let value = 0; value < 6; value += 1) {
		guild.addRole(value);
		guild.addChannel(value);
	}
	guild.banned.set('300000000000000001', { reason: 'spam' });
	await snapshots.create(guild.id, { type: 'manual', name: 'Erster 🎉', createdBy: '42' });
	const [, role, gone] = guild.roles.values();
	if (!role || !gone) throw new Error('no role');
	role.fields = roleFields(77);
	guild.roles.delete(gone.origin);
	guild.canReadBans = false;
	await snapshots.create(guild.id, { type: 'automatic' });
	guild.addRole(9);
	const { snapshot } = await snapshots.create(guild.id, { type: 'manual' });
	await snapshots.pin(guild.id, snapshot.id);
	return { guild, snapshots };
}

async function rowCounts(db: Database): Promise<number[]> {
	const entities = [SnapshotChain, SnapshotLayer, Snapshot, ...kindNames.map((name) => kinds[name].entity)];
	return db.read((reader) => Promise.all(entities.map((entity) => reader.count(entity))));
}

eachDatabase('snapshot files', (open) => {
	test('a chain comes back as a chain of its own, in another guild, and leaves as the same file', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const file = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		const imported = await snapshots.importFile(other, inPieces(file, 100));
		expect(imported).toMatchObject({ isNew: true, originGuildId: guild.id });
		const own = await snapshots.list(guild.id);
		const strip = (all: readonly object[]) => all.map((summary) => ({ ...summary, id: 0, guildId: '' }));
		expect(strip(imported.snapshots)).toEqual(strip(own));
		for (const [index, { id }] of imported.snapshots.entries()) {
			expect(printState(await snapshots.rebuild(other, id))).toBe(printState(await snapshots.rebuild(guild.id, own[index]?.id ?? 0)));
			expect(await snapshots.verify(other, id)).toBe(true);
			await expect(snapshots.rebuild(guild.id, id)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		}
		expect(await bytesOf(snapshots.exportFile(other, { import: imported.id }))).toEqual(file);
		expect(await brokenRules(db)).toEqual([]);
	});

	test('an import is never a link of the own chain', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const before = await snapshots.list(guild.id);
		const file = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		const { snapshots: imported } = await snapshots.importFile(guild.id, inPieces(file));
		expect(await snapshots.list(guild.id)).toEqual(before);
		const id = imported[0]?.id ?? 0;
		for (const act of ['delete', 'pin', 'unpin'] as const) {
			await expect(snapshots[act](guild.id, id)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		}
		expect(await snapshots.compare(guild.id, id, before[0]?.id ?? 0)).toMatchObject({ kinds: expect.anything() as unknown });
	});

	test('one snapshot is a file of one layer', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const [newest, middle] = await snapshots.list(guild.id);
		if (!newest || !middle) throw new Error('no snapshot');
		const file = await bytesOf(snapshots.exportFile(guild.id, middle.id));
		expect(parts(file).lines.filter((line) => line.includes('"record":"layer"'))).toHaveLength(1);
		const { snapshots: imported } = await snapshots.importFile(other, inPieces(file));
		expect(imported.map(({ stateHash }) => stateHash)).toEqual([middle.stateHash]);
		expect(printState(await snapshots.rebuild(other, imported[0]?.id ?? 0))).toBe(printState(await snapshots.rebuild(guild.id, middle.id)));
		await expect(bytesOf(snapshots.exportFile(other, newest.id))).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		await expect(bytesOf(snapshots.exportFile('1', 'all'))).rejects.toMatchObject({ code: 'SnapshotNotFound' });
	});

	test('the same file twice is the import that there is, also when both come at once', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const file = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		const results = await Promise.all([snapshots.importFile(other, inPieces(file)), snapshots.importFile(other, inPieces(file))]);
		expect(results.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
		expect(results[0].id).toBe(results[1].id);
		const counts = await rowCounts(db);
		expect(await snapshots.importFile(other, inPieces(file))).toMatchObject({ isNew: false });
		expect(await rowCounts(db)).toEqual(counts);
	});

	test('a removed import leaves nothing behind', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const counts = await rowCounts(db);
		const { id } = await snapshots.importFile(other, inPieces(await bytesOf(snapshots.exportFile(guild.id, 'all'))));
		await expect(snapshots.removeImport(guild.id, id)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		await snapshots.removeImport(other, id);
		expect(await rowCounts(db)).toEqual(counts);
		expect(await snapshots.imports(other)).toEqual([]);
	});

	test('a guild has only so many imports', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		for (let count = 0; count < mostImports; count += 1) {
			guild.addRole(count);
			const { snapshot } = await snapshots.create(guild.id, { type: 'manual' });
			await snapshots.importFile(other, inPieces(await bytesOf(snapshots.exportFile(guild.id, snapshot.id))));
		}
		const counts = await rowCounts(db);
		const whole = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		await expect(snapshots.importFile(other, inPieces(whole))).rejects.toMatchObject({ code: 'ImportsFull' });
		expect(await rowCounts(db)).toEqual(counts);
	});

	test('texts of every kind come back as they were', async () => {
		const { db } = await open();
		const { guild, snapshots } = setting(db);
		guild.addRole(1);
		const [role] = guild.roles.values();
		if (role) role.fields = { ...role.fields, name: '👩‍👩‍👧‍👦\u202Eabc\u0000\u2028"\\ é' };
		guild.banned.set('300000000000000001', { reason: '' });
		guild.banned.set('300000000000000002', { reason: '🎉'.repeat(512) });
		const { snapshot } = await snapshots.create(guild.id, { type: 'manual', name: '😀'.repeat(100) });
		const file = await bytesOf(snapshots.exportFile(guild.id, snapshot.id));
		const { snapshots: imported } = await snapshots.importFile(other, inPieces(file, 7));
		expect(imported[0]?.name).toBe('😀'.repeat(100));
		expect(printState(await snapshots.rebuild(other, imported[0]?.id ?? 0))).toBe(
			printState(await snapshots.rebuild(guild.id, snapshot.id))
		);
	});

	test('a refused file stores nothing', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		const file = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		const counts = await rowCounts(db);
		const { lines } = parts(file);
		const refused: [string, Buffer][] = [
			['FileDamaged', file.subarray(0, -1)],
			['FileForeign', Buffer.from('{}')],
			['FileInvalid', remade(lines.slice(0, -1))],
			['FileInvalid', remade([...lines, '{"record":"layer","sequence":9}'])]
		];
		for (const [code, bytes] of refused) {
			await expect(snapshots.importFile(other, inPieces(bytes))).rejects.toMatchObject({ code });
			expect(await rowCounts(db)).toEqual(counts);
		}
	});

	test('rows that were lost are found out before a file is made of them', async () => {
		const { db } = await open();
		const { guild, snapshots } = await played(db);
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(kinds.role.entity)} WHERE op = 'd'`));
		await expect(bytesOf(snapshots.exportFile(guild.id, 'all'))).rejects.toMatchObject({ code: 'SnapshotCorrupted' });
	});
});
