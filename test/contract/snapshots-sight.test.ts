import { OverwriteType, type APIOverwrite } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { ChannelsReading } from '../../src/vault/snapshots/GuildReader';
import { recordIdentity } from '../../src/vault/snapshots/identities';
import { IdentityMap } from '../../src/vault/snapshots/identity';
import { eachDatabase } from '../support/databases';
import { roleFields, type ModelGuild, type Thing } from '../support/ModelGuild';
import { differenceOf, manual, snapshotSetting } from '../support/snapshotSetting';
import { brokenRules } from '../support/tables';

eachDatabase('what a snapshot sees', (open) => {
	test('a list that may lack hidden channels says so, and what appears later was perhaps there before', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const channel = addChannel(guild);
		guild.overwrites.set(`${channel.origin}:${guild.id}`, { type: 0, allow: '0', deny: '1024' });
		const channels = guild.channels.bind(guild);
		guild.channels = (): Promise<ChannelsReading> => Promise.resolve({ visible: [], hidden: [], complete: false });
		const first = await snapshots.create(guild.id, manual);
		expect(first.snapshot.captures.channel).toMatchObject({ status: 'partial', count: 0, unseen: 0, incomplete: true });
		expect(first.warnings.map(({ problem }) => problem)).not.toContain('channels_hidden');
		expect((await snapshots.create(guild.id, manual)).difference?.equality).toBe('unknown');

		guild.channels = channels;
		const whole = await snapshots.create(guild.id, manual);
		expect(differenceOf(whole.difference?.kinds, 'channel')).toMatchObject({ created: [], unknown: [{ id: channel.origin }] });
		expect(differenceOf(whole.difference?.kinds, 'permission')).toMatchObject({ created: [], unknown: [{}] });
		expect(whole.snapshot.captures.channel).toMatchObject({ status: 'complete' });
		const back = await snapshots.compare(guild.id, whole.snapshot.id, first.snapshot.id);
		expect(differenceOf(back.kinds, 'channel').deleted).toEqual([]);
		expect(await snapshots.verify(guild.id, first.snapshot.id)).toBe(true);
	});

	test('a channel of which a name was never seen cannot be told to be equal', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		addChannel(guild).hidden = true;
		const { snapshot } = await snapshots.create(guild.id, manual);
		expect(snapshot.captures.permission).toMatchObject({ status: 'partial', incomplete: true });
		const { difference } = await snapshots.create(guild.id, manual);
		expect(difference?.equality).toBe('unknown');
		expect(differenceOf(difference?.kinds, 'channel').unknown).toHaveLength(1);
	});

	test('what a hidden channel was called is not compared with what it is called now', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const channel = addChannel(guild);
		for (let count = 0; count < 2; count += 1) addChannel(guild);
		await snapshots.create(guild.id, manual);
		channel.hidden = true;
		channel.fields = { ...channel.fields, name: 'renamed', position: 9 };
		const hidden = await snapshots.create(guild.id, manual);
		const positions = [{ field: 'position', before: 0, after: 2 }];
		expect(differenceOf(hidden.difference?.kinds, 'channel').changed).toMatchObject([{ fields: positions }]);
		channel.hidden = false;
		const seen = await snapshots.create(guild.id, manual);
		expect(differenceOf(seen.difference?.kinds, 'channel')).toMatchObject({ changed: [], unknown: [{ id: channel.origin }] });
		expect(seen.difference?.equality).toBe('unknown');
	});

	test('without a change and with everything seen, two are equal', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		addChannel(guild);
		await snapshots.create(guild.id, manual);
		expect((await snapshots.create(guild.id, manual)).difference?.equality).toBe('equal');
	});

	test('an overwrite that a deleted role left behind does not cover that of the role made in its place', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const channel = addChannel(guild);
		guild.addRole(1);
		const role = [...guild.roles.values()].at(-1)!;
		const id = `${channel.origin}:${role.origin}`;
		guild.overwrites.set(id, { type: 0, allow: '1024', deny: '0' });
		const first = await snapshots.create(guild.id, manual);
		guild.recreate('role', role);
		await db.write((tx) =>
			recordIdentity(db, tx, new IdentityMap(), { guildId: guild.id, kind: 'role', current: role.current, previous: role.origin, at: 1 })
		);
		const channels = guild.channels.bind(guild);
		const left: APIOverwrite = { id: role.origin, type: OverwriteType.Role, allow: '0', deny: '8' };
		for (const isFirst of [true, false]) {
			guild.channels = async () => {
				const reading = await channels();
				const withLeft = (overwrites: APIOverwrite[] = []) => (isFirst ? [left, ...overwrites] : [...overwrites, left]);
				const visible = reading.visible.map((item) => ({ ...item, permission_overwrites: withLeft(item.permission_overwrites) }));
				return { ...reading, visible };
			};
			const next = await snapshots.create(guild.id, manual);
			expect(next.difference?.equality).toBe('equal');
			expect(next.snapshot.stateHash).toBe(first.snapshot.stateHash);
		}
	});

	test('overwrites of a channel that was made again are those of the same channel, hidden or not', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const channel = addChannel(guild);
		const id = `${channel.origin}:${guild.id}`;
		guild.overwrites.set(id, { type: 0, allow: '0', deny: '1024' });
		await snapshots.create(guild.id, manual);
		guild.recreate('channel', channel);
		const identity = { guildId: guild.id, kind: 'channel', current: channel.current, previous: channel.origin, at: 1 } as const;
		await db.write((tx) => recordIdentity(db, tx, new IdentityMap(), identity));
		channel.hidden = true;
		const hidden = await snapshots.create(guild.id, manual);
		expect((await snapshots.rebuild(guild.id, hidden.snapshot.id)).nodes.permission.get(id)?.unseen).toContain('deny');
		channel.hidden = false;
		expect((await snapshots.create(guild.id, manual)).snapshot.captures.permission).toMatchObject({ status: 'complete', count: 1 });
		guild.overwrites.clear();
		guild.isSessionWhole = false;
		const gone = await snapshots.create(guild.id, manual);
		expect(differenceOf(gone.difference?.kinds, 'permission').deleted).toMatchObject([{ id }]);
	});

	test('mentions of things that were made again read as before', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		const role = [...guild.roles.values()].at(-1)!;
		const channel = addChannel(guild);
		const topic = (): string => `<@&${role.current}> in <#${channel.current}>, <@&300000000000000001>`;
		channel.fields = { ...channel.fields, topic: topic() };
		await snapshots.create(guild.id, manual);
		guild.recreate('role', role);
		guild.recreate('channel', channel);
		for (const [kind, current, previous] of guild.identities) {
			const identity = { guildId: guild.id, kind, current, previous, at: 1 };
			await db.write((tx) => recordIdentity(db, tx, new IdentityMap(), identity));
		}
		channel.fields = { ...channel.fields, topic: topic() };
		expect((await snapshots.create(guild.id, manual)).difference?.equality).toBe('equal');
	});

	test.each([
		['characters beyond the basic plane', '👩‍👩‍👧 𝕏 ünï'],
		['a null character', 'a\0b'],
		['blanks at the ends', '  a  '],
		['the longest', '😀'.repeat(100)],
		['half a character', 'a\ud83d']
	])('%s come back as they were', async (_, text) => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const channel = addChannel(guild);
		channel.fields = { ...channel.fields, name: text, topic: text.repeat(10) };
		[...guild.roles.values()][0]!.fields = { ...roleFields(1), name: text };
		guild.banned.set('300000000000000001', { reason: text });
		const { snapshot } = await snapshots.create(guild.id, manual);
		expect(await snapshots.verify(guild.id, snapshot.id)).toBe(true);
		expect((await snapshots.create(guild.id, manual)).difference?.equality).toBe('equal');
		const state = await snapshots.rebuild(guild.id, snapshot.id);
		expect(state.nodes.channel.get(channel.origin)?.values['name']).toBe(text.replace('a\ud83d', 'a\ufffd'));
		expect(await brokenRules(db)).toEqual([]);
	});
});

function addChannel(guild: ModelGuild): Thing {
	guild.addChannel(2);
	return [...guild.rooms.values()].at(-1)!;
}
