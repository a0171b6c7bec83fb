/** Names, descriptions and values of a command with all its options and choices. Source: Discord's documentation, "Application Commands". */
export const mostCharacters = 8_000;

interface Named {
	readonly name?: string;
	readonly name_localizations?: Readonly<Record<string, string | null>> | null;
	readonly description?: string;
	readonly description_localizations?: Readonly<Record<string, string | null>> | null;
	readonly value?: string | number;
	readonly options?: readonly Named[];
	readonly choices?: readonly Named[];
}

/** Characters of a command, of several languages the longest text of each. */
export function commandSize({ options = [], choices = [], value = '', ...texts }: Named): number {
	const own =
		longest(texts.name, texts.name_localizations) + longest(texts.description, texts.description_localizations) + String(value).length;
	return [...options, ...choices].reduce((sum, part) => sum + commandSize(part), own);
}

function longest(text = '', localizations: Named['name_localizations'] = {}): number {
	return Math.max(text.length, ...Object.values(localizations ?? {}).map((each) => each?.length ?? 0));
}
