import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';

/** https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object */
export interface RecurrenceRule {
	readonly start: string;
	readonly end?: string | null;
	readonly frequency: Frequency;
	readonly interval: number;
	/** Monday is 0. */
	readonly by_weekday?: readonly number[] | null;
	/** `n` is the week of the month, from 1. */
	readonly by_n_weekday?: readonly { readonly n: number; readonly day: number }[] | null;
	/** January is 1. */
	readonly by_month?: readonly number[] | null;
	readonly by_month_day?: readonly number[] | null;
}

const day = 86_400_000;
/** A day each for a century: a rule that has brought nothing by then never does. */
const mostRounds = 36_525;

/** When a series takes place next: the first time after `now`, in epoch milliseconds; `null` when it is over. Days are those of UTC. */
export function nextOccurrence(rule: RecurrenceRule, now: number): number | null {
	const start = Date.parse(rule.start);
	const end = rule.end ? Date.parse(rule.end) : Infinity;
	const interval = Math.max(1, rule.interval);
	for (let round = 0; round < mostRounds; round += 1) {
		const next = timesIn(rule, start, round * interval).find((at) => at >= start && at > now);
		if (next !== undefined) return next <= end ? next : null;
	}
	return null;
}

/** The times in the day, week, month or year that is so many after the first one, ascending. */
function timesIn({ frequency, by_weekday, by_n_weekday, by_month, by_month_day }: RecurrenceRule, start: number, passed: number): number[] {
	const first = new Date(start);
	const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
	const time = start - Date.UTC(year, month, first.getUTCDate());
	switch (frequency) {
		case Frequency.Daily: {
			const at = start + passed * day;
			return by_weekday?.includes(weekday(at)) === false ? [] : [at];
		}
		case Frequency.Weekly: {
			const days = by_weekday?.length ? by_weekday : [weekday(start)];
			return days.map((each) => start + (passed * 7 + ((each - weekday(start) + 7) % 7)) * day).sort((left, right) => left - right);
		}
		case Frequency.Monthly: {
			const [nth] = by_n_weekday ?? [];
			const date = nth ? dateOfNth(year, month + passed, nth.n, nth.day) : first.getUTCDate();
			return dated(year, month + passed, date, time);
		}
		case Frequency.Yearly:
			return dated(year + passed, (by_month?.[0] ?? month + 1) - 1, by_month_day?.[0] ?? first.getUTCDate(), time);
		default:
			return [];
	}
}

function weekday(at: number): number {
	return (new Date(at).getUTCDay() + 6) % 7;
}

function dateOfNth(year: number, month: number, n: number, wanted: number): number {
	return 1 + ((wanted - weekday(Date.UTC(year, month, 1)) + 7) % 7) + (n - 1) * 7;
}

/** Nothing where the month is too short. */
function dated(year: number, month: number, date: number, time: number): number[] {
	const at = Date.UTC(year, month, date);
	return new Date(at).getUTCDate() === date ? [at + time] : [];
}
