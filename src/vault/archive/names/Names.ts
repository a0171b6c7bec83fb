import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { Alias } from '../../../entities/Alias';

/** What somebody or something was called. */
export interface Name {
	readonly name: string;
	/** Hash of avatar or icon at Discord. */
	readonly image: string | null;
	/** Epoch milliseconds since which the archive knows it as this. */
	readonly since: number;
}

export interface PersonName extends Omit<Name, 'name'> {
	readonly username: string;
	/** As others saw it there: the nickname, else the display name, else the user name. */
	readonly name: string;
	/** Ids of the roles in the server; `null` if they were never seen. */
	readonly roles: readonly Snowflake[] | null;
}

type Place = Pick<Alias, 'kind' | 'guild_id' | 'id'>;

/** Looks up what people, channels, roles and servers were called, also when Discord has them no more. */
export class Names {
	public constructor(private readonly database: Database) {}

	/**
	 * @param at epoch milliseconds; default now. Before anything was seen, the first that was counts.
	 * @returns `null` if the archive never saw it in this guild
	 */
	public async of(kind: 'guild' | 'channel' | 'role', guildId: Snowflake, id: Snowflake, at = Infinity): Promise<Name | null> {
		const found = inForce(await this.aliases({ kind, guild_id: guildId, id }), at);
		return found && { name: found.name ?? '', image: found.image, since: found.since };
	}

	/** All that it was called, oldest first. */
	public async history(kind: 'guild' | 'channel' | 'role', guildId: Snowflake, id: Snowflake): Promise<readonly Name[]> {
		const aliases = await this.aliases({ kind, guild_id: guildId, id });
		return aliases.map(({ name, image, since }) => ({ name: name ?? '', image, since }));
	}

	/**
	 * @param at epoch milliseconds; default now. Before anything was seen, the first that was counts.
	 * @returns `null` if the archive never saw the person
	 */
	public async person(guildId: Snowflake, userId: Snowflake, at = Infinity): Promise<PersonName | null> {
		const [users, members] = await this.bothOf(guildId, userId);
		return personOf(inForce(users, at), inForce(members, at));
	}

	/** All that a person was called in the guild, oldest first: one for each time that anything of it changed. */
	public async personHistory(guildId: Snowflake, userId: Snowflake): Promise<readonly PersonName[]> {
		const [users, members] = await this.bothOf(guildId, userId);
		const times = [...new Set([...users, ...members].map(({ since }) => since))].sort((left, right) => left - right);
		return times.flatMap((at) => personOf(inForce(users, at), inForce(members, at)) ?? []);
	}

	private bothOf(guildId: Snowflake, id: Snowflake): Promise<[Alias[], Alias[]]> {
		return Promise.all([this.aliases({ kind: 'user', guild_id: '0', id }), this.aliases({ kind: 'member', guild_id: guildId, id })]);
	}

	private aliases(where: Place): Promise<Alias[]> {
		return this.database.read((reader) => reader.find(Alias, { where, order: { since: 'ASC' } }));
	}
}

/** The last one that was seen by then, or else the first. `aliases` are oldest first. */
function inForce(aliases: readonly Alias[], at: number): Alias | null {
	return aliases.findLast(({ since }) => since <= at) ?? aliases[0] ?? null;
}

function personOf(user: Alias | null, member: Alias | null): PersonName | null {
	if (!user) return null;
	const username = user.name ?? '';
	return {
		username,
		name: member?.name ?? user.display_name ?? username,
		image: member?.image ?? user.image,
		roles: member?.roles ? (JSON.parse(member.roles) as Snowflake[]) : null,
		since: Math.max(user.since, member?.since ?? 0)
	};
}
