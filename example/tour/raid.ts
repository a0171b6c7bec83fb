import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { SimGuild, World } from '../../test/discord/model';
import { actAs } from '../../test/discord/user';

/** What a raider does with the owner's rights, and a line for each deed. */
export function raid(world: World, guild: SimGuild): string[] {
	const raider = actAs(world, guild.settings.owner_id);
	const text = [...guild.channels.values()].filter(({ type }) => type === ChannelType.GuildText);
	const [kept, ...others] = text.filter(({ id }) => id !== guild.settings.system_channel_id && !isNeeded(guild, id));
	const gone = others.slice(-3);
	for (const { id } of gone) raider.deleteChannel(guild.id, id);
	const lines = [`Deleted the channels ${gone.map(({ name }) => `#${name ?? ''}`).join(', ')}.`];

	if (kept) {
		raider.updateChannel(guild.id, kept.id, { name: 'raided', topic: 'join our server instead' });
		lines.push(`Renamed #${kept.name ?? ''} to #raided.`);
		raider.setOverwrite(guild.id, kept.id, { id: guild.id, type: 0, allow: PermissionFlagsBits.MentionEveryone.toString(), deny: '0' });
		lines.push('Let everybody mention everyone there.');
	}

	const role = [...guild.roles.values()].find(({ name }) => name === 'Moderator');
	if (role) {
		raider.deleteRole(guild.id, role.id);
		lines.push(`Deleted the role @${role.name}.`);
	}
	const spam = raider.createRole(guild.id, { name: 'raiders', permissions: PermissionFlagsBits.Administrator.toString() });
	lines.push(`Made the role @${spam.name}, with every right.`);

	const victims = [...guild.members.keys()].filter((id) => id !== guild.settings.owner_id && !world.users.get(id)?.bot).slice(0, 4);
	for (const id of victims) raider.ban(guild.id, id, 'raided');
	lines.push(`Banned ${victims.map((id) => world.users.get(id)?.username ?? id).join(', ')}.`);
	const [pardoned] = guild.bans.keys();
	if (pardoned !== undefined) {
		raider.unban(guild.id, pardoned);
		lines.push('Let a banned troublemaker back in.');
	}
	return lines;
}

/** A community cannot lose its rules and updates channels. */
function isNeeded({ settings }: SimGuild, id: string): boolean {
	return id === settings.rules_channel_id || id === settings.public_updates_channel_id;
}
