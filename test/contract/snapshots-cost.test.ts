import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames } from '../../src/vault/snapshots/model';
import { eachDatabase } from '../support/databases';
import { manual, snapshotSetting } from '../support/snapshotSetting';

eachDatabase('rows of a snapshot', (open) => {
	test('are as many as things changed: a role more at the bottom and a channel that was dragged are one each', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		for (let count = 0; count < 40; count += 1) {
			guild.addRole(count);
			guild.addChannel(2);
		}
		const roles = [...guild.roles.values()].slice(1);
		const rooms = [...guild.rooms.values()];
		guild.move(roles, roles[0]!, 0);
		guild.move(rooms, rooms[0]!, 0);
		await snapshots.create(guild.id, manual);

		guild.addRole(50);
		guild.move([...roles, [...guild.roles.values()].at(-1)!], [...guild.roles.values()].at(-1)!, 0);
		guild.move(rooms, rooms[30]!, 3);
		const { difference } = await snapshots.create(guild.id, manual);
		expect(await rowsOfNewestLayer(db)).toEqual({ role: 1, channel: 1 });
		const changed = difference?.kinds.flatMap((kind) => (kind.comparable ? kind.changed : []));
		expect(changed?.map(({ after, fields }) => [after.id, fields.map(({ field }) => field)])).toEqual([[rooms[30]!.origin, ['position']]]);
	});

	test('are none where nothing changed, and one for one field', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		await snapshots.create(guild.id, manual);
		const layers = await db.read((reader) => reader.count(SnapshotLayer));
		await snapshots.create(guild.id, manual);
		expect(await db.read((reader) => reader.count(SnapshotLayer))).toBe(layers);
		guild.banned.set('300000000000000001', { reason: 'spam' });
		await snapshots.create(guild.id, manual);
		expect(await rowsOfNewestLayer(db)).toEqual({ ban: 1 });
	});
});

/** By kind, where there are any. */
async function rowsOfNewestLayer(db: Database): Promise<Record<string, number>> {
	return db.read(async (reader) => {
		const [newest] = await reader.find(SnapshotLayer, { order: { sequence: 'DESC' }, take: 1 });
		const counts: Record<string, number> = {};
		for (const name of kindNames) {
			const rows = await reader.count(kinds[name].entity, { where: { layer_id: newest!.id } });
			if (rows > 0) counts[name] = rows;
		}
		return counts;
	});
}
