import { join } from 'node:path';
import type { DatabaseOptions, MysqlOptions, SqliteOptions } from '../database/options';
import { invalid, isRecord, section, unknownName, wholeNumber } from './check';
import type { PieceClass, PieceOptions, ResolvedOptions, SnapshotOptions, VaultOptions } from './options';

/** How often the scheduler looks for due work, in milliseconds. */
const defaultTick = 30_000;

/**
 * Checks the client option `vault` and fills in the defaults.
 *
 * @param pieceNames The names that `pieces` may hold.
 * @throws VaultError `InvalidOption`, naming the option, its value and the mend.
 */
export function resolveOptions(options: VaultOptions | undefined, pieceNames: readonly string[]): ResolvedOptions {
	const { database, snapshots, pieces, translate, scheduler } = section('vault', options, [
		'database',
		'snapshots',
		'pieces',
		'translate',
		'scheduler'
	]);
	if (translate !== undefined && typeof translate !== 'function') {
		throw invalid('vault.translate', translate, 'Give a function (key, variables, locale) that returns a text or null.');
	}
	return {
		database: resolveDatabase(database),
		snapshots: resolveSnapshots(snapshots),
		pieces: resolvePieces(pieces, pieceNames),
		translate,
		tick: resolveTick(scheduler)
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

function resolveSnapshots(snapshots: SnapshotOptions | undefined): ResolvedOptions['snapshots'] {
	const { limit = 7, interval = 1440 } = section('vault.snapshots', snapshots, ['limit', 'interval']);
	return {
		limit: wholeNumber('vault.snapshots.limit', limit, 1, 100),
		interval:
			interval === false
				? 0
				: wholeNumber('vault.snapshots.interval', interval, 0, 525_600, ' (minutes), or false for no automatic snapshots')
	};
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

function resolveTick(scheduler: boolean | number | undefined): number | null {
	if (scheduler === undefined || scheduler === true) return defaultTick;
	if (scheduler === false) return null;
	return wholeNumber('vault.scheduler', scheduler, 100, 3_600_000, ' (milliseconds), true or false');
}
