import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import { padId } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { OptOut } from '../../entities/OptOut';
import type { Clock } from '../clock';

/** Milliseconds after which a choice that was made in another process is seen. */
const freshness = 10_000;

interface Known {
	readonly people: Set<Snowflake>;
	readAt: number;
}

/** Who wants nothing of theirs stored. Remembered per guild, so that to ask costs no query. */
export class OptOuts {
	private readonly guilds = new Map<Snowflake, Known>();
	/** Choices that are being stored: no row tells of them yet. */
	private readonly pending = new Set<string>();

	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** The people of a guild who opted out. The set stays current: a choice made here is in it before it is stored. */
	public async of(guildId: Snowflake): Promise<ReadonlySet<Snowflake>> {
		const known = this.guilds.get(guildId);
		if (known && this.clock.now() - known.readAt < freshness) return known.people;
		return this.read(guildId);
	}

	/** From now on nothing of the person is stored in this guild. @returns false if it was so already */
	public async add(guildId: Snowflake, userId: Snowflake): Promise<boolean> {
		const people = await this.read(guildId);
		if (people.has(userId)) return false;
		// Before the row: a page that is stored right after it must not be one that looked before.
		people.add(userId);
		this.pending.add(`${guildId}:${userId}`);
		const row = { guild_id: padId(guildId), user_id: padId(userId), since: this.clock.now() };
		try {
			await this.database.write((tx) => insertRows(this.database, tx, OptOut, [row], { mode: 'ignore' }));
		} catch (error) {
			people.delete(userId);
			throw error;
		} finally {
			this.pending.delete(`${guildId}:${userId}`);
		}
		return true;
	}

	/** What the person writes from now on is stored again. @returns false if it was so already */
	public async remove(guildId: Snowflake, userId: Snowflake): Promise<boolean> {
		const { affected } = await this.database.write((tx) => tx.delete(OptOut, { guild_id: guildId, user_id: userId }));
		(await this.read(guildId)).delete(userId);
		return affected === 1;
	}

	private async read(guildId: Snowflake): Promise<Set<Snowflake>> {
		const readAt = this.clock.now();
		const rows = await this.database.read((reader) => reader.findBy(OptOut, { guild_id: guildId }));
		const known = this.guilds.get(guildId) ?? { people: new Set(), readAt };
		known.readAt = readAt;
		const stored = new Set(rows.map(({ user_id: id }) => id));
		for (const id of stored) known.people.add(id);
		for (const id of known.people) if (!stored.has(id) && !this.pending.has(`${guildId}:${id}`)) known.people.delete(id);
		this.guilds.set(guildId, known);
		return known.people;
	}
}
