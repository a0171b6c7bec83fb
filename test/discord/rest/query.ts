import { BadQuery } from './errors';

/** An integer of the query within its bounds, or the default. */
export function integer(query: URLSearchParams, name: string, min: number, max: number, fallback: number): number {
	const text = query.get(name);
	if (text === null) return fallback;
	if (!/^-?\d+$/.test(text)) throw new BadQuery(name, 'NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
	const value = Number(text);
	if (value < min) throw new BadQuery(name, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
	if (value > max) throw new BadQuery(name, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
	return value;
}

/** An id of the query, or null. */
export function snowflake(query: URLSearchParams, name: string): string | null {
	const text = query.get(name);
	if (text !== null && !/^\d{1,20}$/.test(text)) throw new BadQuery(name, 'NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
	return text;
}

/** Discord reads `true`, `True` and `1` as true (reference, Boolean Query Strings). */
export function boolean(query: URLSearchParams, name: string): boolean {
	const text = query.get(name);
	if (text === null || ['false', 'False', '0'].includes(text)) return false;
	if (['true', 'True', '1'].includes(text)) return true;
	throw new BadQuery(name, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
}
