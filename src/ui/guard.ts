import { GuildMember, PermissionFlagsBits, type Interaction, type Snowflake } from 'discord.js';
import { Refusal } from './Refusal';

/** A guild permission by its name in discord.js, or being the guild's owner. */
export type Need = 'ManageGuild' | 'Administrator' | 'Owner';

/**
 * The one check of place and person, for commands, autocomplete and buttons alike. Both what Discord says of the person (which is
 * the channel's view) and the roles known from the gateway must allow it: a channel's overwrite cannot lend a right over the server.
 *
 * @returns The guild in which to act.
 * @throws Refusal
 */
export function admit(interaction: Interaction, needs: Need | null): Snowflake {
	if (!interaction.inGuild()) throw new Refusal('refused.guild', (t) => t('refused.guild'));
	if (needs === 'Owner') return admitOwner(interaction);
	if (needs === null) return interaction.guildId;
	const bit = PermissionFlagsBits[needs];
	const member = interaction.member;
	const allowed = interaction.memberPermissions.has(bit) && (!(member instanceof GuildMember) || member.permissions.has(bit));
	if (!allowed) throw new Refusal('refused.permission', (t) => t('refused.permission', { permission: t(`permission.${needs}`) }));
	return interaction.guildId;
}

/** Whether `admit` would let the person. */
export function isAdmitted(interaction: Interaction, needs: Need | null): boolean {
	try {
		admit(interaction, needs);
		return true;
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
}

/** Whether the person has one of these roles, as Discord says with the interaction. */
export function hasOneOf({ member }: Pick<Interaction, 'member'>, roles: readonly Snowflake[]): boolean {
	if (!member) return false;
	const own = member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
	return roles.some((id) => own.includes(id));
}

/** By what the gateway told of the guild: without it nobody is the owner. */
function admitOwner(interaction: Interaction & { guildId: Snowflake }): Snowflake {
	if (interaction.guild?.ownerId === interaction.user.id) return interaction.guildId;
	throw new Refusal('refused.owner', (t) => t('refused.owner'));
}
