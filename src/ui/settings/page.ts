import { ActionRowBuilder, ChannelSelectMenuBuilder, ChannelType, RoleSelectMenuBuilder, StringSelectMenuBuilder } from 'discord.js';
import { catalogues, type Translator } from '../../locales';
import { mostRoles, rightNames, rights, rolesWith, type Right } from '../../vault/settings/access';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import { customId } from '../customId';
import { languageName, settingLines, settingNames } from '../protection/settings';
import type { Answer } from '../reply';
import { clip } from '../text';
import { answer, back } from './parts';

type Choices = Partial<GuildChoices>;

/** What can be changed, in the order of the menu. */
const sections = ['schedule', 'rules', 'alarm', 'archive', 'log', 'language', 'roles'] as const;

/** All settings of a server, what of it is archived, and a menu of what to change. */
export function settingsPage(t: Translator, action: string, choices: Choices, archive: readonly string[], said = ''): Answer {
	const shown = Object.fromEntries(settingNames.map((name) => [name, choices[name] ?? null]));
	const lines = [...settingLines(t, shown).map((line) => `- ${line}`), '', ...archive, t('settings.elsewhere')];
	const menu = new StringSelectMenuBuilder()
		.setCustomId(customId(action, 'change'))
		.setPlaceholder(t('settings.change'))
		.addOptions(sections.map((section) => ({ label: clip(t(`settings.section.${section}`), 100), value: section })));
	const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
	return { ...answer(t('settings.title'), lines.join('\n'), [row]), content: said };
}

/** Where the bot tells what people have to hear of. */
export function logPage(t: Translator, action: string, { logChannelId }: Choices): Answer {
	const menu = new ChannelSelectMenuBuilder()
		.setCustomId(customId(action, 'log'))
		.setPlaceholder(t('settings.section.log'))
		.setChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement)
		.setMinValues(0)
		.setMaxValues(1);
	if (logChannelId) menu.setDefaultChannels(logChannelId);
	const row = new ActionRowBuilder<ChannelSelectMenuBuilder>().addComponents(menu);
	return answer(t('settings.section.log'), t('settings.log.hint'), [row, back(t, action)]);
}

/** In which language the bot writes to the server's people. */
export function languagePage(t: Translator, action: string, { language = null }: Choices): Answer {
	const languages = Object.keys(catalogues).map((locale) => ({
		label: languageName(t, locale),
		value: locale,
		default: locale === language
	}));
	const menu = new StringSelectMenuBuilder()
		.setCustomId(customId(action, 'language'))
		.addOptions({ label: t('settings.language.own'), value: 'own', default: language === null }, ...languages);
	const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
	return answer(t('settings.section.language'), t('settings.language.hint'), [row, back(t, action)]);
}

/** Who may do what, besides those who may by Discord's permissions. */
export function rolesPage(t: Translator, action: string, choices: Choices, right: Right | null): Answer {
	const which = new StringSelectMenuBuilder()
		.setCustomId(customId(action, 'right'))
		.setPlaceholder(t('settings.right'))
		.addOptions(rightNames.map((name) => ({ label: clip(t(`setting.${rights[name]}`), 100), value: name, default: name === right })));
	const first = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(which);
	const second = right === null ? [] : [roleMenu(t, action, choices, right)];
	return answer(t('settings.section.roles'), t('settings.roles.hint'), [first, ...second, back(t, action)]);
}

function roleMenu(t: Translator, action: string, choices: Choices, right: Right): ActionRowBuilder<RoleSelectMenuBuilder> {
	const menu = new RoleSelectMenuBuilder()
		.setCustomId(customId(action, 'roles', right))
		.setPlaceholder(clip(t(`setting.${rights[right]}`), 100))
		.setMinValues(0)
		.setMaxValues(mostRoles)
		.setDefaultRoles(...rolesWith(choices, right));
	return new ActionRowBuilder<RoleSelectMenuBuilder>().addComponents(menu);
}
