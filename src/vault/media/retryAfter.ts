const longest = 3_600_000;

/** Milliseconds to wait by the header `Retry-After` (seconds or a date), an hour at most; `null` without it. */
export function retryAfter(headers: Headers, now = Date.now()): number | null {
	const value = headers.get('retry-after');
	if (value === null) return null;
	const milliseconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
	return Number.isNaN(milliseconds) ? null : Math.min(Math.max(0, milliseconds), longest);
}
