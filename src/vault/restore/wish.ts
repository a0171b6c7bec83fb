import { OverwriteType } from 'discord-api-types/v10';
import type { Snowflake } from '../../database/ids';
import type { IdentityMap, Translate } from '../snapshots/identity';
import type { GuildState, Node } from '../snapshots/model';
import { translateState } from '../snapshots/translateState';
import type { RestoreOptions } from './model';

export interface WishContext {
	readonly guildId: Snowflake;
	/** The guild as it is. */
	readonly live: GuildState;
	/** Which things of the guild were made again. */
	readonly identity: IdentityMap;
	/** The same, as the chain of the snapshot knows it: an import has a map of its own. */
	readonly origins: IdentityMap;
	readonly options: Pick<RestoreOptions, 'memberOverwrites'>;
}

/**
 * A snapshot as a wish for a guild, in the ids by which the guild's own snapshots know its things. Pure.
 *
 * - Of another guild: the guild itself and the role of everyone have its ids; all other things keep their first ids, under which this
 *   guild knows them once they are made. So a second load finds them.
 * - Of the guild itself, from a file: what the file calls by an older id than the guild does is the same thing.
 * - Roles of bots and boosts, which nobody can make: the one that is here in its place.
 */
export function wishOf(state: GuildState, { guildId, live, identity, origins, options }: WishContext): GuildState {
	const own = state.guildId === guildId ? sameGuild(state, identity, origins) : fromElsewhere(state, guildId);
	const managed = managedRoles(own, live);
	const adopted = managed.size === 0 ? own : translateState(own, (kind, id) => (kind === 'role' ? (managed.get(id) ?? id) : id));
	return options.memberOverwrites === false ? withoutMembers(adopted) : adopted;
}

function sameGuild(state: GuildState, identity: IdentityMap, origins: IdentityMap): GuildState {
	if (origins.isEmpty) return state;
	return translateState(state, (kind, id) => identity.origin(kind, origins.current(kind, id)));
}

/** Nobody can give a server away for its owner. */
function fromElsewhere(state: GuildState, guildId: Snowflake): GuildState {
	const from = state.guildId;
	const translate: Translate = (kind, id) => ((kind === 'guild' || kind === 'role') && id === from ? guildId : id);
	const translated = translateState(state, translate);
	const settings = [...translated.nodes.guild].map(([id, node]) => [id, withoutOwner(node)] as const);
	return { ...translated, nodes: { ...translated.nodes, guild: new Map(settings) } };
}

function withoutOwner({ values, ...node }: Node): Node {
	const { owner_id: _, ...others } = values;
	return { ...node, values: others };
}

/** By the wished role that is not here: the role that came with the same bot, or with boosts. */
function managedRoles(wished: GuildState, live: GuildState): ReadonlyMap<string, string> {
	const here = new Map([...live.nodes.role.values()].flatMap((node) => byMaker(node).filter(() => !wished.nodes.role.has(node.id))));
	const missing = [...wished.nodes.role.values()].filter(({ id }) => !live.nodes.role.has(id));
	return new Map(
		missing.flatMap((node) =>
			byMaker(node).flatMap(([maker]) => {
				const id = here.get(maker);
				return id === undefined ? [] : [[node.id, id] as const];
			})
		)
	);
}

/** https://discord.com/developers/docs/topics/permissions#role-object-role-tags-structure */
function byMaker({ id, values: { managed, tags } }: Node): [maker: string, id: string][] {
	if (managed !== true || typeof tags !== 'string') return [];
	const { bot_id: bot, premium_subscriber: boosts } = JSON.parse(tags) as { bot_id?: string; premium_subscriber?: null };
	if (bot !== undefined) return [[`bot ${bot}`, id]];
	return boosts === null ? [['boosts', id]] : [];
}

function withoutMembers(state: GuildState): GuildState {
	const permissions = [...state.nodes.permission].filter(([, { values }]) => values['type'] !== OverwriteType.Member);
	return { ...state, nodes: { ...state.nodes, permission: new Map(permissions) } };
}
