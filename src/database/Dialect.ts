import { padWidth } from './ids';

/** What to do with a row whose primary or unique key is taken: fail, write over the old row, or keep the old row. */
export type InsertMode = 'insert' | 'replace' | 'ignore';

/** Everything in SQL that SQLite and MySQL/MariaDB say differently. */
export interface Dialect {
	readonly name: 'sqlite' | 'mysql';
	/** Values that one statement may bind. */
	readonly maxBoundValues: number;
	/** A multi-row statement stays below this many bytes. */
	readonly maxStatementBytes: number;
	/** Ends a SELECT whose rows must not be changed by others until the transaction ends. */
	readonly lockRows: string;
	quote(identifier: string): string;
	/** The texts of expressions with a separator, which needs no quoting, between them. NULL where one of them is NULL. */
	joined(expressions: readonly string[], separator: string): string;
	/** What `unpadId` makes of a column that holds a key of so many snowflakes. `column` is quoted already. */
	unpadded(column: string, snowflakes: number): string;
	/** What stands before and after `VALUES (...), (...)`. `table` and `columns` are quoted already. */
	insert(mode: InsertMode, table: string, columns: readonly string[]): { readonly before: string; readonly after: string };
}

const mebibyte = 1024 * 1024;

export const sqliteDialect: Dialect = {
	name: 'sqlite',
	maxBoundValues: 32_766,
	maxStatementBytes: 4 * mebibyte,
	// Whoever writes, writes alone.
	lockRows: '',
	quote: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
	joined: (expressions, separator) => expressions.join(` || '${separator}' || `),
	unpadded(column, snowflakes) {
		return this.joined(
			partsOf(column, snowflakes).map((part) => `ltrim(${part}, '0')`),
			':'
		);
	},
	insert(mode, table, columns) {
		const before = `INSERT ${mode === 'replace' ? 'OR REPLACE ' : ''}INTO ${table} (${columns.join(', ')})`;
		// `INSERT OR IGNORE` would also swallow a missing value.
		return { before, after: mode === 'ignore' ? ' ON CONFLICT DO NOTHING' : '' };
	}
};

/** @param maxPacketBytes `max_allowed_packet` of the server, which closes the connection on a larger statement. */
export function mysqlDialect(maxPacketBytes: number): Dialect {
	return {
		name: 'mysql',
		maxBoundValues: 65_535,
		// Values are written into the statement by the client, where escaping may double them.
		maxStatementBytes: Math.min(4 * mebibyte, Math.floor(maxPacketBytes / 3)),
		lockRows: ' LOCK IN SHARE MODE',
		quote: (identifier) => `\`${identifier.replaceAll('`', '``')}\``,
		joined: (expressions, separator) => `CONCAT(${expressions.join(`, '${separator}', `)})`,
		unpadded(column, snowflakes) {
			return this.joined(
				partsOf(column, snowflakes).map((part) => `TRIM(LEADING '0' FROM ${part})`),
				':'
			);
		},
		insert(mode, table, columns) {
			const before = `${mode === 'replace' ? 'REPLACE' : 'INSERT'} INTO ${table} (${columns.join(', ')})`;
			// `INSERT IGNORE` would also cut what is too long and turn other errors into warnings.
			return { before, after: mode === 'ignore' ? ` ON DUPLICATE KEY UPDATE ${columns[0]} = ${columns[0]}` : '' };
		}
	};
}

function partsOf(column: string, snowflakes: number): string[] {
	if (snowflakes === 1) return [column];
	return Array.from({ length: snowflakes }, (_, index) => `substr(${column}, ${index * (padWidth + 1) + 1}, ${padWidth})`);
}
