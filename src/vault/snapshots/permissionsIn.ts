import { ChannelType, PermissionFlagsBits as P, type APIGuildChannel, type Snowflake } from 'discord-api-types/v10';
import type { OwnMember } from './GuildReader';

type Channel = Pick<APIGuildChannel, 'id' | 'type' | 'permission_overwrites'>;

/** What the bot may do in a channel. https://discord.com/developers/docs/topics/permissions#permission-overwrites */
export function permissionsIn(me: OwnMember, guildId: Snowflake, { permission_overwrites: overwrites = [] }: Channel): bigint {
	if ((me.permissions & P.Administrator) !== 0n) return me.permissions;
	const everyone = overwrites.filter(({ id }) => id === guildId);
	const roles = overwrites.filter(({ id }) => me.roles.includes(id));
	const own = overwrites.filter(({ id }) => id === me.id);
	return [everyone, roles, own].reduce((held, group) => {
		const bits = (key: 'allow' | 'deny') => group.reduce((all, overwrite) => all | BigInt(overwrite[key]), 0n);
		return (held & ~bits('deny')) | bits('allow');
	}, me.permissions);
}

/** Whether the bot may read what was written in a channel, or in a thread of one of the channels. In voice channels it must be able to connect. */
export function mayReadHistory(
	me: OwnMember,
	guildId: Snowflake,
	channels: readonly Channel[],
	place: { readonly id: Snowflake; readonly parent_id?: Snowflake | null }
): boolean {
	const find = (id?: Snowflake | null) => channels.find((candidate) => candidate.id === id);
	const channel = find(place.id) ?? find(place.parent_id);
	if (!channel) return false;
	const isVoice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
	const needed = P.ViewChannel | P.ReadMessageHistory | (isVoice ? P.Connect : 0n);
	return (permissionsIn(me, guildId, channel) & needed) === needed;
}
