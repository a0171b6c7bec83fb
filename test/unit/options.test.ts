import { describe, expect, it } from 'vitest';
import type { VaultOptions } from '../../src/plugin/options';
import { resolveOptions } from '../../src/plugin/resolve';
import { VaultError } from '../../src/vault/errors';

const names = ['PluginSnapshotCommand', 'PluginVaultReady'];
const messageOf = (options: unknown): string => {
	try {
		resolveOptions(options as VaultOptions, names);
	} catch (error) {
		if (error instanceof VaultError && error.code === 'InvalidOption') return error.message;
		throw error;
	}
	return 'none';
};

describe('the options', () => {
	it('have a default each', () => {
		const resolved = resolveOptions(undefined, names);
		expect(resolved).toMatchObject({
			snapshots: { limit: 7, interval: 1440, retention: null, holdDays: 30 },
			leftGuilds: { keepDays: 90 },
			jobs: { concurrency: 3, redis: undefined, rate: undefined },
			pieces: { disable: [], replace: {} },
			scheduler: 'auto',
			tick: 30_000
		});
		expect(resolved.database).toMatchObject({ type: 'sqlite' });
	});

	it('are taken as they are given', () => {
		const database = { type: 'mysql', user: 'u', password: 'p', database: 'd' } as const;
		const resolved = resolveOptions({ database, snapshots: { limit: 100, interval: false }, scheduler: false }, names);
		expect(resolved).toMatchObject({ database, snapshots: { limit: 100, interval: 0 }, scheduler: false });
		expect(resolveOptions({ scheduler: 'embedded', tick: 500, snapshots: { interval: 0 } }, names)).toMatchObject({
			scheduler: 'embedded',
			tick: 500,
			snapshots: { interval: 0 }
		});
	});

	it('take a store of Keyv, and nothing else for one', () => {
		const store = new Map<string, unknown>();
		expect(resolveOptions({ cache: { store } }, names).cache).toEqual({ store });
		expect(resolveOptions({}, names).cache).toEqual({});
		expect(messageOf({ cache: { store: 'redis://localhost' } })).toContain('Give a store of Keyv');
		expect(messageOf({ cache: { stores: store } })).toContain('vault.cache.stores');
	});

	it('take a Redis for jobs, and show nobody its password', () => {
		const jobs = { concurrency: 8, redis: 'rediss://:secret@redis:6380', rate: { jobs: 10, seconds: 1 } };
		expect(resolveOptions({ jobs }, names).jobs).toEqual(jobs);
		expect(resolveOptions({ jobs: { redis: { host: 'redis' } } }, names).jobs.redis).toEqual({ host: 'redis' });
		expect(messageOf({ jobs: { redis: 'secret@redis' } })).toMatch(/^The option vault\.jobs\.redis is 'string'\. Give an address/);
		expect(messageOf({ jobs: { rate: { jobs: 1, seconds: 1 } } })).toContain('give vault.jobs.redis too');
		expect(messageOf({ jobs: { redis: { host: 'redis' }, rate: { jobs: 1, second: 1 } } })).toContain('Did you mean seconds?');
		expect(messageOf({ jobs: { concurrency: 0 } })).toContain('from 1 to 100');
	});

	it('take some rules of retention, and refuse what keeps nothing', () => {
		expect(resolveOptions({ snapshots: { retention: { daily: 7 } } }, names).snapshots.retention).toEqual({
			last: 0,
			hourly: 0,
			daily: 7,
			weekly: 0,
			monthly: 0
		});
		expect(messageOf({ snapshots: { retention: {} } })).toContain('Give at least one rule above 0');
		expect(messageOf({ snapshots: { retention: { daily: -1 } } })).toContain('vault.snapshots.retention.daily');
		expect(messageOf({ snapshots: { retention: { dayly: 1 } } })).toContain('Did you mean daily?');
		expect(messageOf({ snapshots: { holdDays: 0 } })).toContain('from 1 to 365');
		expect(messageOf({ leftGuilds: { keepDays: 0 } })).toContain('or null for ever');
	});

	it('keep files beside the database, and take from further addresses what is asked for', () => {
		const database = { type: 'sqlite', path: '/bot/data/vault.sqlite' } as const;
		expect(resolveOptions({ database }, names).media).toEqual({
			path: '/bot/data/media',
			origins: [],
			maxFileBytes: 536_870_912,
			graceDays: 7,
			quota: { guild: null, total: null },
			also: new Set()
		});
		const media = { path: '/files', hosts: ['https://media.example.org/a'], maxFileBytes: 1, graceDays: 0 };
		expect(resolveOptions({ database, media }, names).media).toEqual({
			path: '/files',
			origins: ['https://media.example.org'],
			maxFileBytes: 1,
			graceDays: 0,
			quota: { guild: null, total: null },
			also: new Set()
		});
	});

	it.each([
		[5, 'vault', /Give an object/],
		[{ databse: {} }, 'vault.databse', /Did you mean database\?/],
		[{ database: { type: 'postgres' } }, 'vault.database.type', /'postgres'.*'sqlite' or 'mysql'/],
		[{ database: 'file.sqlite' }, 'vault.database', /Give an object/],
		[{ database: { type: 'sqlite', file: 'x' } }, 'vault.database.file', /Known are type, path, driver|Did you mean/],
		[{ snapshots: { limit: 0 } }, 'vault.snapshots.limit', /is 0\. Give a whole number from 1 to 100/],
		[{ snapshots: { limit: '7' } }, 'vault.snapshots.limit', /is '7'/],
		[{ snapshots: { interval: 1.5 } }, 'vault.snapshots.interval', /minutes/],
		[{ snapshots: { intervall: 5 } }, 'vault.snapshots.intervall', /Did you mean interval\?/],
		[{ tick: 5 }, 'vault.tick', /100 to 3600000/],
		[{ scheduler: true }, 'vault.scheduler', /'auto', 'embedded', 'scheduled-tasks' or false/],
		[{ media: { path: 5 } }, 'vault.media.path', /Give a folder/],
		[{ media: { hosts: 'cdn' } }, 'vault.media.hosts', /Give a list/],
		[{ media: { hosts: ['cdn.example.org'] } }, 'vault.media.hosts', /such as https/],
		[{ media: { hosts: ['file:///etc'] } }, 'vault.media.hosts', /such as https/],
		[{ media: { maxFileBytes: 0.5 } }, 'vault.media.maxFileBytes', /\(bytes\)/],
		[{ media: { folder: 'x' } }, 'vault.media.folder', /Known are path, hosts, maxFileBytes/],
		[{ translate: {} }, 'vault.translate', /Give a function/],
		[{ pieces: { disable: ['PluginSnapshotComand'] } }, 'vault.pieces.disable', /Did you mean PluginSnapshotCommand\?/],
		[{ pieces: { disable: 'PluginVaultReady' } }, 'vault.pieces.disable', /Give a list/],
		[{ pieces: { replace: { Snapshot: class {} } } }, 'vault.pieces.replace.Snapshot', /There is no such name/],
		[
			{ pieces: { disable: ['PluginVaultReady'], replace: { PluginVaultReady: class {} } } },
			'vault.pieces.replace.PluginVaultReady',
			/one of them/
		]
	])('%j is refused with the name of the option and the mend', (options, option, mend) => {
		const message = messageOf(options);
		expect(message.startsWith(`The option ${option} is `)).toBe(true);
		expect(message).toMatch(mend);
	});
});
