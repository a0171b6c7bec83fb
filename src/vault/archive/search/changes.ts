import type { Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../../database/Database';
import { padId } from '../../../database/ids';
import { insertRows } from '../../../database/rows';
import { SearchChange } from '../../../entities/SearchChange';

/**
 * Notes that messages of a channel are new, or not what they were: the search index reads them again later. To be called in the
 * transaction that changes them, once for many: one row for all of them, and for those between them, too.
 */
export async function noteChanged(db: Database, tx: Tx, channelId: Snowflake, messageIds: readonly Snowflake[]): Promise<void> {
	const ids = messageIds.map(padId).sort();
	const [first] = ids;
	const last = ids.at(-1);
	if (first === undefined || last === undefined) return;
	await insertRows(db, tx, SearchChange, [{ channel_id: padId(channelId), from_id: first, to_id: last }]);
}
