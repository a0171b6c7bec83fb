import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import { customId } from '../../ui/customId';
import type { Page } from '../../ui/pages';
import type { Translator } from '../../locales';

/** Back and next, where there is more than one page. `args` come before the number of the page in the custom id. */
export function pageButtons(
	t: Translator,
	{ page, pages }: Pick<Page, 'page' | 'pages'>,
	action: string,
	...args: readonly (string | number)[]
): ActionRowBuilder<ButtonBuilder>[] {
	if (pages === 1) return [];
	const button = (label: string, target: number) =>
		new ButtonBuilder()
			.setStyle(ButtonStyle.Secondary)
			.setLabel(label)
			.setCustomId(customId(action, ...args, target))
			.setDisabled(target < 0 || target >= pages);
	return [new ActionRowBuilder<ButtonBuilder>().addComponents(button(t('page.previous'), page - 1), button(t('page.next'), page + 1))];
}
