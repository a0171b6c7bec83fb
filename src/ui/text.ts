import type { Translator } from '../locales';

/** Characters that start markdown, a mention, a link or an emoji in Discord. A backslash before each makes it plain. */
const markup = /[\\`*_~|<>[\]()#@:]/g;

/** Characters that turn the direction of the text around them: they would disturb what stands beside a hostile name. */
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Control characters, line and paragraph separators. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Text of a person, for a place without markdown: one line, no turned direction, at most `limit` characters (UTF-16 units). */
export function plain(text: string, limit = 100): string {
	return clip(text.replace(direction, '').replace(breaks, ' ').trim(), limit);
}

/** Text of a person, for a place with markdown: as `plain`, and nothing in it mentions, links or formats. The escapes come on top of `limit`. */
export function escape(text: string, limit = 100): string {
	return escapeMarkup(plain(text, limit));
}

/** Text that `plain` gave, or a piece of it, for a place with markdown. */
export function escapeMarkup(text: string): string {
	return text.replace(markup, '\\$&');
}

/** Cuts text to at most `limit` UTF-16 units, never through a character, and says so with an ellipsis. */
export function clip(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit - 1);
	return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A time as Discord shows it to each person in their own zone. `at` is epoch milliseconds. */
export function timestamp(at: number, style: 'f' | 'R' | 't' = 'f'): string {
	return `<t:${Math.floor(at / 1000)}:${style}>`;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in a unit that fits, as the person's language writes it: `1.2 MB`. */
export function fileSize(t: Translator, bytes: number): string {
	const power = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), units.length - 1);
	const format = new Intl.NumberFormat(t.locale, { style: 'unit', unit: units[power], maximumFractionDigits: 1 });
	return format.format(bytes / 1000 ** power);
}
