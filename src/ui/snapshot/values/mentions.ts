import { escapeMarkup, plain } from '../../text';
import type { Names } from '../names';

/** https://discord.com/developers/docs/reference#message-formatting */
const mention = /<(#|@&|a?:\w{1,32}:)(\d{17,20})>/;

/** A text of a person with the channels, roles and emojis that it mentions by their names, escaped, of at most `limit` characters. */
export function withMentions(text: string, limit: number, names: Names): string {
	// Split by the two groups: text, sign, id, text, sign, id, ...
	const pieces = plain(text, limit).split(mention);
	return pieces
		.map((piece, index) => {
			if (index % 3 === 0) return escapeMarkup(piece);
			return index % 3 === 1 ? mentionText(piece, pieces[index + 1] ?? '', names) : '';
		})
		.join('');
}

function mentionText(sign: string, id: string, names: Names): string {
	if (sign === '#') return names.referred('channel', id);
	return sign === '@&' ? names.referred('role', id) : escapeMarkup(sign.replace(/^a/, ''));
}
