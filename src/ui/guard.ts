import { GuildMember, PermissionFlagsBits, type Interaction, type Snowflake } from 'discord.js';
import { Refusal } from './Refusal';

/** A guild permission by its name in discord.js. */
export type PermissionName = 'ManageGuild' | 'Administrator';

/**
 * The one check of place and person, for commands, autocomplete and buttons alike. Both what Discord says of the person (which is
 * the channel's view) and the roles known from the gateway must allow it: a channel's overwrite cannot lend a right over the server.
 *
 * @returns The guild in which to act.
 * @throws Refusal
 */
export function admit(interaction: Interaction, needs: PermissionName): Snowflake {
	if (!interaction.inGuild()) throw new Refusal('refused.guild', (t) => t('refused.guild'));
	const bit = PermissionFlagsBits[needs];
	const member = interaction.member;
	const allowed = interaction.memberPermissions.has(bit) && (!(member instanceof GuildMember) || member.permissions.has(bit));
	if (!allowed) throw new Refusal('refused.permission', (t) => t('refused.permission', { permission: t(`permission.${needs}`) }));
	return interaction.guildId;
}
