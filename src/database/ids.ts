declare const padded: unique symbol;

/** A snowflake as the database holds it: 20 digits, padded with zeros on the left, so that text order is age order. */
export type PaddedId = string & { readonly [padded]: true };

/** A snowflake as Discord writes it. */
export type Snowflake = string;

/** Digits of a snowflake in the database. */
export const padWidth = 20;

/**
 * Snowflakes grew from 18 to 19 digits on 2022-07-22 and sort wrongly as plain text across that day.
 * A key of several snowflakes is joined with `:` and each part is padded.
 */
export function padId(id: Snowflake): PaddedId {
	return (id.includes(':') ? id.split(':').map(padOne).join(':') : padOne(id)) as PaddedId;
}

/** What is not padded (any more) stays as it is. */
export function unpadId(id: string): Snowflake {
	if (!id.startsWith('0') && !id.includes(':0')) return id;
	return id.includes(':') ? id.split(':').map(unpadOne).join(':') : unpadOne(id);
}

/** Column transformer for every snowflake column. QueryBuilder parameters are never transformed by TypeORM: pad those by hand. */
export const snowflake = {
	to: (id: Snowflake | null | undefined): PaddedId | null | undefined => (typeof id === 'string' ? padId(id) : id),
	from: (id: string | null): Snowflake | null => (id === null ? null : unpadId(id))
};

function padOne(id: string): string {
	return id.padStart(padWidth, '0');
}

function unpadOne(id: string): string {
	let start = 0;
	while (start < id.length - 1 && id[start] === '0') start += 1;
	return id.slice(start);
}
