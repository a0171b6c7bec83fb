import type { APIUser } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId } from '../../database/ids';
import { inChunks, insertRows, selectRows } from '../../database/rows';
import { ArchivedUser } from '../../entities/ArchivedUser';
import { userRow } from './rows';

/** Stores the users as they are now; those that are stored like that already cost no write. */
export async function saveUsers(db: Database, tx: Tx, users: readonly APIUser[], at: number): Promise<void> {
	const latest = new Map(users.map((user) => [padId(user.id) as string, userRow(user, at)]));
	for (const ids of inChunks([...latest.keys()])) {
		const known = await selectRows<{ id: string; payload: string }>(db, tx, ArchivedUser, 'id', ids);
		for (const { id, payload } of known) if (latest.get(id)?.['payload'] === payload) latest.delete(id);
	}
	await insertRows(db, tx, ArchivedUser, [...latest.values()], { mode: 'replace' });
}
