/** A custom id holds 100 characters: so many bytes of what somebody searches for fit beside the rest. */
const mostBytes = 30;

/** What is searched for, as a part of a custom id. */
export function encodeQuery(query: string): string {
	let kept = '';
	for (const character of query.trim()) {
		if (Buffer.byteLength(kept + character) > mostBytes) break;
		kept += character;
	}
	return Buffer.from(kept).toString('base64url');
}

export function decodeQuery(part: string | undefined): string {
	return Buffer.from(part ?? '', 'base64url').toString();
}
