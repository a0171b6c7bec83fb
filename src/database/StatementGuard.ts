import type { DatabaseLogger } from './options';
import type { Scope } from './Scope';
import { StatementLogger } from './StatementLogger';

const control = /^\s*(BEGIN|START TRANSACTION|SET TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA wal_checkpoint)\b/i;
const write = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/**
 * Sees every statement of the writing source just before it is sent (TypeORM calls its logger then), and refuses two mistakes that
 * lose data on SQLite, on every database alike:
 * - a statement outside `db.write`, or left running after it: it would ride in whatever transaction happens to be open;
 * - a transaction that begins with a read: SQLite cannot turn it into a writing one if another process wrote meanwhile (SQLITE_BUSY).
 */
export class StatementGuard extends StatementLogger {
	#armed = false;

	public constructor(
		private readonly scope: Scope,
		logger: DatabaseLogger
	) {
		super(logger);
	}

	/** From here on statements are checked; opening and migrating is done before. */
	public arm(): void {
		this.#armed = true;
	}

	public override logQuery(statement: string): void {
		if (!this.#armed || control.test(statement)) return;
		const scope = this.scope.current;
		if (scope?.mode !== 'write') throw new Error(`A statement outside db.write, or not awaited inside it: ${statement.slice(0, 120)}`);
		if (scope.fresh && !write.test(statement)) {
			throw new Error(`A write transaction must begin with INSERT, UPDATE, DELETE or REPLACE, not with: ${statement.slice(0, 120)}`);
		}
		scope.fresh = false;
	}
}
