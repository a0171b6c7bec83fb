import { expect, it } from 'vitest';
import type { Database } from '../../src/database/Database';
import { GuildSettingsRow } from '../../src/entities/GuildSettings';
import { GuildSettings } from '../../src/vault/settings/GuildSettings';
import { LruMap } from '../../src/vault/cache/LruMap';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const nothing = {
	snapshotIntervalMinutes: null,
	snapshotLimit: null,
	keepLast: null,
	keepHourly: null,
	keepDaily: null,
	keepWeekly: null,
	keepMonthly: null,
	alarmDeletions: null,
	alarmBans: null,
	archivePaused: null,
	archiveRetentionDays: null,
	archiveRetentionMessages: null,
	archiveWindowDays: null,
	archiveWindowMessages: null,
	logChannelId: null,
	language: null,
	viewRoles: null,
	createRoles: null,
	archiveRoles: null,
	searchRoles: null,
	restoreRoles: null
};
const guild = '1013566456473006091';

eachDatabase('settings of guilds', (open) => {
	const setUp = async () => {
		const { db } = await open();
		return { db, settings: new GuildSettings(db, new TestClock()) };
	};
	/** Behind the back of the cache. */
	const overwrite = (db: Database, language: string) => db.write((tx) => tx.update(GuildSettingsRow, { guild_id: guild }, { language }));

	it('are empty at first, and keep what is set', async () => {
		const { db, settings } = await setUp();
		expect(await settings.get(guild)).toEqual(nothing);
		expect(await settings.set(guild, { snapshotIntervalMinutes: 0 })).toEqual({ ...nothing, snapshotIntervalMinutes: 0 });
		expect(await settings.set(guild, { logChannelId: '99', language: 'de' })).toEqual({
			...nothing,
			snapshotIntervalMinutes: 0,
			logChannelId: '99',
			language: 'de'
		});
		expect(await settings.set(guild, { logChannelId: null })).toMatchObject({ logChannelId: null, language: 'de' });
		expect(await new GuildSettings(db, new TestClock()).get(guild)).toEqual({ ...nothing, snapshotIntervalMinutes: 0, language: 'de' });
		expect(await settings.get('99')).toEqual(nothing);
	});

	it('are remembered, and forgotten when they change', async () => {
		const { db, settings } = await setUp();
		await settings.set(guild, { language: 'de' });
		expect(await settings.get(guild)).toMatchObject({ language: 'de' });
		await overwrite(db, 'fr');
		expect(await settings.get(guild)).toMatchObject({ language: 'de' });
		await settings.set(guild, { snapshotLimit: 3 });
		expect(await settings.get(guild)).toMatchObject({ language: 'fr', snapshotLimit: 3 });
	});

	it('are read again when the cache lost them or fails', async () => {
		const { db } = await open();
		const errors: unknown[] = [];
		const store = new Map<string, unknown>();
		store.get = store.delete = () => {
			throw new Error('cache down');
		};
		const settings = new GuildSettings(db, new TestClock(), { store, onError: (error) => errors.push(error) });
		await settings.set(guild, { language: 'de' });
		expect(await settings.get(guild)).toMatchObject({ language: 'de' });
		expect(errors).toMatchObject([{ message: 'cache down' }]);
	});
});

it('an LruMap forgets what was not used for the longest', () => {
	const map = new LruMap<string, number>(2);
	map.set('a', 1).set('b', 2);
	expect(map.get('a')).toBe(1);
	map.set('c', 3);
	expect([...map.keys()]).toEqual(['a', 'c']);
	map.set('a', 4).set('d', 5);
	expect([...map.entries()]).toEqual([
		['a', 4],
		['d', 5]
	]);
});

it('an LruMap forgets until what is left weighs little enough', () => {
	const map = new LruMap<string, string>(5, ({ length }) => length);
	map.set('a', '12').set('b', '123');
	expect([...map.keys()]).toEqual(['a', 'b']);
	map.set('c', '1');
	expect([...map.keys()]).toEqual(['b', 'c']);
	map.delete('b');
	map.set('d', '1234').set('e', '123456');
	expect(map.size).toBe(0);
	map.set('f', '12345');
	map.clear();
	expect([...map.set('g', '12345').keys()]).toEqual(['g']);
});
