const first = 30_000;
const longest = 3_600_000;

/**
 * Milliseconds to wait after the given attempt failed: 30 s, then twice as long each time, an hour at most; by up to a fifth more or
 * less, so that what failed together does not come back together.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
	const delay = Math.min(first * 2 ** (attempt - 1), longest);
	return Math.round(delay * (0.8 + 0.4 * random()));
}
