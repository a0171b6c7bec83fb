import { VaultError } from '../../errors';
import { partNames, type Attribute } from './attributes';
import { firstIdAt, periodOf } from './dates';
import { phraseOf, type Phrase } from './words';

/** What a filter of the query lets through: `isNot` turns it round. */
export interface Filter<T> {
	readonly value: T;
	readonly isNot: boolean;
	/** As it was typed. */
	readonly term: string;
}

/** A query taken apart. All of it must hold; of several `from:` or `in:` one is enough. */
export interface ParsedQuery {
	readonly phrases: readonly Filter<Phrase>[];
	/** Names, ids or mentions. */
	readonly from: readonly Filter<string>[];
	readonly in: readonly Filter<string>[];
	readonly attributes: readonly Filter<Attribute>[];
	/** Message ids from this one on. */
	readonly lowest: bigint;
	/** Message ids below this one; `null` for no bound. */
	readonly below: bigint | null;
}

export type QueryProblem = 'empty' | 'quote' | 'has' | 'date' | 'flag' | 'not' | 'words' | 'many' | 'value' | 'from' | 'in';

export const operators = ['from', 'in', 'has', 'before', 'after', 'during', 'pinned', 'edited', 'deleted'] as const;
type Operator = (typeof operators)[number];

const mostTerms = 20;
const lexer =
	/(?<not>-?)(?:(?<operator>from|in|has|before|after|during|pinned|edited|deleted):)?(?:"(?<quoted>[^"]*)(?<close>"?)(?<star>\*?)|(?<word>\S*))/iy;
const flags: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

/** @throws VaultError `SearchInvalid` with the `term` that is wrong and the `problem` in its context */
export function parseQuery(text: string, now: number): ParsedQuery {
	const query = {
		phrases: [] as Filter<Phrase>[],
		from: [] as Filter<string>[],
		in: [] as Filter<string>[],
		attributes: [] as Filter<Attribute>[],
		lowest: 0n,
		below: null as bigint | null
	};
	const narrow = (from: bigint, below: bigint | null): void => {
		if (from > query.lowest) query.lowest = from;
		if (below !== null && (query.below === null || below < query.below)) query.below = below;
	};
	const terms = [...termsOf(text)];
	if (terms.length === 0) throw invalid('empty', text.trim());
	for (const { operator, value, isNot, isPrefix, term } of terms) {
		switch (operator) {
			case 'from':
			case 'in':
				query[operator].push({ value, isNot, term });
				break;
			case 'has':
				query.attributes.push({ value: partNamed(value, term), isNot, term });
				break;
			case 'pinned':
			case 'edited':
			case 'deleted':
				query.attributes.push({ value: operator, isNot: flagOf(value, term) === isNot, term });
				break;
			case 'before':
			case 'after':
			case 'during': {
				if (isNot) throw invalid('not', term);
				const period = periodOf(value.toLowerCase(), now);
				if (!period) throw invalid('date', term);
				const [start, end] = [firstIdAt(period.start), firstIdAt(period.end)];
				narrow(
					operator === 'before' ? 0n : operator === 'after' ? end : start,
					operator === 'before' ? start : operator === 'after' ? null : end
				);
				break;
			}
			case null: {
				const phrase = phraseOf(value, isPrefix);
				if (!phrase) throw invalid('words', term);
				query.phrases.push({ value: phrase, isNot, term });
			}
		}
	}
	return query;
}

interface Term {
	readonly operator: Operator | null;
	readonly value: string;
	readonly isNot: boolean;
	/** `word*`: any word that begins so. */
	readonly isPrefix: boolean;
	readonly term: string;
}

function* termsOf(text: string): Generator<Term> {
	let count = 0;
	let at = 0;
	for (;;) {
		at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
		if (at >= text.length) return;
		lexer.lastIndex = at;
		const { 0: term, groups = {} } = lexer.exec(text) ?? { 0: '' };
		at += Math.max(1, term.length);
		count += 1;
		if (count > mostTerms) throw invalid('many', term);
		if (groups['quoted'] !== undefined && groups['close'] === '') throw invalid('quote', term);
		const raw = groups['quoted'] ?? groups['word'] ?? '';
		const operator = (groups['operator']?.toLowerCase() ?? null) as Operator | null;
		const isPrefix = operator === null && (groups['star'] === '*' || (groups['quoted'] === undefined && raw.endsWith('*')));
		if (operator !== null && raw.trim() === '') throw invalid('value', term);
		yield { operator, value: raw.trim(), isNot: groups['not'] === '-', isPrefix, term };
	}
}

function partNamed(value: string, term: string): Attribute {
	const part = partNames.find((name) => name === value.toLowerCase());
	if (part === undefined) throw invalid('has', term);
	return part;
}

function flagOf(value: string, term: string): boolean {
	const flag = flags[value.toLowerCase()];
	if (flag === undefined) throw invalid('flag', term);
	return flag;
}

export function invalid(problem: QueryProblem, term: string): VaultError {
	return new VaultError('SearchInvalid', `The search cannot be understood (${problem}): ${term}`, { problem, term });
}
