import { PermissionFlagsBits as P, type Snowflake } from 'discord-api-types/v10';
import type { DiscordFacts } from './facts';
import type { Finding } from './findings';

const needed = P.ViewChannel | P.SendMessages;

/** A log channel in which the bot cannot write is silent on the worst day. */
export function checkLog({ channels }: DiscordFacts, logChannelId: Snowflake | null): Finding[] {
	if (logChannelId === null) return [];
	const permissions = channels.find(({ id }) => id === logChannelId)?.permissions ?? 0n;
	return (permissions & needed) === needed ? [] : [{ problem: 'log_silent', channelId: logChannelId }];
}
