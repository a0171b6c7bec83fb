import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { insertRows } from '../../../database/rows';
import { ArchiveScopeRow } from '../../../entities/ArchiveScope';
import type { Clock } from '../../clock';
import type { ScopeRules } from './covers';

/** What of each guild is archived: threads, channels, categories or all, with exceptions. */
export class ArchiveScope {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	public async rules(guildId: Snowflake): Promise<ScopeRules> {
		const rows = await this.database.read((reader) => reader.findBy(ArchiveScopeRow, { guild_id: guildId }));
		return new Map(rows.map(({ target_id: id, included }) => [id, included]));
	}

	/** The guilds of which something is archived. */
	public async guilds(): Promise<Snowflake[]> {
		const rows = await this.database.read((reader) => reader.findBy(ArchiveScopeRow, { included: true }));
		return [...new Set(rows.map(({ guild_id: id }) => id))];
	}

	/**
	 * Archives something from now on, or leaves it out. What is archived of it already stays.
	 * @param targetId a thread, a channel, a category, or the guild itself: everything
	 */
	public async set(guildId: Snowflake, targetId: Snowflake, included: boolean, createdBy: Snowflake | null = null): Promise<void> {
		const row = {
			guild_id: padId(guildId),
			target_id: padId(targetId),
			included,
			created_by: createdBy === null ? null : padId(createdBy),
			created_at: this.clock.now()
		};
		await this.database.write((tx) => insertRows(this.database, tx, ArchiveScopeRow, [row], { mode: 'replace' }));
	}

	/** Takes a choice back: what is around it decides again. @returns false if there was none */
	public async unset(guildId: Snowflake, targetId: Snowflake): Promise<boolean> {
		const { affected } = await this.database.write((tx) => tx.delete(ArchiveScopeRow, { guild_id: guildId, target_id: targetId }));
		return affected === 1;
	}
}
