import '@sapphire/plugin-i18next/register';
import 'sapphire-plugin-guild-vault/register';
import { SapphireClient } from '@sapphire/framework';
import { environment, live, options } from './life.js';

/** A bot that has `@sapphire/plugin-i18next`, and speaks German in servers, whatever the clients of people are set to. */
const i18n = {
	defaultLanguageDirectory: environment('BOT_LANGUAGES'),
	fetchLanguage: ({ guild }: { guild: unknown }) => (guild ? 'de' : null)
};
void live(new SapphireClient({ ...options(), i18n }));
