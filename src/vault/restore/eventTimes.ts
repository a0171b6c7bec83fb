import type { Values } from '../snapshots/model';
import { nextOccurrence, type RecurrenceRule } from './recurrence';

/** Fields of an event that say when it is. */
export const timeFields = ['scheduled_start_time', 'scheduled_end_time', 'recurrence_rule'];

/** What Discord lets clients set of a rule. */
const settable = ['frequency', 'interval', 'by_weekday', 'by_n_weekday', 'by_month', 'by_month_day'] as const;

export interface EventTimes {
	/** Epoch milliseconds. */
	readonly start: number;
	/** Whether it is not the first time of the series. */
	readonly isLater: boolean;
	/** As requests have them. */
	readonly body: object;
}

/** When an event can still be: a series from its next time on; `null` when all of it is in the past, where Discord takes no event. */
export function comingTimes(values: Values, now: number): EventTimes | null {
	const first = Date.parse(String(values['scheduled_start_time']));
	const end = values['scheduled_end_time'];
	const rule = typeof values['recurrence_rule'] === 'string' ? (JSON.parse(values['recurrence_rule']) as RecurrenceRule) : null;
	const start = first > now ? first : rule && nextOccurrence(rule, now);
	if (start === null) return null;
	const length = typeof end === 'string' ? Date.parse(end) - first : null;
	const body = {
		scheduled_start_time: timeText(start),
		scheduled_end_time: length === null ? null : timeText(start + length),
		recurrence_rule: rule && { start: timeText(start), ...Object.fromEntries(settable.map((name) => [name, rule[name] ?? null])) }
	};
	return { start, isLater: start !== first, body };
}

/** Whether two events are at the same times from now on: a series that was moved on is the same one. */
export function sameTimes(left: Values, right: Values, now: number): boolean {
	const [one, other] = [comingTimes(left, now), comingTimes(right, now)];
	if (!one || !other) return timeFields.every((name) => left[name] === right[name]);
	return JSON.stringify(one.body) === JSON.stringify(other.body);
}

function timeText(at: number): string {
	return new Date(at).toISOString();
}
