import { container } from '@sapphire/framework';
import { translator, type TranslateHook, type Translator } from '../locales';

/** The translator for one person. A host's hook that throws is logged, and the built-in text taken. */
export function speak(locale: string, hook: TranslateHook | undefined): Translator {
	return translator(locale, hook && guarded(hook));
}

function guarded(hook: TranslateHook): TranslateHook {
	return (key, variables, locale) => {
		try {
			return hook(key, variables, locale);
		} catch (error) {
			container.logger.error(`[Guild Vault] The option vault.translate threw for the text "${key}".`, error);
			return null;
		}
	};
}
