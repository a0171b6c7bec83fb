import { invalidField } from './errors';

/** The body of a request as an object; an absent body is an empty one. */
export function objectBody<T extends object>(body: unknown): Partial<T> {
	return typeof body === 'object' && body !== null ? body : {};
}

/** The given keys of a body that were sent (null counts as sent). */
export function pick<T extends object, K extends keyof T>(body: T, keys: readonly K[]): Partial<Pick<T, K>> {
	return Object.fromEntries(keys.filter((key) => body[key] !== undefined).map((key) => [key, body[key]])) as Partial<Pick<T, K>>;
}

/** Like `pick`, without what is null: for fields for which null means "leave it". */
export function pickSet<T extends object, K extends keyof T>(body: T, keys: readonly K[]): Partial<Pick<T, K>> {
	return pick(
		body,
		keys.filter((key) => body[key] !== null)
	);
}

/** A bit set as clients send it: a decimal string or a number. */
export function bits(value: unknown, field: string): bigint {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
	if (typeof value === 'string' && /^\d{1,30}$/.test(value)) return BigInt(value);
	throw invalidField(field, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
}
