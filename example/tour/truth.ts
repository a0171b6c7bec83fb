import { isDeepStrictEqual } from 'node:util';
import { ChannelType, type APIOverwrite } from 'discord.js';
import type { GuildState } from 'sapphire-plugin-guild-vault';
import type { SimGuild } from '../../test/discord/model';

/** What the server truly was at some time, taken from Discord's side and not through the plugin. */
export interface Truth {
	readonly roles: ReadonlyMap<string, object>;
	readonly channels: ReadonlyMap<string, object>;
	readonly overwrites: ReadonlyMap<string, object>;
	readonly bans: ReadonlyMap<string, object>;
	/** Ids in the order in which Discord shows them: roles from the lowest, and channels place by place. */
	readonly order: { readonly role: readonly string[]; readonly channel: readonly (readonly string[])[] };
}

type Kept = Exclude<keyof Truth, 'order'>;

export function remember(guild: SimGuild): Truth {
	const { roles, channels, overwrites, bans } = { roles: new Map(), channels: new Map(), overwrites: new Map(), bans: new Map() } as Record<
		Kept,
		Map<string, object>
	>;
	for (const { id, name, color, hoist, permissions, managed, mentionable } of guild.roles.values()) {
		roles.set(id, { name, color, hoist, permissions, managed, mentionable });
	}
	for (const channel of guild.channels.values()) {
		const { id, type, name, parent_id, permission_overwrites } = channel as PlacedChannel;
		channels.set(id, { type, name, parent_id: parent_id ?? null });
		for (const { id: target, type: of, allow, deny } of permission_overwrites ?? [])
			overwrites.set(`${id}:${target}`, { type: of, allow, deny });
	}
	for (const { user, reason } of guild.bans.values()) bans.set(user.id, { reason });
	return { roles, channels, overwrites, bans, order: orderOf(guild) };
}

function orderOf(guild: SimGuild): Truth['order'] {
	const places = new Map<string, PlacedChannel[]>();
	for (const channel of guild.channels.values() as Iterable<PlacedChannel>) {
		const list = channel.type === ChannelType.GuildCategory ? 'categories' : voice.includes(channel.type) ? 'voice' : 'text';
		const place = `${channel.parent_id ?? ''} ${list}`;
		places.set(place, [...(places.get(place) ?? []), channel]);
	}
	const age = (left: Placed, right: Placed): number => Number(BigInt(left.id) - BigInt(right.id));
	const role = [...guild.roles.values()].sort((left, right) => left.position - right.position || age(right, left));
	const channel = [...places.values()].map((list) => list.sort((left, right) => left.position - right.position || age(left, right)));
	return { role: role.map(({ id }) => id), channel: channel.map((list) => list.map(({ id }) => id)) };
}

/** Whether a rebuilt snapshot holds exactly these things, with these values. */
export function agrees({ nodes }: GuildState, truth: Truth): boolean {
	const kinds = [
		[nodes.role, truth.roles],
		[nodes.channel, truth.channels],
		[nodes.permission, truth.overwrites],
		[nodes.ban, truth.bans]
	] as const;
	const isRising = (kind: 'role' | 'channel', ids: readonly string[]): boolean => {
		const ranks = ids.map((id) => Number(nodes[kind].get(id)?.values['position']));
		return ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] as number));
	};
	if (!isRising('role', truth.order.role) || !truth.order.channel.every((ids) => isRising('channel', ids))) return false;
	return kinds.every(([kept, true_]) => {
		const fields = ([id, values]: [string, object]): boolean =>
			isDeepStrictEqual(Object.fromEntries(Object.keys(values).map((name) => [name, kept.get(id)?.values[name]])), values);
		return kept.size === true_.size && [...true_].every(fields);
	});
}

/** The same with names in place of ids, which things get anew when they are made again. */
export function named({ roles, channels, overwrites, bans }: Truth): Record<Kept, readonly string[]> {
	const names = new Map([...roles, ...channels].map(([id, values]) => [id, (values as { name: string }).name]));
	const line = ([id, values]: [string, object]): string => {
		const { parent_id: parent = null, ...rest } = values as { parent_id?: string | null };
		const key = id.split(':').map((each) => names.get(each) ?? each);
		return JSON.stringify([key, parent === null ? null : names.get(parent), rest]);
	};
	const lines = (things: ReadonlyMap<string, object>): string[] => [...things].map(line).sort();
	return { roles: lines(roles), channels: lines(channels), overwrites: lines(overwrites), bans: lines(bans) };
}

export function countsOf({ roles, channels, overwrites, bans }: Truth): Record<Kept, number> {
	return { roles: roles.size, channels: channels.size, overwrites: overwrites.size, bans: bans.size };
}

const voice: readonly number[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];

interface Placed {
	readonly id: string;
	readonly position: number;
}

interface PlacedChannel extends Placed {
	readonly type: ChannelType;
	readonly name: string;
	readonly parent_id?: string | null;
	readonly permission_overwrites?: readonly APIOverwrite[];
}
