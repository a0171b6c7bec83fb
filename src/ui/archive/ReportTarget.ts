import type { CommandInteraction, Snowflake } from 'discord.js';

/** A message that took the place of an answer which cannot be edited any more. */
export interface ReportMessage {
	readonly place: 'channel' | 'direct';
	readonly channelId: Snowflake;
	readonly id: Snowflake;
}

/** Where somebody wants to hear of long work. Kept with the work, so that it is found again after a restart. */
export interface ReportTarget {
	/** Where it was started. */
	readonly channelId: Snowflake;
	readonly userId: Snowflake;
	/** The person's language. */
	readonly locale: string;
	readonly applicationId: Snowflake;
	/** Of the interaction. */
	readonly token: string;
	/** When the interaction was made, in epoch milliseconds. */
	readonly askedAt: number;
	readonly message: ReportMessage | null;
}

/** Where a message comes to nobody. */
const nowhere = '0';

/** @param locale the language that the person is answered in */
export function reportTarget(
	{
		channelId,
		user,
		applicationId,
		token
	}: Pick<CommandInteraction, 'user' | 'applicationId' | 'token'> & { readonly channelId: Snowflake | null },
	locale: string
): ReportTarget {
	return { channelId: channelId ?? nowhere, userId: user.id, locale, applicationId, token, askedAt: Date.now(), message: null };
}
