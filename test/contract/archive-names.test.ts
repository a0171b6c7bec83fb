import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { Alias } from '../../src/entities/Alias';
import { ArchivedChannel } from '../../src/entities/ArchivedChannel';
import { ArchivedRole } from '../../src/entities/ArchivedRole';
import { GuildProfile } from '../../src/entities/GuildProfile';
import { NameKeeper } from '../../src/vault/archive/names/NameKeeper';
import { Names } from '../../src/vault/archive/names/Names';
import type { SeenGuild } from '../../src/vault/archive/names/SeenGuild';
import { ada, addChannel, bob, channelId, guildId, message, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';

const roleId = '920000000000000001';

class Gateway {
	public seen: SeenGuild = {
		guild: { id: guildId, name: 'The house', icon: 'a1', description: null, owner_id: ada.id },
		roles: [{ id: roleId, name: 'Cooks', color: 5, icon: null, unicode_emoji: '🍳' }],
		channels: [
			{ id: channelId, type: 0, name: 'kitchen', parent_id: null },
			{ id: '910000000000000009', type: 11, name: 'soup', parent_id: channelId }
		],
		members: [{ id: ada.id, nick: 'Chef', avatar: null, roles: [roleId] }]
	};
	public now = 1000;
	public readonly errors: unknown[] = [];
	public readonly optedOut = new Set<string>();

	public keeper(database: Database): NameKeeper {
		const optOuts = { of: () => Promise.resolve(this.optedOut) };
		return new NameKeeper({
			database,
			clock: { now: () => this.now },
			seen: () => this.seen,
			optOuts,
			onError: (error) => void this.errors.push(error)
		});
	}
}

/** Whatever somebody changed, noted and looked at. */
async function look(keeper: NameKeeper): Promise<void> {
	keeper.touch(guildId);
	await keeper.flush();
}

const count = (db: Database) => db.read((reader) => reader.count(Alias));

eachDatabase('the index of names', (open) => {
	test('knows what everything was called at any time, also when it is gone', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1)]);
		const gateway = new Gateway();
		const keeper = gateway.keeper(db);
		await look(keeper);
		gateway.now = 2000;
		const { seen } = gateway;
		gateway.seen = {
			guild: { ...seen.guild, name: 'The home' },
			roles: [{ ...seen.roles[0]!, name: 'Bakers' }],
			channels: [{ ...seen.channels[0]!, name: 'bakery' }],
			members: [{ id: ada.id, nick: null, avatar: 'b2', roles: [] }]
		};
		await look(keeper);
		gateway.now = 3000;
		gateway.seen = { ...gateway.seen, roles: [], channels: [], members: [] };
		await look(keeper);
		expect(gateway.errors).toEqual([]);

		const names = new Names(db);
		expect(await names.of('guild', guildId, guildId)).toEqual({ name: 'The home', image: 'a1', since: 2000 });
		expect(await names.of('guild', guildId, guildId, 1999)).toMatchObject({ name: 'The house' });
		expect(await names.of('role', guildId, roleId)).toMatchObject({ name: 'Bakers' });
		expect(await names.of('role', guildId, roleId, 1500)).toMatchObject({ name: 'Cooks' });
		expect((await names.history('channel', guildId, channelId)).map(({ name }) => name)).toEqual(['kitchen', 'bakery']);
		expect(await names.of('channel', guildId, '910000000000000009')).toMatchObject({ name: 'soup' });
		// Before anything was seen, the first that was counts.
		expect(await names.of('channel', guildId, channelId, 0)).toMatchObject({ name: 'kitchen' });
		expect(await names.of('channel', '900000000000000002', channelId)).toBeNull();
		expect(await names.person(guildId, ada.id, 1500)).toMatchObject({ name: 'Chef', username: 'ada', roles: [roleId] });
		expect(await names.person(guildId, ada.id, 2500)).toMatchObject({ name: 'Ada 😀', image: 'b2', roles: [] });
		expect(await names.person(guildId, bob.id)).toBeNull();

		expect(await db.read((reader) => reader.findOneBy(GuildProfile, { id: guildId }))).toMatchObject({ name: 'The home', icon: 'a1' });
		expect(await db.read((reader) => reader.findOneBy(ArchivedRole, { id: roleId }))).toMatchObject({ name: 'Bakers' });
		const channel = await db.read((reader) => reader.findOneByOrFail(ArchivedChannel, { id: channelId }));
		expect(channel.name).toBe('bakery');
	});

	test('writes only what is new, and nothing of a guild without an archive or of people who opted out', async () => {
		const { db } = await open();
		const gateway = new Gateway();
		const keeper = gateway.keeper(db);
		await look(keeper);
		expect(await count(db)).toBe(0);
		await addChannel(db);
		gateway.optedOut.add(ada.id);
		await look(keeper);
		const first = await count(db);
		expect(first).toBe(4);
		gateway.now = 2000;
		await look(keeper);
		expect(await count(db)).toBe(first);
		expect(gateway.errors).toEqual([]);
	});

	test('follows the people in messages: user name, display name and avatar, and the nickname where a message tells it', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1, { author: ada, member: { nick: 'Captain', roles: ['2', '1'], avatar: null } } as never)]);
		await store(db, [message(2, { author: ada }), message(3, { mentions: [bob] })]);
		expect(await count(db)).toBe(3);
		const names = new Names(db);
		expect(await names.person(guildId, ada.id)).toMatchObject({ username: 'ada', name: 'Captain', roles: ['1', '2'] });
		expect(await names.person('900000000000000002', ada.id)).toMatchObject({ username: 'ada', name: 'Ada 😀', roles: null });
		expect(await names.person(guildId, bob.id)).toMatchObject({ username: 'bob', name: 'Böb' });
		await db.write((tx) => tx.update(Alias, { kind: 'user', id: ada.id }, { since: Date.UTC(2025, 0) }));
		await store(db, [message(4, { author: { ...ada, username: 'lovelace' } })]);
		await store(db, [message(5, { author: { ...ada, username: 'lovelace', public_flags: 64 } })]);
		expect((await names.personHistory(guildId, ada.id)).map(({ username }) => username)).toEqual(['ada', 'lovelace']);
	});
});
