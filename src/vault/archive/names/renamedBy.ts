import type { Snowflake } from 'discord-api-types/v10';

const events: ReadonlySet<unknown> = new Set([
	'GUILD_CREATE',
	'GUILD_UPDATE',
	'GUILD_ROLE_CREATE',
	'GUILD_ROLE_UPDATE',
	'CHANNEL_CREATE',
	'CHANNEL_UPDATE',
	'THREAD_CREATE',
	'THREAD_UPDATE',
	'THREAD_LIST_SYNC',
	'GUILD_MEMBER_UPDATE'
]);

/** The guild in which something may be called otherwise after a dispatch of the gateway; `null` for all others. */
export function renamedBy({ t, d }: { readonly t?: string | null; readonly d?: unknown }): Snowflake | null {
	if (!events.has(t) || typeof d !== 'object' || d === null) return null;
	const { id, guild_id: guildId } = d as { readonly id?: Snowflake; readonly guild_id?: Snowflake };
	return guildId ?? id ?? null;
}
