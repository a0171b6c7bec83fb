import { OAuth2Scopes, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';

/** What snapshots need: to see channels, and to list bans. */
export const snapshotPermissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.BanMembers;

/**
 * A link that invites the bot to a server where it may already be. With permissions other than none Discord makes a role of the bot's own,
 * or gives the role that it has these permissions.
 * https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
 */
export function inviteLink(applicationId: Snowflake, guildId: Snowflake, permissions: bigint = snapshotPermissions): string {
	const query = new URLSearchParams({
		client_id: applicationId,
		scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
		permissions: permissions.toString(),
		guild_id: guildId,
		disable_guild_select: 'true'
	});
	return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** Where the owner of a bot switches privileged intents on. In angle brackets Discord shows no preview of it. */
export function portalLink(applicationId: Snowflake): string {
	return `<https://discord.com/developers/applications/${applicationId}/bot>`;
}
