import type { APIChannel, APIOverwrite } from 'discord-api-types/v10';
import { kinds } from '../../../src/vault/snapshots/kinds';
import type { SimGuild } from '../../discord/model';
import { parentOf } from '../../discord/obfuscation';
import { compareRoles, overwritesOf } from '../../discord/permissions';
import { sortGroup } from '../../discord/rest/channels/types';
import { compareIds } from '../../discord/snowflake';

/** Said otherwise: by the place in the picture. */
const places = new Set(['position', 'parent_id']);

/** The tracked fields. */
function fieldsOf(kind: 'role' | 'channel', item: object): object {
	const names = kinds[kind].fields.map(({ name }) => name).filter((name) => !places.has(name));
	return Object.fromEntries(names.map((name) => [name, (item as Record<string, unknown>)[name] ?? null]));
}

/** A guild as people know it: names in place of ids, so that one that was made again can be compared with what it was. */
export function portrait(guild: SimGuild): Record<string, unknown> {
	const roles = [...guild.roles.values()].sort(compareRoles).reverse();
	return {
		roles: roles.map((role) => fieldsOf('role', role)),
		channels: channelsIn(guild, null),
		bans: Object.fromEntries([...guild.bans.values()].map(({ user, reason }) => [user.id, reason]))
	};
}

/** In the order in which they are shown. */
function channelsIn(guild: SimGuild, parent: string | null): unknown[] {
	const groups = ['text', 'voice', 'category'];
	const position = (channel: APIChannel): number => ('position' in channel ? channel.position : 0);
	return [...guild.channels.values()]
		.filter((channel) => parentOf(channel) === parent)
		.sort(
			(left, right) =>
				groups.indexOf(sortGroup(left.type)) - groups.indexOf(sortGroup(right.type)) ||
				position(left) - position(right) ||
				compareIds(left.id, right.id)
		)
		.map((channel) => ({
			...fieldsOf('channel', channel),
			overwrites: overwritesOf(channel)
				.map((overwrite) => namedOverwrite(guild, overwrite))
				.sort(),
			...(sortGroup(channel.type) === 'category' && { channels: channelsIn(guild, channel.id) })
		}));
}

function namedOverwrite(guild: SimGuild, { id, type, allow, deny }: APIOverwrite): string {
	return `${guild.roles.get(id)?.name ?? id} ${type} +${allow} -${deny}`;
}
