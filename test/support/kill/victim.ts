import { AbstractSqliteQueryRunner } from 'typeorm/driver/sqlite-abstract/AbstractSqliteQueryRunner.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { doOperation, guildAt, links, snapshotsOf, type KilledOperation } from './scenario';

/** What a process is told to do, and before which of its statements it has to die (`null`: not at all). */
export interface VictimOrder {
	readonly options: DatabaseOptions;
	readonly operation: KilledOperation;
	readonly now: number;
	readonly dieBefore: number | null;
}

/** What it says when it lives: every statement that it sent, by its first word. */
export interface VictimReport {
	readonly statements: readonly string[];
}

const order = JSON.parse(process.argv[2] ?? '') as VictimOrder;
const statements: string[] = [];
let isCounting = false;

for (const runner of [AbstractSqliteQueryRunner, SqliteQueryRunner, MysqlQueryRunner]) dieInQuery(runner.prototype);

const database = await Database.open(order.options);
const guild = guildAt(links + 1);
isCounting = true;
await doOperation(snapshotsOf(database, guild, order.operation, order.now), guild, order.operation);
isCounting = false;
await database.close();
process.stdout.write(JSON.stringify({ statements } satisfies VictimReport));

interface Querying {
	query(statement: string, ...rest: unknown[]): Promise<unknown>;
}

/** Kills this process, without a chance to clean up, just before the statement with the number that was ordered. */
function dieInQuery(prototype: Querying): void {
	if (!Object.hasOwn(prototype, 'query')) return;
	const query = prototype.query;
	prototype.query = function (this: Querying, statement, ...rest) {
		if (isCounting) {
			if (statements.length === order.dieBefore) process.kill(process.pid, 'SIGKILL');
			statements.push(statement.trim().split(/\s+/, 2).join(' ').toUpperCase());
		}
		return query.call(this, statement, ...rest);
	};
}
