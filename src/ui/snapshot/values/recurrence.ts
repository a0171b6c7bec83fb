import { textKey, type Translator } from '../../../locales';

type Rule = Readonly<Record<string, unknown>>;

/**
 * When an event repeats: `every 2 weeks (Thursday)`. `null` for a rule that is none of Discord's.
 * https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object
 */
export function recurrenceText(t: Translator, rule: Rule): string | null {
	const { frequency, interval = 1 } = rule;
	const key = textKey('recurrence', `every.${String(frequency)}`);
	if (!key || typeof interval !== 'number') return null;
	const days = [...numbers(rule['by_weekday'], 0, 6).map((day) => weekday(t, day)), ...nthDays(t, rule), ...datesOfYear(t, rule)];
	const every = t(key as 'recurrence.every.0', { count: interval });
	return days.length === 0 ? every : `${every} (${days.join(', ')})`;
}

function nthDays(t: Translator, { by_n_weekday: days }: Rule): string[] {
	if (!Array.isArray(days)) return [];
	return days.flatMap((each: unknown) => {
		const { n, day } = (each ?? {}) as Rule;
		const key = textKey('recurrence', `nth.${String(n)}`);
		return key ? numbers([day], 0, 6).map((one) => t(key as 'recurrence.nth.1', { day: weekday(t, one) })) : [];
	});
}

function datesOfYear(t: Translator, rule: Rule): string[] {
	const [months, days] = [numbers(rule['by_month'], 1, 12), numbers(rule['by_month_day'], 1, 31)];
	const format = new Intl.DateTimeFormat(t.locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
	// A leap year has all days.
	return months.flatMap((month) => days.map((day) => format.format(Date.UTC(2024, month - 1, day))));
}

/** Discord counts from Monday, which the first of January 2024 was. */
function weekday(t: Translator, day: number): string {
	return new Intl.DateTimeFormat(t.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day));
}

function numbers(value: unknown, least: number, most: number): number[] {
	const isOne = (each: unknown): each is number => Number.isInteger(each) && Number(each) >= least && Number(each) <= most;
	return Array.isArray(value) ? value.filter(isOne) : [];
}
