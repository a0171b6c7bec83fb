import type { APIMessage, APIUser, Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { insertRows, type Row } from '../../database/rows';
import { Alias } from '../../entities/Alias';
import { ArchivedUser } from '../../entities/ArchivedUser';
import { isId } from './columns';
import { aliasRow, newAliases } from './names/aliases';
import { changedRows } from './names/changedRows';
import { memberAlias } from './names/observe';
import type { SeenMember } from './names/SeenGuild';
import { userRow, type Reading } from './rows';

/** Stores the users as they are now, and what they are called if that is new; those that are stored like that already cost no write. @returns who is new or not as before */
export async function saveUsers(db: Database, tx: Tx, users: readonly APIUser[], at: number): Promise<ReadonlySet<PaddedId>> {
	const latest = new Map(users.map((user) => [user.id, user]));
	const rows = [...latest.values()].map((user) => userRow(user, at));
	const changed = await changedRows(db, tx, ArchivedUser, rows, ['payload']);
	const ids = new Set(changed.map(({ id }) => id as PaddedId));
	if (changed.length === 0) return ids;
	await insertRows(db, tx, ArchivedUser, changed, { mode: 'replace' });
	const seen = [...latest.values()]
		.filter(({ id }) => ids.has(padId(id)))
		.map((user) => aliasRow('user', null, user.id, calledUser(user), at));
	await insertRows(db, tx, Alias, await newAliases(db, tx, seen), { mode: 'replace' });
	return ids;
}

/** What the authors of messages are called in the server, as far as the messages say: those of the gateway do, others do not. */
export async function saveMembers(db: Database, tx: Tx, messages: readonly APIMessage[], { guildId, at }: Reading): Promise<void> {
	const latest = new Map(messages.flatMap((message) => memberOf(message, guildId, at)).map((row) => [row['id'], row]));
	if (latest.size > 0) await insertRows(db, tx, Alias, await newAliases(db, tx, [...latest.values()]), { mode: 'replace' });
}

function memberOf(message: APIMessage & { readonly member?: Partial<SeenMember> }, guildId: Snowflake, at: number): Row[] {
	const { member, author, webhook_id: webhookId } = message;
	if (!member?.roles || webhookId !== undefined || !isId(author?.id)) return [];
	return [memberAlias(guildId, { ...member, roles: member.roles, id: author.id }, at)];
}

function calledUser({ username, global_name: displayName, avatar: image }: APIUser) {
	return { name: username, displayName, image };
}
