import type { Translator } from '../../../locales';
import { timestamp } from '../../text';

/** Fields that hold a length of time, and what one of it is in seconds. */
const durations: Readonly<Record<string, number>> = {
	afk_timeout: 1,
	rate_limit_per_user: 1,
	default_thread_rate_limit_per_user: 1,
	max_age: 1,
	duration_seconds: 1,
	auto_archive_duration: 60,
	default_auto_archive_duration: 60
};

const times: readonly string[] = ['scheduled_start_time', 'scheduled_end_time', 'expires_at', 'pinned_at'];

/** A number or a text that stands for something else than itself: a time, a colour, a volume. `null` where it stands for itself. */
export function quantityText(t: Translator, field: string, value: unknown): string | null {
	if (times.includes(field)) return timeText(value);
	if (field === 'preferred_locale') return languageText(t, String(value));
	if (typeof value !== 'number') return null;
	const seconds = durations[field];
	if (seconds !== undefined) return durationText(t, value * seconds);
	if (field === 'color' && value === 0) return t('value.none');
	if (field.endsWith('color')) return `\\#${value.toString(16).padStart(6, '0')}`;
	if (field === 'bitrate') return measure(t, value / 1000, { style: 'unit', unit: 'kilobit-per-second' });
	return field === 'volume' ? measure(t, value, { style: 'percent' }) : null;
}

/** Exactly: `1 day, 30 minutes`. */
function durationText(t: Translator, seconds: number): string {
	if (seconds <= 0) return t('value.off');
	let left = seconds;
	const parts = (['day', 'hour', 'minute', 'second'] as const).flatMap((unit) => {
		const size = sizes[unit];
		const count = unit === 'second' ? left : Math.floor(left / size);
		left -= count * size;
		return count === 0 ? [] : [measure(t, count, { style: 'unit', unit, unitDisplay: 'long' })];
	});
	return parts.join(', ');
}

const sizes = { day: 86_400, hour: 3600, minute: 60, second: 1 };

/** A time of Discord's (ISO 8601), for each person in their own zone. */
function timeText(value: unknown): string | null {
	const at = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(at) ? null : timestamp(at);
}

function languageText(t: Translator, code: string): string | null {
	try {
		return new Intl.DisplayNames(t.locale, { type: 'language', fallback: 'none' }).of(code) ?? null;
	} catch {
		return null;
	}
}

function measure(t: Translator, value: number, options: Intl.NumberFormatOptions): string {
	return new Intl.NumberFormat(t.locale, options).format(value);
}
