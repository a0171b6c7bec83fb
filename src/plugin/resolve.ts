import { dirname, join } from 'node:path';
import { mostKept } from '../vault/archive/retention/ArchiveRetention';
import { peopleKinds } from '../vault/archive/people/PeopleReads';
import { shownKinds } from '../vault/archive/ShownMedia';
import type { DatabaseOptions, MysqlOptions, SqliteOptions } from '../database/options';
import { flag, invalid, isRecord, section, unknownName, wholeNumber } from './check';
import type {
	ArchiveOptions,
	CacheOptions,
	LeftGuildOptions,
	MediaOptions,
	PieceClass,
	PieceOptions,
	ResolvedOptions,
	SchedulerName,
	VaultOptions
} from './options';
import { resolveJobs } from './resolveJobs';
import { resolveSnapshots } from './resolveSnapshots';

const schedulers: readonly SchedulerName[] = ['auto', 'embedded', 'scheduled-tasks'];
const mebibyte = 2 ** 20;
const tebibyte = 2 ** 40;

/**
 * Checks the client option `vault` and fills in the defaults.
 *
 * @param pieceNames The names that `pieces` may hold.
 * @throws VaultError `InvalidOption`, naming the option, its value and the mend.
 */
export function resolveOptions(options: VaultOptions | undefined, pieceNames: readonly string[]): ResolvedOptions {
	const {
		database,
		snapshots,
		archive,
		media,
		leftGuilds,
		jobs,
		pieces,
		cache,
		metrics = false,
		translate,
		scheduler = 'auto',
		tick = 30_000
	} = section('vault', options, [
		'database',
		'snapshots',
		'archive',
		'media',
		'leftGuilds',
		'jobs',
		'pieces',
		'cache',
		'metrics',
		'translate',
		'scheduler',
		'tick'
	]);
	if (translate !== undefined && typeof translate !== 'function') {
		throw invalid('vault.translate', translate, 'Give a function (key, variables, locale) that returns a text or null.');
	}
	if (scheduler !== false && !schedulers.includes(scheduler)) {
		throw invalid('vault.scheduler', scheduler, `Give ${schedulers.map((name) => `'${name}'`).join(', ')} or false.`);
	}
	const where = resolveDatabase(database);
	return {
		database: where,
		snapshots: resolveSnapshots(snapshots),
		archive: resolveArchive(archive),
		leftGuilds: resolveLeftGuilds(leftGuilds),
		jobs: resolveJobs(jobs),
		pieces: resolvePieces(pieces, pieceNames),
		cache: resolveCache(cache),
		metrics: flag('vault.metrics', metrics),
		translate,
		media: resolveMedia(media, where),
		scheduler,
		tick: wholeNumber('vault.tick', tick, 100, 3_600_000, ' (milliseconds)')
	};
}

function resolveDatabase(database: DatabaseOptions | undefined): DatabaseOptions {
	if (database === undefined) return { type: 'sqlite', path: join(process.cwd(), 'vault', 'guild-vault.sqlite') };
	if (!isRecord(database)) throw invalid('vault.database', database, "Give an object with a type, 'sqlite' or 'mysql'.");
	const { type } = database;
	if (type === 'sqlite') {
		section<SqliteOptions>('vault.database', database, ['type', 'path', 'driver']);
		return database;
	}
	if (type === 'mysql') {
		section<MysqlOptions>('vault.database', database, [
			'type',
			'host',
			'port',
			'socketPath',
			'user',
			'password',
			'database',
			'prefix',
			'ssl',
			'poolSize'
		]);
		return database;
	}
	throw invalid('vault.database.type', type, "Give 'sqlite' or 'mysql' (which is for MariaDB too).");
}

function resolveArchive(archive: ArchiveOptions | undefined): ResolvedOptions['archive'] {
	const {
		interval = 60,
		window,
		retention,
		people = []
	} = section('vault.archive', archive, ['interval', 'window', 'retention', 'people']);
	if (!Array.isArray(people)) throw invalid('vault.archive.people', people, `Give a list of ${peopleKinds.join(', ')}.`);
	for (const kind of people as readonly unknown[]) {
		if (!peopleKinds.some((known) => known === kind)) throw unknownName('vault.archive.people', kind, String(kind), peopleKinds);
	}
	const { days = 7, messages = 1000 } = section('vault.archive.window', window, ['days', 'messages']);
	const kept = section('vault.archive.retention', retention, ['days', 'messages']);
	return {
		people: new Set(people),
		interval: wholeNumber('vault.archive.interval', interval, 1, 10_080, ' (minutes)'),
		window: {
			days: wholeNumber('vault.archive.window.days', days, 0, 3650),
			messages: wholeNumber('vault.archive.window.messages', messages, 0, 100_000)
		},
		retention: {
			days: wholeNumber('vault.archive.retention.days', kept.days ?? 0, 0, mostKept.days, ', 0 for ever'),
			messages: wholeNumber('vault.archive.retention.messages', kept.messages ?? 0, 0, mostKept.messages, ', 0 for all')
		}
	};
}

