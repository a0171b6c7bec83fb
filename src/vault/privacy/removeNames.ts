import type { Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { execute } from '../../database/rows';
import { Alias } from '../../entities/Alias';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { ArchivedUser } from '../../entities/ArchivedUser';
import { Message } from '../../entities/Message';
import { PollVoter } from '../../entities/PollVoter';
import { Reactor } from '../../entities/Reactor';
import { SearchAuthor } from '../../entities/SearchAuthor';
import { nothingRemoved, type RemovedCounts } from '../archive/removal/RemovedCounts';

/** Names of the person: those of the guild, and those that are the same everywhere if no other guild has messages of theirs. */
export async function removeNames(db: Database, tx: Tx, guildId: Snowflake, userId: Snowflake): Promise<RemovedCounts> {
	const [user, guild] = [padId(userId), padId(guildId)];
	await execute(tx, `DELETE FROM ${db.table(SearchAuthor)} WHERE guild_id = ? AND user_id = ?`, [guild, user]);
	const aliases = `DELETE FROM ${db.table(Alias)} WHERE kind = ? AND guild_id = ? AND id = ?`;
	const inGuild = await execute(tx, aliases, ['member', guild, user]);
	const reactions = await removeFromReactions(db, tx, guild, user);
	const [elsewhere]: unknown[] = await tx.query(`SELECT id FROM ${db.table(Message)} WHERE author_id = ? LIMIT 1`, [user]);
	if (elsewhere !== undefined) return { ...nothingRemoved, reactions, names: inGuild };
	const names = await execute(tx, `DELETE FROM ${db.table(ArchivedUser)} WHERE id = ?`, [user]);
	const everywhere = await execute(tx, aliases, ['user', padId('0'), user]);
	return { ...nothingRemoved, reactions, names: inGuild + everywhere + names };
}

async function removeFromReactions(db: Database, tx: Tx, guild: PaddedId, user: PaddedId): Promise<number> {
	const channels = `SELECT id FROM ${db.table(ArchivedChannel)} WHERE guild_id = ?`;
	let removed = 0;
	for (const entity of [Reactor, PollVoter]) {
		const statement = `DELETE FROM ${db.table(entity)} WHERE user_id = ? AND channel_id IN (${channels})`;
		removed += await execute(tx, statement, [user, guild]);
	}
	return removed;
}
