import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { DatabaseLogger } from './options';

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function transact<T>(source: DataSource, logger: DatabaseLogger, work: (manager: EntityManager) => Promise<T>): Promise<T> {
	const runner = source.createQueryRunner();
	try {
		await runner.startTransaction();
		const result = await work(runner.manager);
		await runner.commitTransaction();
		return result;
	} catch (error) {
		await rollBack(runner, source, logger);
		throw error;
	} finally {
		await runner.release();
	}
}

/**
 * SQLite rolls back by itself when the disk is full or fails. TypeORM's ROLLBACK fails then, and its one query runner would go on
 * counting a transaction that is gone: it is replaced.
 */
async function rollBack(runner: QueryRunner, source: DataSource, logger: DatabaseLogger): Promise<void> {
	if (!runner.isTransactionActive) return;
	try {
		await runner.rollbackTransaction();
	} catch (error) {
		logger.debug('Nothing was left to roll back', error);
		if ('queryRunner' in source.driver) source.driver.queryRunner = undefined;
	}
}
