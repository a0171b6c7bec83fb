import type { Database } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { HealthFindingRow } from '../../entities/HealthFinding';

/** A finding that was there at the last look. */
export interface KnownFinding {
	readonly degree: number;
	/** Epoch milliseconds; `null`: nobody was told. */
	readonly toldAt: number | null;
}

/** What was not as it should be in each guild at the last look, by `findingKey`. */
export class KnownFindings {
	public constructor(private readonly database: Database) {}

	public async read(guildId: Snowflake): Promise<ReadonlyMap<string, KnownFinding>> {
		const rows = await this.database.read((reader) => reader.findBy(HealthFindingRow, { guild_id: guildId }));
		return new Map(rows.map(({ finding, degree, told_at: toldAt }) => [finding, { degree, toldAt }]));
	}

	/** Remembers these, and no others any more. */
	public async replace(guildId: Snowflake, findings: ReadonlyMap<string, KnownFinding>): Promise<void> {
		const rows = [...findings].map(([finding, { degree, toldAt }]) => ({ guild_id: padId(guildId), finding, degree, told_at: toldAt }));
		await this.database.write(async (tx) => {
			await tx.delete(HealthFindingRow, { guild_id: guildId });
			await insertRows(this.database, tx, HealthFindingRow, rows);
		});
	}
}
