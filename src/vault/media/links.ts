/**
 * When a signed link ends, in epoch milliseconds; `null` if it does not say. `ex` holds hexadecimal seconds.
 * https://discord.com/developers/docs/reference#signed-attachment-cdn-urls
 */
export function linkExpiry(address: string): number | null {
	if (!URL.canParse(address)) return null;
	const seconds = new URL(address).searchParams.get('ex') ?? '';
	return /^[0-9a-f]{1,12}$/i.test(seconds) ? parseInt(seconds, 16) * 1000 : null;
}
