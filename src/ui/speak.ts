import { container } from '@sapphire/framework';
import { translator, type TranslateHook, type Translator } from '../locales';
import { hostText } from './hostTexts';

/**
 * The translator for one person: the option `translate` is asked first, then the host's i18next. One that throws is logged, and the next is
 * asked; in the end the built-in text.
 */
export function speak(locale: string, hook: TranslateHook | undefined): Translator {
	const own = hook && guarded(hook, 'vault.translate');
	const host = guarded(hostText, 'container.i18n');
	return translator(locale, (...text) => own?.(...text) ?? host(...text));
}

function guarded(hook: TranslateHook, name: string): TranslateHook {
	return (key, variables, locale) => {
		try {
			return hook(key, variables, locale);
		} catch (error) {
			container.logger.error(`[Guild Vault] ${name} threw for the text "${key}".`, error);
			return null;
		}
	};
}
