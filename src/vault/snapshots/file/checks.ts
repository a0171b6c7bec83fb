import { canonicalJson } from '../canonical';
import { RecordError } from './errors';

/*
 * Checks of what JSON.parse made of a line. Each returns the value in its type or throws `RecordError`; `what` names the value. Nothing
 * that the file says is repeated in a problem.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** An object that has these keys and no others, besides `optional` ones. */
export function objectOf(value: unknown, what: string, keys: readonly string[], optional: readonly string[] = []): Fields {
	const fields = plainObject(value, what);
	const missing = keys.find((key) => !Object.hasOwn(fields, key));
	if (missing !== undefined) throw new RecordError(`${what} lacks ${missing}`);
	const isKnown = (key: string): boolean => keys.includes(key) || optional.includes(key);
	if (!Object.keys(fields).every(isKnown)) throw new RecordError(`${what} has a key that does not belong there`);
	return fields;
}

export function plainObject(value: unknown, what: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RecordError(`${what} is not an object`);
	return value as Fields;
}

export function list(value: unknown, what: string, most: number): readonly unknown[] {
	if (!Array.isArray(value)) throw new RecordError(`${what} is not a list`);
	if (value.length > most) throw new RecordError(`${what} has more than ${most} entries`);
	return value;
}

/** @param most Characters, as the database counts them: code points. */
export function text(value: unknown, what: string, most = Infinity): string {
	if (typeof value !== 'string') throw new RecordError(`${what} is not a text`);
	// Half a surrogate pair has no form in UTF-8: no database would give it back.
	if (/\p{Cs}/u.test(value)) throw new RecordError(`${what} holds half a character`);
	if (value.length > most && Array.from(value).length > most) throw new RecordError(`${what} is longer than ${most} characters`);
	return value;
}

export function oneOf<T extends string>(value: unknown, what: string, choices: readonly T[]): T {
	const found = choices.find((choice) => choice === value);
	if (found === undefined) throw new RecordError(`${what} is none of ${choices.join(', ')}`);
	return found;
}

export function wholeNumber(value: unknown, what: string, least: number, most: number): number {
	if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
		throw new RecordError(`${what} is not a whole number from ${least} to ${most}`);
	return value;
}

/** Milliseconds of a day that a `Date` can hold. */
export function time(value: unknown, what: string): number {
	return wholeNumber(value, what, 0, 8.64e15);
}

export function flag(value: unknown, what: string): boolean {
	if (typeof value !== 'boolean') throw new RecordError(`${what} is neither true nor false`);
	return value;
}

const largestId = 2n ** 64n - 1n;

/** Or, with `parts`, so many joined by `:`. https://discord.com/developers/docs/reference#snowflakes */
export function snowflake(value: unknown, what: string, parts = 1): string {
	const ids = typeof value === 'string' && value.length <= parts * 21 ? value.split(':') : [];
	const isValid = (id: string): boolean => /^[1-9]\d{0,19}$/.test(id) && BigInt(id) <= largestId;
	if (ids.length !== parts || !ids.every(isValid))
		throw new RecordError(`${what} is not ${parts === 1 ? 'an id' : `${parts} ids`} of Discord`);
	return ids.join(':');
}

/** A name that Discord gave: printable ASCII. */
export function code(value: unknown, what: string, most: number): string {
	if (typeof value !== 'string' || value.length > most || !/^[!-~]+$/.test(value)) {
		throw new RecordError(`${what} is not a code of up to ${most} characters`);
	}
	return value;
}

export function sha256Of(value: unknown, what: string): string {
	if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new RecordError(`${what} is not a SHA-256`);
	return value;
}

/** Bytes as base64, with padding and nothing beside. */
export function base64(value: unknown, what: string): Buffer {
	const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : null;
	if (bytes === null || bytes.toString('base64') !== value) throw new RecordError(`${what} are not base64`);
	return bytes;
}

/** A number of up to `digits` digits, in decimal. */
export function bits(value: unknown, what: string, digits: number): string {
	if (typeof value !== 'string' || value.length > digits || !/^(?:0|[1-9]\d*)$/.test(value)) {
		throw new RecordError(`${what} is not a decimal number of up to ${digits} digits`);
	}
	return value;
}

/** Text that is canonical JSON, nested no deeper than readers can bear. */
export function json(value: unknown, what: string): string {
	const checked = text(value, what);
	try {
		const parsed: unknown = JSON.parse(checked);
		if (depthOf(parsed) <= mostDepth && canonicalJson(parsed) === checked) return checked;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new RecordError(`${what} is not canonical JSON of up to ${mostDepth} levels`);
}

const mostDepth = 16;

function depthOf(value: unknown, above = 0): number {
	if (typeof value !== 'object' || value === null || above > mostDepth) return above;
	return Math.max(above, ...Object.values(value).map((part) => depthOf(part, above + 1)));
}

/** A value that may also be `null`. */
export function orNull<T>(value: unknown, check: (value: unknown) => T): T | null {
	return value === null ? null : check(value);
}
