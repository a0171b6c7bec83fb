import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { nextOccurrence, type RecurrenceRule } from '../../src/vault/restore/recurrence';
import { comingTimes, sameTimes } from '../../src/vault/restore/eventTimes';

const { Yearly: yearly, Monthly: monthly, Weekly: weekly, Daily: daily } = Frequency;
/** A Thursday. */
const start = '2024-02-29T18:30:00.000Z';
const rule = (more: Partial<RecurrenceRule>): RecurrenceRule => ({ start, frequency: daily, interval: 1, ...more });
const next = (more: Partial<RecurrenceRule>, now: string): string | null => {
	const at = nextOccurrence(rule(more), Date.parse(now));
	return at === null ? null : new Date(at).toISOString();
};

describe('the next time of a series', () => {
	it.each([
		['before it begins', { frequency: weekly, by_weekday: [3] }, '2024-01-01T00:00:00Z', start],
		['at its first time', { frequency: weekly, by_weekday: [3] }, start, '2024-03-07T18:30:00.000Z'],
		['a moment before a time', { frequency: weekly, by_weekday: [3] }, '2024-03-07T18:29:59Z', '2024-03-07T18:30:00.000Z'],
		['every other week', { frequency: weekly, interval: 2, by_weekday: [3] }, '2024-03-01T00:00:00Z', '2024-03-14T18:30:00.000Z'],
		['on weekdays, on a Friday night', { by_weekday: [0, 1, 2, 3, 4] }, '2024-03-01T20:00:00Z', '2024-03-04T18:30:00.000Z'],
		['on every day', {}, '2026-11-27T18:30:00Z', '2026-11-28T18:30:00.000Z'],
		[
			'on the fourth Thursday of a month',
			{ frequency: monthly, by_n_weekday: [{ n: 4, day: 3 }] },
			'2026-11-27T00:00:00Z',
			'2026-12-24T18:30:00.000Z'
		],
		[
			'on a fifth Thursday, which not every month has',
			{ frequency: monthly, by_n_weekday: [{ n: 5, day: 3 }] },
			'2026-08-01T00:00:00Z',
			'2026-10-29T18:30:00.000Z'
		],
		[
			'on 29 February, which not every year has',
			{ frequency: yearly, by_month: [2], by_month_day: [29] },
			'2024-03-01T00:00:00Z',
			'2028-02-29T18:30:00.000Z'
		],
		['after its end', { frequency: weekly, by_weekday: [3], end: '2024-04-01T00:00:00Z' }, '2024-04-02T00:00:00Z', null],
		['on a date that never comes', { frequency: yearly, by_month: [2], by_month_day: [31] }, '2025-01-01T00:00:00Z', null],
		['of a kind that nobody knows yet', { frequency: 9 as Frequency }, '2025-01-01T00:00:00Z', null]
	])('%s', (_, more, now, expected) => {
		expect(next(more, now)).toBe(expected);
	});
});

describe('when an event can still be', () => {
	const now = Date.parse('2026-11-27T12:00:00Z');
	const series = JSON.stringify({ ...rule({ frequency: weekly, by_weekday: [3] }), by_month: null, count: null });
	const values = { scheduled_start_time: start, scheduled_end_time: '2024-02-29T20:30:00.000Z', recurrence_rule: series };

	it('a series goes on with its next time, as long as before', () => {
		expect(comingTimes(values, now)).toMatchObject({
			isLater: true,
			start: Date.parse('2026-12-03T18:30:00Z'),
			body: {
				scheduled_start_time: '2026-12-03T18:30:00.000Z',
				scheduled_end_time: '2026-12-03T20:30:00.000Z',
				recurrence_rule: { start: '2026-12-03T18:30:00.000Z', frequency: weekly, interval: 1, by_weekday: [3] }
			}
		});
	});

	it('one that was moved on is the same series, one on another day is not', () => {
		const moved = {
			scheduled_start_time: '2026-12-03T18:30:00.000Z',
			scheduled_end_time: '2026-12-03T20:30:00.000Z',
			recurrence_rule: JSON.stringify({ ...rule({ frequency: weekly, by_weekday: [3] }), start: '2026-12-03T18:30:00.000Z' })
		};
		expect(sameTimes(moved, values, now)).toBe(true);
		const friday = { ...moved, scheduled_start_time: '2026-12-04T18:30:00.000Z' };
		expect(sameTimes(friday, values, now)).toBe(false);
	});

	it('what happened once cannot be again', () => {
		expect(comingTimes({ ...values, recurrence_rule: null }, now)).toBeNull();
	});
});
