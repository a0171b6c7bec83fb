import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';

/*
 * Where Discord offers our commands, and to whom. Stated in full, since what Discord fills in by itself would look like a difference
 * at each start. The bot checks the permission again: admins may offer a command to others.
 */
export const contexts = [InteractionContextType.Guild] as const;
export const integrationTypes = [ApplicationIntegrationType.GuildInstall] as const;
export const defaultPermissions = PermissionFlagsBits.ManageGuild;
