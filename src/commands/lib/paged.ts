import { EmbedBuilder } from 'discord.js';
import type { Translator } from '../../locales';
import { clip } from '../../ui/text';
import { pageOf } from '../../ui/pages';
import type { Answer } from '../../ui/reply';
import { pageButtons } from './buttons';

/** Lines as one page of an embed with the buttons to the other pages. `title` holds escaped text. */
export function paged(
	t: Translator,
	title: string,
	lines: readonly string[],
	page: number,
	action: string,
	...args: readonly (string | number)[]
): Answer {
	const shown = pageOf(lines, page);
	const embed = new EmbedBuilder().setTitle(clip(title, 256)).setDescription(shown.text || '\u200B');
	if (shown.pages > 1) embed.setFooter({ text: t('page.number', { page: shown.page + 1, pages: shown.pages }) });
	return { content: '', embeds: [embed], components: pageButtons(t, shown, action, ...args) };
}
