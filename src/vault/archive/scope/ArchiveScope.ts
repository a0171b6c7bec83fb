import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { insertRows } from '../../../database/rows';
import { ArchiveScopeRow } from '../../../entities/ArchiveScope';
import type { Clock } from '../../clock';
import { readLineage } from '../lineage';
import type { ScopeRules } from './covers';

/** What of each guild is archived: threads, channels, categories or all, with exceptions. */
export class ArchiveScope {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** By the ids of now: what was chosen of a channel holds for the one that a restore made in its place. */
	public async rules(guildId: Snowflake): Promise<ScopeRules> {
		return this.database.read(async (reader) => {
			const rows = await reader.find(ArchiveScopeRow, { where: { guild_id: guildId }, order: { created_at: 'ASC' } });
			const lineage = await readLineage(reader, guildId);
			return new Map(rows.map(({ target_id: id, included }) => [lineage.current(id), included]));
		});
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
		const earlier = (await this.idsOf(guildId, targetId)).filter((id) => id !== targetId);
		await this.database.write(async (tx) => {
			await insertRows(this.database, tx, ArchiveScopeRow, [row], { mode: 'replace' });
			for (const id of earlier) await tx.delete(ArchiveScopeRow, { guild_id: guildId, target_id: id });
		});
	}

	/** Takes a choice back: what is around it decides again. @returns false if there was none */
	public async unset(guildId: Snowflake, targetId: Snowflake): Promise<boolean> {
		const ids = await this.idsOf(guildId, targetId);
		return this.database.write(async (tx) => {
			let removed = 0;
			for (const id of ids) removed += (await tx.delete(ArchiveScopeRow, { guild_id: guildId, target_id: id })).affected ?? 0;
			return removed > 0;
		});
	}

	private idsOf(guildId: Snowflake, targetId: Snowflake): Promise<Snowflake[]> {
		return this.database.read(async (reader) => [...(await readLineage(reader, guildId)).all(targetId)]);
	}
}
