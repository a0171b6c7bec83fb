import type { Logger } from 'typeorm';
import type { DatabaseLogger } from './options';

/** Passes TypeORM's messages on to our logger: the rare ones as warnings, the rest for debugging. Statements pass in silence. */
export class StatementLogger implements Logger {
	public constructor(private readonly logger: DatabaseLogger) {}

	public logQuery(_statement: string): void {}

	public logQueryError(error: string | Error, statement: string): void {
		this.logger.debug(`Statement failed: ${statement.slice(0, 200)}`, error);
	}

	public logQuerySlow(milliseconds: number, statement: string): void {
		this.logger.warn(`Slow statement (${milliseconds} ms): ${statement.slice(0, 200)}`);
	}

	public logSchemaBuild(message: string): void {
		this.logger.debug(message);
	}

	public logMigration(message: string): void {
		this.logger.debug(message);
	}

	public log(level: 'log' | 'info' | 'warn', message: unknown): void {
		if (level === 'warn') this.logger.warn(message);
		else this.logger.debug(message);
	}
}
