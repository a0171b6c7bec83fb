import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { addBan, addChannel, addGuild, addRole } from '../../discord/generate';
import type { SimGuild, World } from '../../discord/model';
import { addUser } from '../../discord/world';

export interface SomeGuildOptions {
	readonly roles?: number;
	/** A sixth of them categories, a sixth voice channels. */
	readonly channels?: number;
	/** Of each channel, for as many roles. */
	readonly overwrites?: number;
	/** Whether everyone else is kept out of the channels. */
	readonly isPrivate?: boolean;
}

/** A guild of so many things, with names by which they are told apart. */
export function someGuild(world: World, { roles = 0, channels = 0, overwrites = 0, isPrivate = false }: SomeGuildOptions): SimGuild {
	const at = Date.UTC(2021, 0);
	const guild = addGuild(world, { owner: addUser(world, { username: 'owner' }), at });
	const permissions = PermissionFlagsBits.SendMessages | PermissionFlagsBits.MuteMembers;
	const made = Array.from({ length: roles }, (_, index) =>
		addRole(world, guild, { name: `role ${index}`, color: index, permissions, at: at + index })
	);
	const categories: string[] = [];
	for (let index = 0; index < channels; index += 1) {
		const type = [ChannelType.GuildCategory, ChannelType.GuildVoice][index % 6] ?? ChannelType.GuildText;
		const own = made.slice(0, overwrites).map(({ id }) => ({ id, type: 0, allow: '1024', deny: '2048' }));
		const everyone = isPrivate ? [{ id: guild.id, type: 0, allow: '0', deny: '1024' }] : [];
		const parent_id = type === ChannelType.GuildCategory ? null : (categories.at(-1) ?? null);
		const fields = {
			type,
			name: `channel-${index}`,
			position: index,
			parent_id,
			permission_overwrites: [...everyone, ...own],
			at: at + index
		};
		const { id } = addChannel(world, guild, fields);
		if (type === ChannelType.GuildCategory) categories.push(id);
	}
	return guild;
}

/** Bans people who were never members. */
export function banAll(world: World, guild: SimGuild, count: number, reason: string | null = null): void {
	for (let index = 0; index < count; index += 1) addBan(guild, addUser(world, { username: `banned.${index}` }), reason);
}
