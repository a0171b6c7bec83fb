import type { Snowflake } from 'discord-api-types/v10';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database, Tx } from '../../../database/Database';
import { padId } from '../../../database/ids';
import { execute, inChunks, insertRows, selectRows, type Row } from '../../../database/rows';
import { Alias } from '../../../entities/Alias';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { ArchivedRole } from '../../../entities/ArchivedRole';
import { ArchivedUser } from '../../../entities/ArchivedUser';
import { GuildProfile } from '../../../entities/GuildProfile';
import { nameKeyOf, textOf } from '../columns';
import { aliasRow, newAliases } from './aliases';
import { changedRows } from './changedRows';
import type { SeenChannel, SeenGuild, SeenMember, SeenProfile, SeenRole } from './SeenGuild';

/** What of a guild is new to the archive. */
interface News {
	readonly profiles: readonly Row[];
	readonly roles: readonly Row[];
	readonly channels: readonly Row[];
	readonly aliases: readonly Row[];
}

/** Stores what of a guild is not called as the archive has it. Nothing new is no write. */
export async function observe(db: Database, seen: SeenGuild, at: number): Promise<void> {
	const news = await db.read((reader) => newsOf(db, reader, seen, at));
	if (Object.values(news).every((rows: readonly Row[]) => rows.length === 0)) return;
	await db.write(async (tx) => {
		await insertRows(db, tx, Alias, news.aliases, { mode: 'replace' });
		await insertRows(db, tx, GuildProfile, news.profiles, { mode: 'replace' });
		await insertRows(db, tx, ArchivedRole, news.roles, { mode: 'replace' });
		await saveChannels(db, tx, news.channels);
	});
}

async function newsOf(db: Database, reader: EntityManager, { guild, roles, channels, members }: SeenGuild, at: number): Promise<News> {
	const changed = (entity: EntityTarget<ObjectLiteral>, rows: readonly Row[], columns: readonly string[]) =>
		changedRows(db, reader, entity, rows, columns);
	const aliases = [
		[aliasRow('guild', guild.id, guild.id, { name: guild.name, image: guild.icon }, at)],
		roles.map(({ id, name, icon = null }) => aliasRow('role', guild.id, id, { name, image: icon }, at)),
		channels.map(({ id, name }) => aliasRow('channel', guild.id, id, { name }, at)),
		(await archivedMembers(db, reader, members)).map((member) => memberAlias(guild.id, member, at))
	];
	const fresh: Row[] = [];
	for (const rows of aliases) fresh.push(...(await newAliases(db, reader, rows)));
	return {
		profiles: await changed(GuildProfile, [profileRow(guild, at)], ['payload']),
		roles: await changed(
			ArchivedRole,
			roles.map((role) => roleRow(role, guild.id, at)),
			['payload']
		),
		channels: await changed(
			ArchivedChannel,
			channels.map((channel) => channelRow(channel, guild.id, at)),
			['name', 'type', 'parent_id']
		),
		aliases: fresh
	};
}

export function memberAlias(guildId: Snowflake, { id, nick = null, avatar = null, roles }: SeenMember, at: number): Row {
	return aliasRow('member', guildId, id, { name: nick, image: avatar, roles }, at);
}

/** Of people who wrote nothing and are mentioned nowhere, nothing is kept. */
async function archivedMembers(db: Database, reader: EntityManager, members: readonly SeenMember[]): Promise<readonly SeenMember[]> {
	const known = new Set<string>();
	for (const ids of inChunks(members.map(({ id }) => padId(id)))) {
		for (const { id } of await selectRows<ArchivedUser>(db, reader, ArchivedUser, 'id', ids)) known.add(id);
	}
	return members.filter(({ id }) => known.has(padId(id)));
}

/** A channel that was read keeps its whole payload. */
async function saveChannels(db: Database, tx: Tx, rows: readonly Row[]): Promise<void> {
	const statement = `UPDATE ${db.table(ArchivedChannel)} SET name = ?, type = ?, parent_id = ? WHERE id = ?`;
	const unknown: Row[] = [];
	for (const row of rows) {
		const { name = null, type = null, parent_id = null, id = null } = row;
		if ((await execute(tx, statement, [name, type, parent_id, id])) === 0) unknown.push(row);
	}
	await insertRows(db, tx, ArchivedChannel, unknown, { mode: 'ignore' });
}

function profileRow(guild: SeenProfile, at: number): Row {
	const { id, name, icon } = guild;
	return { id: padId(id), name: textOf(name, 100) ?? '', icon, payload: JSON.stringify(guild), read_at: at };
}

function roleRow(role: SeenRole, guildId: Snowflake, at: number): Row {
	const { id, name } = role;
	return { id: padId(id), guild_id: padId(guildId), name: textOf(name, 100) ?? '', payload: JSON.stringify(role), read_at: at };
}

function channelRow(channel: SeenChannel, guildId: Snowflake, at: number): Row {
	const { id, type, name, parent_id: parentId } = channel;
	return {
		id: padId(id),
		guild_id: padId(guildId),
		parent_id: parentId === null ? null : padId(parentId),
		type,
		name: textOf(name, 100) ?? '',
		name_key: nameKeyOf(name) ?? '',
		payload: JSON.stringify(channel),
		read_at: at
	};
}
