/** A span of time: from `start` (included) to `end` (excluded), epoch milliseconds, UTC. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

const day = 86_400_000;
const discordEpoch = 1_420_070_400_000;

/** `2026`, `2026-01`, `2026-01-31`, `today` or `yesterday`; `null` if it is none of these, or no such day. */
export function periodOf(text: string, now: number): Period | null {
	const today = Math.floor(now / day) * day;
	if (text === 'today') return { start: today, end: today + day };
	if (text === 'yesterday') return { start: today - day, end: today };
	const [, year, month, date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
	if (year === undefined) return null;
	const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(date ?? 1)];
	const start = new Date(Date.UTC(y, m, d));
	if (start.getUTCMonth() !== m || start.getUTCDate() !== d) return null;
	const end = date !== undefined ? start.getTime() + day : month !== undefined ? Date.UTC(y, m + 1) : Date.UTC(y + 1, 0);
	return { start: start.getTime(), end };
}

/** The lowest id that something made at this time can have. https://discord.com/developers/docs/reference#snowflakes */
export function firstIdAt(time: number): bigint {
	return BigInt(Math.max(0, Math.ceil(time) - discordEpoch)) << 22n;
}
