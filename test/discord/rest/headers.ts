import type { SimApplication, World } from '../model';
import { ApiError, invalidForm } from './errors';

const MAX_REASON = 512;

/** The application whose bot token the header carries, or null. */
export function authenticate(world: World, authorization: string | undefined): SimApplication | null {
	for (const application of world.applications.values()) {
		if (authorization === `Bot ${application.token}`) return application;
	}
	return null;
}

/** Discord refuses clients that do not say who they are (reference, User Agent). */
export function checkUserAgent(agent: string | undefined): void {
	if (!agent?.startsWith('DiscordBot (')) throw new ApiError(403, 40333, 'internal network error');
}

/** The reason for the audit log: 1 to 512 characters, percent-encoded UTF-8 (resources/audit-log). */
export function decodeReason(header: string | string[] | undefined): string | null {
	if (header === undefined || header === '') return null;
	const reason = decode(String(header));
	if ([...reason].length <= MAX_REASON) return reason;
	throw invalidForm([{ path: ['reason'], code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between 1 and ${MAX_REASON} in length.` }]);
}

function decode(header: string): string {
	try {
		return decodeURIComponent(header);
	} catch (error) {
		if (error instanceof URIError) throw new ApiError(400, 50035, 'Invalid X-Audit-Log-Reason');
		throw error;
	}
}
