import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { execute, insertRows } from '../../../database/rows';
import { ArchiveRoundRow } from '../../../entities/ArchiveRound';
import type { Clock } from '../../clock';

/** Times in epoch milliseconds; `finished_at` is `null` while it is under way. */
export type ArchiveRound = ArchiveRoundRow;

export type Counts = Pick<ArchiveRoundRow, 'pages' | 'added' | 'edited' | 'deleted' | 'files'>;

const counted = ['pages', 'added', 'edited', 'deleted', 'files'] as const satisfies (keyof Counts)[];
const none: Counts = { pages: 0, added: 0, edited: 0, deleted: 0, files: 0 };

/** What rounds through the archive of guilds did. */
export class Rounds {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** A round begins, or one that was under way goes on. */
	public async begin(guildId: Snowflake): Promise<void> {
		const last = await this.last(guildId);
		if (last && last.finished_at === null) return;
		const row = { guild_id: padId(guildId), started_at: this.clock.now(), finished_at: null, ...none };
		await this.database.write((tx) => insertRows(this.database, tx, ArchiveRoundRow, [row], { mode: 'replace' }));
	}

	public async add(guildId: Snowflake, more: Partial<Counts>): Promise<void> {
		const sums = counted.map((column) => `${column} = ${column} + ?`).join(', ');
		const statement = `UPDATE ${this.database.table(ArchiveRoundRow)} SET ${sums} WHERE guild_id = ?`;
		const values = [...counted.map((column) => more[column] ?? 0), padId(guildId)];
		await this.database.write((tx) => execute(tx, statement, values));
	}

	public async finish(guildId: Snowflake): Promise<void> {
		await this.database.write((tx) => tx.update(ArchiveRoundRow, { guild_id: guildId }, { finished_at: this.clock.now() }));
	}

	public last(guildId: Snowflake): Promise<ArchiveRoundRow | null> {
		return this.database.read((reader) => reader.findOneBy(ArchiveRoundRow, { guild_id: guildId }));
	}
}