function resolveMedia(media: MediaOptions | undefined, database: DatabaseOptions): ResolvedOptions['media'] {
	const folder = database.type === 'sqlite' ? dirname(database.path) : join(process.cwd(), 'vault');
	const {
		path = join(folder, 'media'),
		hosts = [],
		maxFileBytes = 512 * mebibyte,
		graceDays = 7,
		maxGuildBytes,
		maxTotalBytes,
		also = []
	} = section('vault.media', media, ['path', 'hosts', 'maxFileBytes', 'maxGuildBytes', 'maxTotalBytes', 'graceDays', 'also']);
	const limit = (name: string, bytes: number | undefined) =>
		bytes === undefined ? null : wholeNumber(`vault.media.${name}`, bytes, 1, Number.MAX_SAFE_INTEGER, ' (bytes)');
	if (!Array.isArray(also)) throw invalid('vault.media.also', also, `Give a list of ${shownKinds.join(', ')}.`);
	for (const kind of also as readonly unknown[]) {
		if (!shownKinds.some((known) => known === kind)) throw unknownName('vault.media.also', kind, String(kind), shownKinds);
	}
	if (typeof path !== 'string' || path === '') throw invalid('vault.media.path', path, 'Give a folder.');
	if (!Array.isArray(hosts)) throw invalid('vault.media.hosts', hosts, 'Give a list of addresses.');
	const origins = hosts.map((host: unknown) => {
		const url = typeof host === 'string' && URL.canParse(host) ? new URL(host) : null;
		if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin;
		throw invalid('vault.media.hosts', host, 'Give addresses such as https://media.example.org.');
	});
	return {
		path,
		origins,
		maxFileBytes: wholeNumber('vault.media.maxFileBytes', maxFileBytes, 1, tebibyte, ' (bytes)'),
		graceDays: wholeNumber('vault.media.graceDays', graceDays, 0, 3650, ' (days)'),
		quota: { guild: limit('maxGuildBytes', maxGuildBytes), total: limit('maxTotalBytes', maxTotalBytes) },
		also: new Set(also)
	};
}

function resolveLeftGuilds(leftGuilds: LeftGuildOptions | undefined): ResolvedOptions['leftGuilds'] {
	const { keepDays = 90 } = section('vault.leftGuilds', leftGuilds, ['keepDays']);
	if (keepDays === null) return { keepDays };
	return { keepDays: wholeNumber('vault.leftGuilds.keepDays', keepDays, 1, 3650, ' (days), or null for ever') };
}

function resolveCache(cache: CacheOptions | undefined): CacheOptions {
	const { store } = section('vault.cache', cache, ['store']);
	if (store === undefined) return {};
	const given: unknown = store;
	if (!isRecord(given) || !['get', 'set', 'delete', 'clear'].every((name) => typeof given[name] === 'function'))
		throw invalid('vault.cache.store', store, 'Give a store of Keyv, such as new KeyvRedis(url), or a Map.');
	return { store };
}

function resolvePieces(pieces: PieceOptions | undefined, names: readonly string[]): Required<PieceOptions> {
	const { disable = [], replace = {} } = section('vault.pieces', pieces, ['disable', 'replace']);
	if (!Array.isArray(disable)) throw invalid('vault.pieces.disable', disable, 'Give a list of names of pieces.');
	if (!isRecord(replace)) throw invalid('vault.pieces.replace', replace, 'Give an object of classes by names of pieces.');
	for (const name of disable as readonly unknown[]) {
		if (typeof name !== 'string' || !names.includes(name)) throw unknownName('vault.pieces.disable', name, String(name), names);
	}
	for (const [name, piece] of Object.entries<PieceClass>(replace)) {
		if (!names.includes(name)) throw unknownName(`vault.pieces.replace.${name}`, piece, name, names);
		if (disable.includes(name))
			throw invalid(`vault.pieces.replace.${name}`, piece, 'The piece is in vault.pieces.disable too. Take it out of one of them.');
	}
	return { disable, replace };
}
