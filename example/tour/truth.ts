import { isDeepStrictEqual } from 'node:util';
import type { APIOverwrite } from 'discord.js';
import type { GuildState } from 'sapphire-plugin-guild-vault';
import type { SimGuild } from '../../test/discord/model';

/** What the server truly was at some time, taken from Discord's side and not through the plugin. */
export interface Truth {
	readonly roles: ReadonlyMap<string, object>;
	readonly channels: ReadonlyMap<string, object>;
	readonly overwrites: ReadonlyMap<string, object>;
	readonly bans: ReadonlyMap<string, object>;
}

export function remember(guild: SimGuild): Truth {
	const { roles, channels, overwrites, bans } = { roles: new Map(), channels: new Map(), overwrites: new Map(), bans: new Map() } as Record<
		keyof Truth,
		Map<string, object>
	>;
	for (const { id, name, color, hoist, position, permissions, managed, mentionable } of guild.roles.values()) {
		roles.set(id, { name, color, hoist, position, permissions, managed, mentionable });
	}
	for (const channel of guild.channels.values()) {
		const { id, type, name, position, parent_id, permission_overwrites } = channel as typeof channel & Placed;
		channels.set(id, { type, name, position, parent_id: parent_id ?? null });
		for (const { id: target, type: of, allow, deny } of permission_overwrites ?? [])
			overwrites.set(`${id}:${target}`, { type: of, allow, deny });
	}
	for (const { user, reason } of guild.bans.values()) bans.set(user.id, { reason });
	return { roles, channels, overwrites, bans };
}

/** Whether a rebuilt snapshot holds exactly these things, with these values. */
export function agrees({ nodes }: GuildState, truth: Truth): boolean {
	const kinds = [
		[nodes.role, truth.roles],
		[nodes.channel, truth.channels],
		[nodes.permission, truth.overwrites],
		[nodes.ban, truth.bans]
	] as const;
	return kinds.every(([kept, true_]) => {
		const fields = ([id, values]: [string, object]): boolean =>
			isDeepStrictEqual(Object.fromEntries(Object.keys(values).map((name) => [name, kept.get(id)?.values[name]])), values);
		return kept.size === true_.size && [...true_].every(fields);
	});
}

export function countsOf({ roles, channels, overwrites, bans }: Truth): Record<keyof Truth, number> {
	return { roles: roles.size, channels: channels.size, overwrites: overwrites.size, bans: bans.size };
}

interface Placed {
	readonly position: number;
	readonly parent_id?: string | null;
	readonly permission_overwrites?: readonly APIOverwrite[];
}
