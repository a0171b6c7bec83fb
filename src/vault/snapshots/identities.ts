import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { GuildIdentity } from '../../entities/GuildIdentity';
import { IdentityMap, type IdentityKind } from './identity';

/** A thing was created again and got a new id. */
export interface NewIdentity {
	readonly guildId: Snowflake;
	readonly kind: IdentityKind;
	/** The id that it has now. */
	readonly current: Snowflake;
	/** The id that it was known by: its first one, or any later one. */
	readonly previous: Snowflake;
	/** Epoch milliseconds. */
	readonly at: number;
}

export async function readIdentities(reader: EntityManager, guildId: Snowflake): Promise<IdentityMap> {
	const rows = await reader.find(GuildIdentity, { where: { guild_id: guildId }, order: { created_at: 'ASC', current_id: 'ASC' } });
	return new IdentityMap(rows.map((row) => [row.kind as IdentityKind, row.current_id, row.origin_id]));
}

/** Remembers a new id, in the transaction of the work that made it. Saying the same twice does nothing. */
export async function recordIdentity(db: Database, tx: Tx, known: IdentityMap, identity: NewIdentity): Promise<void> {
	const row = {
		guild_id: padId(identity.guildId),
		kind: identity.kind,
		current_id: padId(identity.current),
		origin_id: padId(known.origin(identity.kind, identity.previous)),
		created_at: identity.at
	};
	await insertRows(db, tx, GuildIdentity, [row], { mode: 'ignore' });
}
