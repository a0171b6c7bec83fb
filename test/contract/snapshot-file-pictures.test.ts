import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { ImportedIdentity } from '../../src/entities/ImportedIdentity';
import { MediaPool } from '../../src/entities/MediaPool';
import { Leases } from '../../src/vault/leases/Leases';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { addToPool } from '../../src/vault/media/pool';
import { GuildChanges } from '../../src/vault/snapshots/GuildChanges';
import { readIdentities, recordIdentity } from '../../src/vault/snapshots/identities';
import { defaultRetention } from '../../src/vault/snapshots/retention';
import { Snapshots } from '../../src/vault/snapshots/Snapshots';
import { eachDatabase } from '../support/databases';
import { makeMediaFolder, type MediaFolder } from '../support/mediaFolder';
import { ModelGuild } from '../support/ModelGuild';
import { bytesOf, inPieces, parts } from '../support/snapshotFile';
import { TestClock } from '../support/TestClock';

const other = '900000000000000077';
const folders: MediaFolder[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await folder.remove();
});

/** A guild whose emojis have bytes: the name of each, and of every second one many times. */
class PicturedGuild extends ModelGuild {
	public constructor(
		private readonly db: Database,
		private readonly store: FileMediaStore
	) {
		super();
	}

	public override async resolve(_guildId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
		const emojis = names.filter((name) => name.startsWith('emojis/'));
		const found = new Map<string, string>();
		for (const [index, name] of emojis.entries()) {
			const { sha256, size } = await this.store.put(Readable.from([Buffer.from(name.repeat(index % 2 === 0 ? 1 : 30_000))]));
			await this.db.write((tx) => addToPool(this.db, tx, this.store, [{ sha256, size, contentType: 'image/png' }], 1));
			found.set(name, sha256);
		}
		return found;
	}
}

async function setting(db: Database) {
	const folder = await makeMediaFolder();
	folders.push(folder);
	const store = await FileMediaStore.open(folder.root);
	const guild = new PicturedGuild(db, store);
	guild.isUpgraded = true;
	const clock = new TestClock();
	const snapshots = new Snapshots({
		database: db,
		reader: guild,
		assets: guild,
		store,
		changes: new GuildChanges(() => false),
		leases: new Leases(db, clock),
		clock,
		retention: () => Promise.resolve(defaultRetention)
	});
	return { guild, snapshots, store };
}

eachDatabase('pictures in snapshot files', (open) => {
	test('go with the file and come back with it, each once, and with what was created again', async () => {
		const [here, there] = [await open(), await open()];
		const { guild, snapshots } = await setting(here.db);
		for (let value = 0; value < 3; value += 1) guild.addExpression('emoji', value);
		guild.addRole(1);
		const role = [...guild.roles.values()].at(-1)!;
		await snapshots.create(guild.id, { type: 'manual' });
		guild.recreate('role', role);
		const [[kind, current, previous] = []] = guild.identities;
		const known = await here.db.read((reader) => readIdentities(reader, guild.id));
		await here.db.write((tx) =>
			recordIdentity(here.db, tx, known, { guildId: guild.id, kind: kind!, current: current!, previous: previous!, at: 5 })
		);
		await snapshots.create(guild.id, { type: 'manual' });

		const file = await bytesOf(snapshots.exportFile(guild.id, 'all'));
		expect(parts(file).lines.filter((line) => line.includes('"record":"media"'))).toHaveLength(3);
		const elsewhere = await setting(there.db);
		const imported = await elsewhere.snapshots.importFile(other, inPieces(file));
		const state = await elsewhere.snapshots.rebuild(other, imported.snapshots[0]!.id);
		for (const { values } of state.nodes.emoji.values()) {
			const digest = String(values['image']);
			const bytes = await buffer((await elsewhere.store.open(digest))!);
			expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
		}
		expect(await there.db.read((reader) => reader.count(MediaPool))).toBe(3);
		expect(await there.db.read((reader) => reader.find(ImportedIdentity))).toMatchObject([
			{ kind: 'role', current_id: current, origin_id: previous, sequence: 1 }
		]);
		expect(await there.db.read((reader) => readIdentities(reader, other))).toMatchObject({ isEmpty: true });
		expect(await bytesOf(elsewhere.snapshots.exportFile(other, { import: imported.id }))).toEqual(file);
		await elsewhere.snapshots.removeImport(other, imported.id);
		expect(await there.db.read((reader) => reader.count(ImportedIdentity))).toBe(0);
	});

	test('have a bound: the smallest go first', async () => {
		const { db } = await open();
		const { guild, snapshots } = await setting(db);
		for (let value = 0; value < 4; value += 1) guild.addExpression('emoji', value);
		await snapshots.create(guild.id, { type: 'manual' });
		const sizes = async (mediaBytes: number) => {
			let omitted = 0;
			const onOmitted = (count: number) => (omitted = count);
			const { lines } = parts(await bytesOf(snapshots.exportFile(guild.id, 'all', { mediaBytes, onOmitted })));
			const records = lines.map((line) => JSON.parse(line) as { record: string; size: number });
			expect(records.filter(({ record }) => record === 'media')).toHaveLength(4 - omitted);
			return records.filter(({ record }) => record === 'media').map(({ size }) => size);
		};
		expect(await sizes(0)).toEqual([]);
		const small = await sizes(100);
		expect(small).toHaveLength(2);
		const all = await sizes(Infinity);
		expect(all).toHaveLength(4);
		expect(all.slice(0, 2)).toEqual(small);
	});
});
