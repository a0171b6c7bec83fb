/** What every token begins with: so none is shorter than the 3 characters that MySQL wants, and none one of the words that it leaves out. */
const prefix = 'xw';
/** MySQL leaves out what is longer than 84 characters (`innodb_ft_max_token_size`). */
const longest = 82;

/** Stands between texts that are not one: no phrase reaches across it. */
export const gap = 'x';

/**
 * A word in letters and digits of ASCII, which every database splits and compares alike: other characters are written as their number.
 * The token of a word's beginning is the beginning of the word's token. Of very long words only the beginning counts.
 */
export function tokenOf(word: string): string {
	if (/^[a-y0-9]*$/.test(word)) return (prefix + word).slice(0, longest);
	let token = prefix;
	for (const character of word) {
		const next = token + write(character);
		if (next.length > longest) break;
		token = next;
	}
	return token;
}

/** `z` starts a number and stands for itself twice. Numbers below 34 * 36 * 36 have 3 digits to the base of 36, others 4 after a `y`. */
function write(character: string): string {
	if (/^[a-y0-9]$/.test(character)) return character;
	if (character === 'z') return 'zz';
	const code = character.codePointAt(0) ?? 0;
	return code < 34 * 36 * 36 ? `z${code.toString(36).padStart(3, '0')}` : `zy${code.toString(36).padStart(4, '0')}`;
}
