import { padId, type PaddedId } from '../../database/ids';
import { fold } from './search/words';

/**
 * What of a value fits into a column. Payloads may hold anything, now or tomorrow: what a column cannot take is cut or left out of it, and
 * stays in the payload.
 */

const snowflake = /^\d{1,20}$/;
const mostInteger = 2 ** 31 - 1;

export function isId(value: unknown): value is string {
	return typeof value === 'string' && snowflake.test(value);
}

export function idOf(value: unknown): PaddedId | null {
	return isId(value) ? padId(value) : null;
}

/** Cut between characters. `length` in UTF-16 units, of which a database never counts more. */
export function textOf(value: unknown, length = Infinity): string | null {
	if (typeof value !== 'string') return null;
	if (value.length <= length) return value;
	const cutsPair = /[\uD800-\uDBFF]/.test(value.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(value.charAt(length));
	return value.slice(0, cutsPair ? length - 1 : length);
}

/** What a name is found by, however it is typed. */
export function nameKeyOf(value: unknown): string | null {
	return typeof value === 'string' ? textOf(fold(value), 100) : null;
}

/** Machine text: printable ASCII. */
export function codeOf(value: unknown, length: number): string | null {
	return typeof value === 'string' && value.length <= length && /^[ -~]*$/.test(value) ? value : null;
}

/** Of 32 bits; 0 for anything else. */
export function integerOf(value: unknown): number {
	return Number.isInteger(value) && Math.abs(Number(value)) <= mostInteger ? Number(value) : 0;
}

export function bigOf(value: unknown): number | null {
	return Number.isSafeInteger(value) ? Number(value) : null;
}

/** Epoch milliseconds. */
export function timeOf(value: unknown): number | null {
	const time = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? null : time;
}
