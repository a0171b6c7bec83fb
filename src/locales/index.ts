import { de } from './de';
import { enUS } from './en-US';
import { esES } from './es-ES';
import { fr } from './fr';
import { ja } from './ja';
import { ptBR } from './pt-BR';
import type { Catalogue, Text, TextKey, TranslateHook, Translator, Variable } from './types';

export type { Catalogue, Text, TextKey, TranslateHook, Translation, Translator, Variable, Variables } from './types';

export const sourceLocale = 'en-US';

/** The built-in languages, by the names that Discord gives them. Both kinds of Spanish read the same texts. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
	[sourceLocale]: enUS,
	de,
	'es-419': esES,
	'es-ES': esES,
	fr,
	ja,
	'pt-BR': ptBR
};

/**
 * A translator into one language. A language that is not built in gets the one with the same beginning (`en-GB`: `en-US`), else English.
 *
 * @param hook The host's own texts, asked first.
 */
export function translator(locale: string, hook?: TranslateHook): Translator {
	const language = builtIn(locale);
	const plurals = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	const translate = (key: TextKey, variables: Readonly<Record<string, Variable>> = {}): string =>
		hook?.(key, variables, locale) ?? fill(form(textOf(language, key), plurals, variables.count), variables, numbers);
	return Object.assign(translate as Translator, { locale });
}

/** The key of a text whose name is known at run time only, such as a field's; `null` when the catalogue has none. */
export function textKey<P extends string>(prefix: P, name: string): Extract<TextKey, `${P}.${string}`> | null {
	const key: string = `${prefix}.${name}`;
	// Asserted as a whole: of the key alone, the compiler would pair the template with each of the many keys.
	return (Object.hasOwn(enUS, key) ? key : null) as Extract<TextKey, `${P}.${string}`> | null;
}

/** Translations of a text without variables, for names and descriptions of commands. English is left out: it is the default. */
export function localizations(key: TextKey): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [locale, catalogue] of Object.entries(catalogues)) {
		const text = catalogue[key];
		if (locale !== sourceLocale && typeof text === 'string') found[locale] = text;
	}
	return found;
}

function builtIn(locale: string): string {
	if (Object.hasOwn(catalogues, locale)) return locale;
	const language = locale.split('-')[0] ?? locale;
	return Object.keys(catalogues).find((name) => name.split('-')[0] === language) ?? sourceLocale;
}

function textOf(language: string, key: TextKey): Text {
	return catalogues[language]?.[key] ?? enUS[key];
}

function form(text: Text, plurals: Intl.PluralRules, count: Variable | undefined): string {
	return typeof text === 'string' ? text : (text[plurals.select(Number(count))] ?? text.other);
}

function fill(text: string, variables: Readonly<Record<string, Variable>>, numbers: Intl.NumberFormat): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = variables[name];
		return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
	});
}
