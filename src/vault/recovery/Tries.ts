import type { Database, Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { execute, insertRows } from '../../database/rows';
import { RecoveryTry } from '../../entities/RecoveryTry';
import type { Clock } from '../clock';
import { VaultError } from '../errors';

/** Tries of one person, and of all people in one guild, within an hour of the first. */
const most = 5;
const hour = 3_600_000;

/** Counts tries to prove something, so that nobody can go on trying: by person, and by the guild in which they are. */
export class Tries {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** Before each try. @throws VaultError `RecoveryLimited` when there were too many */
	public async count(guildId: Snowflake, userId: Snowflake): Promise<void> {
		const { database, clock } = this;
		const counts = await database.write(async (tx) => {
			await execute(tx, `DELETE FROM ${database.table(RecoveryTry)} WHERE since <= ?`, [clock.now() - hour]);
			return [await this.add(tx, `user:${userId}`), await this.add(tx, `guild:${guildId}`)];
		});
		if (Math.max(...counts) > most)
			throw new VaultError('RecoveryLimited', 'There were too many tries. Wait an hour.', { guildId, userId });
	}

	/** The try was right: none of them counts. */
	public async forgive(guildId: Snowflake, userId: Snowflake): Promise<void> {
		await this.database.write(async (tx) => {
			for (const subject of [`user:${userId}`, `guild:${guildId}`]) await tx.delete(RecoveryTry, { subject });
		});
	}

	/** Adding locks the row, so that of tries at the same moment each counts. @returns how many there were, this one included */
	private async add(tx: Tx, subject: string): Promise<number> {
		const { database, clock } = this;
		const count = database.dialect.quote('count');
		await insertRows(database, tx, RecoveryTry, [{ subject, since: clock.now(), count: 0 }], { mode: 'ignore' });
		await execute(tx, `UPDATE ${database.table(RecoveryTry)} SET ${count} = ${count} + 1 WHERE subject = ?`, [subject]);
		return (await tx.findOneByOrFail(RecoveryTry, { subject })).count;
	}
}
