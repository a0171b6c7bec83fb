import { sight, type Changeable } from '../GuildChanges';
import { kinds } from './index';

/** Events that change what the bot may see, or what there is to be seen: they concern everything. Of members, the bot itself. */
const ofSight: readonly string[] = [
	'GUILD_CREATE',
	'GUILD_DELETE',
	'GUILD_ROLE_CREATE',
	'GUILD_ROLE_UPDATE',
	'GUILD_ROLE_DELETE',
	'GUILD_MEMBER_UPDATE'
];

const concerned = new Map<string, Changeable[]>(ofSight.map((event) => [event, [sight]]));
for (const { name, freshness } of Object.values(kinds)) {
	for (const event of freshness.events) concerned.set(event, [...(concerned.get(event) ?? []), name]);
}

/** A dispatch of the gateway, as far as it matters here. */
export interface Dispatch {
	readonly t?: string | null;
	readonly d?: unknown;
}

/** What a gateway event says has changed, in which guild; `null` for events that concern no snapshot. */
export function toldBy({ t, d }: Dispatch, ownId: string): { readonly guildId: string; readonly what: readonly Changeable[] } | null {
	const what = concerned.get(t ?? '');
	if (!what || typeof d !== 'object' || d === null) return null;
	const { id, guild_id, user } = d as { readonly id?: string; readonly guild_id?: string; readonly user?: { readonly id?: string } };
	const guildId = guild_id ?? id;
	if (guildId === undefined) return null;
	const isOther = t === 'GUILD_MEMBER_UPDATE' && user?.id !== ownId;
	const told = isOther ? what.filter((each) => each !== sight) : what;
	return told.length > 0 ? { guildId, what: told } : null;
}
