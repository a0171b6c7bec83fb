import { inspect } from 'node:util';
import { VaultError } from '../vault/errors';
import { nearest } from './suggest';

/** An error that names the option, what it is, and how to mend it. */
export function invalid(option: string, value: unknown, mend: string): VaultError {
	const shown = inspect(value, { depth: 1, maxStringLength: 80, breakLength: Infinity });
	return new VaultError('InvalidOption', `The option ${option} is ${shown}. ${mend}`, { option, value });
}

/** An options object, or `{}` for none; unknown keys are refused with the nearest known one. */
export function section<T extends object>(option: string, value: T | undefined, known: readonly (keyof T & string)[]): Partial<T> {
	if (value === undefined) return {};
	if (!isRecord(value)) throw invalid(option, value, 'Give an object, or leave it out.');
	for (const key of Object.keys(value)) {
		if (!known.includes(key as keyof T & string))
			throw unknownName(`${option}.${key}`, (value as Record<string, unknown>)[key], key, known);
	}
	return value;
}

export function unknownName(option: string, value: unknown, name: string, known: readonly string[]): VaultError {
	const near = nearest(name, known);
	return invalid(option, value, `There is no such name. ${near ? `Did you mean ${near}?` : `Known are ${known.join(', ')}.`}`);
}

export function wholeNumber(option: string, value: unknown, least: number, most: number, otherwise = ''): number {
	if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
	throw invalid(option, value, `Give a whole number from ${least} to ${most}${otherwise}.`);
}

export function flag(option: string, value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	throw invalid(option, value, 'Give true or false.');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
