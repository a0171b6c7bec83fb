import { container } from '@sapphire/framework';
import type { TextKey, TranslateHook } from '../locales';

/*
 * What we use of @sapphire/plugin-i18next, if the host has it. Neither the package nor its types are imported: a host without it must run,
 * compile and bundle.
 */

/** `container.i18n`. */
interface HostTexts {
	readonly languagesLoaded: boolean;
	readonly namespaces: ReadonlySet<string>;
	readonly languages: ReadonlyMap<string, (key: string, options: object) => unknown>;
	fetchLanguage(context: LanguageContext): Promise<string | null> | string | null;
}

/** Of whom and where the host says which language is spoken. The objects are discord.js'. */
export interface LanguageContext {
	readonly user: object | null;
	readonly channel: object | null;
	readonly guild: object | null;
	readonly interactionGuildLocale?: string | null;
	readonly interactionLocale?: string;
}

const namespace = 'guild-vault';

/** The host's text of the namespace `guild-vault`; `null` where there is none in exactly this language: ours is better than one of another. */
export const hostText: TranslateHook = (key: TextKey, variables, locale) => {
	const host = hostTexts();
	const translate = host?.namespaces.has(namespace) ? host.languages.get(locale) : undefined;
	// What is missing gives the default, which no text is.
	const options = { ns: namespace, lngs: [locale], defaultValue: '', replace: variables, count: variables['count'] };
	const text = translate?.(key, options);
	return typeof text === 'string' && text !== '' ? text : null;
};

/** The language that the host has chosen for somebody or somewhere; `null` where it has no opinion. */
export async function hostLanguage(context: LanguageContext): Promise<string | null> {
	try {
		return (await hostTexts()?.fetchLanguage(context)) ?? null;
	} catch (error) {
		container.logger.error('[Guild Vault] fetchLanguage of the host threw.', error);
		return null;
	}
}

function hostTexts(): HostTexts | null {
	const { i18n } = container as unknown as { readonly i18n?: HostTexts };
	return i18n?.languagesLoaded ? i18n : null;
}
