import { ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder } from 'discord.js';
import type { Translator } from '../../locales';
import { customId } from '../customId';
import type { Answer } from '../reply';

/** One page of the settings. */
export function answer(title: string, text: string, components: NonNullable<Answer['components']>): Answer {
	return { content: '', embeds: [new EmbedBuilder().setTitle(title).setDescription(text)], components };
}

/** To the page of all settings. */
export function back(t: Translator, action: string): ActionRowBuilder<ButtonBuilder> {
	const button = new ButtonBuilder().setStyle(ButtonStyle.Secondary).setLabel(t('settings.back')).setCustomId(customId(action, 'all'));
	return new ActionRowBuilder<ButtonBuilder>().addComponents(button);
}
