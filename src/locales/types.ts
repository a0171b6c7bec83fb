import type { enUS } from './en-US';

/** A text with `{variables}`; or one per plural category of the language (Intl.PluralRules), chosen by `{count}`. */
export type Text = string | ({ readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & { readonly other: string });

export type Catalogue = Readonly<Record<string, Text>>;

/** The key of a text. */
export type TextKey = keyof typeof enUS;

/** A complete translation of some texts: the same keys, plural where the source is plural. */
export type TranslationOf<C extends Catalogue> = { readonly [K in keyof C]: C[K] extends string ? string : Exclude<Text, string> };

export type Translation = TranslationOf<typeof enUS>;

export type Variable = string | number;

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Forms<T> = T extends string ? T : T[keyof T] & string;
type VariableNames<K extends TextKey> = Names<Forms<(typeof enUS)[K]>> | ((typeof enUS)[K] extends string ? never : 'count');

/** The variables that a text needs: none, or an object with all of them. */
export type Variables<K extends TextKey> = [VariableNames<K>] extends [never] ? [] : [{ readonly [N in VariableNames<K>]: Variable }];

/** Gives a text in one person's language. */
export interface Translator {
	/** A language as Discord names it: `en-US`, `de`. */
	readonly locale: string;
	<K extends TextKey>(key: K, ...variables: Variables<K>): string;
}

/**
 * The host's own texts: called for every text first. Returning `null` or `undefined` takes the built-in one.
 *
 * @param key A key of the catalogue, such as `create.unchanged`.
 * @param variables The values for its `{variables}`, already escaped for Discord. Numbers are raw.
 * @param locale The person's language as Discord names it.
 */
export type TranslateHook = (key: TextKey, variables: Readonly<Record<string, Variable>>, locale: string) => string | null | undefined;
