import { IsNull, Not } from 'typeorm';
import type { Database } from '../../database/Database';
import { execute, inChunks, insertRows } from '../../database/rows';
import { padId, type Snowflake } from '../../database/ids';
import { KnownGuild } from '../../entities/KnownGuild';
import type { Clock } from '../clock';

/** A guild as the gateway tells of it. */
export interface SeenGuild {
	readonly id: Snowflake;
	readonly name: string;
	readonly ownerId: Snowflake;
}

/** What is known of a guild that the bot is in or was in. */
export interface GuildRecord extends SeenGuild {
	/** Since when the bot is not in it any more, in epoch milliseconds; `null` while it is. */
	readonly leftAt: number | null;
}

/** The guilds that the bot is in or was in: their names, and who owned them when they were last seen. */
export class KnownGuilds {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** The bot is in these. */
	public async see(guilds: readonly SeenGuild[]): Promise<void> {
		const rows = guilds.map(({ id, name, ownerId }) => ({ guild_id: padId(id), name, owner_id: padId(ownerId), left_at: null }));
		if (rows.length > 0) await this.database.write((tx) => insertRows(this.database, tx, KnownGuild, rows, { mode: 'replace' }));
	}

	/** The bot is not in it any more. @returns `null` for a guild that was never seen */
	public async leave(guildId: Snowflake): Promise<GuildRecord | null> {
		const there = { guild_id: guildId, left_at: IsNull() };
		await this.database.write((tx) => tx.update(KnownGuild, there, { left_at: this.clock.now() }));
		return this.get(guildId);
	}

	/** The bot is in these, whatever else is known of them: in an outage that is nothing. */
	public async stay(guildIds: readonly Snowflake[]): Promise<void> {
		for (const ids of inChunks(guildIds)) {
			const back = `UPDATE ${this.database.table(KnownGuild)} SET left_at = NULL WHERE left_at IS NOT NULL AND guild_id IN (${ids.map(() => '?').join(', ')})`;
			await this.database.write((tx) => execute(tx, back, ids.map(padId)));
		}
	}

	/**
	 * Notes which guilds the bot has left without hearing of it.
	 * @param isOurs whether this process would know of the guild: another one may have the shard that it is on
	 * @returns those that it did not know of
	 */
	public async miss(present: ReadonlySet<Snowflake>, isOurs: (guildId: Snowflake) => boolean): Promise<GuildRecord[]> {
		const rows = await this.database.read((reader) => reader.findBy(KnownGuild, { left_at: IsNull() }));
		const missing: GuildRecord[] = [];
		for (const { guild_id: id } of rows) {
			const left = present.has(id) || !isOurs(id) ? null : await this.leave(id);
			if (left) missing.push(left);
		}
		return missing;
	}

	public async get(guildId: Snowflake): Promise<GuildRecord | null> {
		const row = await this.database.read((reader) => reader.findOneBy(KnownGuild, { guild_id: guildId }));
		return row && recordOf(row);
	}

	/** Those that the person owned when they were last seen, the one that was left last first, then those that the bot is in. */
	public async ownedBy(userId: Snowflake): Promise<GuildRecord[]> {
		const rows = await this.database.read((reader) => reader.findBy(KnownGuild, { owner_id: userId }));
		return rows.map(recordOf).sort((one, other) => (other.leftAt ?? 0) - (one.leftAt ?? 0));
	}

	/** Those that the bot is not in any more, the last one first. */
	public async left(): Promise<GuildRecord[]> {
		const where = { left_at: Not(IsNull()) };
		return (await this.database.read((reader) => reader.find(KnownGuild, { where, order: { left_at: 'DESC' } }))).map(recordOf);
	}
}

function recordOf({ guild_id: id, name, owner_id: ownerId, left_at: leftAt }: KnownGuild): GuildRecord {
	return { id, name, ownerId, leftAt };
}
