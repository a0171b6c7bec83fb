import type { EntityManager } from 'typeorm';
import type { Snowflake } from '../../database/ids';
import { GuildIdentity } from '../../entities/GuildIdentity';

/** Channels that a restore made again: the ids that each had, so that what is archived of it before stays a part of it. */
export class Lineage {
	private readonly origins = new Map<Snowflake, Snowflake>();
	private readonly ids = new Map<Snowflake, Snowflake[]>();

	/** @param entries in the order in which they were made */
	public constructor(entries: Iterable<readonly [current: Snowflake, origin: Snowflake]> = []) {
		for (const [current, origin] of entries) {
			const ids = this.ids.get(origin) ?? [origin];
			this.ids.set(origin, [...ids, current]);
			this.origins.set(current, origin);
		}
	}

	/** Channels that were made again. */
	public get size(): number {
		return this.origins.size;
	}

	/** Every id that the channel ever had, the first one first. */
	public all(id: Snowflake): readonly Snowflake[] {
		return this.ids.get(this.origins.get(id) ?? id) ?? [id];
	}

	/** The id that the channel has now. */
	public current(id: Snowflake): Snowflake {
		return this.all(id).at(-1) ?? id;
	}

	/** Whether another channel has taken its place. */
	public isReplaced(id: Snowflake): boolean {
		return this.current(id) !== id;
	}
}

export async function readLineage(reader: EntityManager, guildId: Snowflake): Promise<Lineage> {
	const rows = await reader.find(GuildIdentity, {
		where: { guild_id: guildId, kind: 'channel' },
		order: { created_at: 'ASC', current_id: 'ASC' }
	});
	return new Lineage(rows.map((row) => [row.current_id, row.origin_id]));
}
