import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { ReadError } from '../vault/snapshots/GuildReader';
import type { UnreadReason } from '../vault/snapshots/model';

/** What Discord answered, or that it did not, as the vault says it. An error that is not of Discord or of the network goes up as it is. */
export function readError(error: unknown, what: string): unknown {
	const reason = reasonOf(error);
	return reason === null ? error : new ReadError(reason, `Discord did not give ${what}: ${(error as Error).message}`, { cause: error });
}

const { UnknownChannel, UnknownGuild, UnknownMember } = RESTJSONErrorCodes;
const gone: ReadonlySet<number | string> = new Set([UnknownChannel, UnknownGuild, UnknownMember]);

function reasonOf(error: unknown): UnreadReason | null {
	if (error instanceof DiscordAPIError) {
		if (gone.has(error.code)) return 'unavailable';
		return error.status === 403 ? 'missing_permission' : 'failed';
	}
	return error instanceof HTTPError || error instanceof RateLimitError || isOfTheNetwork(error) ? 'failed' : null;
}

/** Errors of sockets and of undici carry a code; the client's own time limit aborts. */
function isOfTheNetwork(error: unknown): boolean {
	return error instanceof Error && (error.name === 'AbortError' || ('code' in error && typeof error.code === 'string'));
}
