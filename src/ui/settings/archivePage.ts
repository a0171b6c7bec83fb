import {
	ActionRowBuilder,
	ButtonBuilder,
	ButtonStyle,
	ChannelSelectMenuBuilder,
	ChannelType,
	StringSelectMenuBuilder,
	type MessageActionRowComponentBuilder
} from 'discord.js';
import type { Translator } from '../../locales';
import { placeChoiceNames, type PlaceChoice } from '../archive/placeChoice';
import { customId } from '../customId';
import type { Answer } from '../reply';
import { clip } from '../text';
import { answer, back } from './parts';

/** Discord lets people choose this many at once. https://discord.com/developers/docs/components/reference#channel-select */
const mostPlaces = 25;

/** What is archived: first what is to become of something, then of what. */
export function archivePage(t: Translator, action: string, rules: readonly string[], choice: PlaceChoice | null): Answer {
	const which = new StringSelectMenuBuilder()
		.setCustomId(customId(action, 'choice'))
		.setPlaceholder(t('settings.archive.choice'))
		.addOptions(placeChoiceNames.map((value) => ({ label: t(`choice.${value}`), value, default: value === choice })));
	const rows = [row(which), ...(choice === null ? [] : [row(placeMenu(t, action, choice)), row(serverButton(t, action, choice))])];
	return answer(t('settings.section.archive'), [...rules, '', t('settings.archive.hint')].join('\n'), [...rows, back(t, action)]);
}

function placeMenu(t: Translator, action: string, choice: PlaceChoice): ChannelSelectMenuBuilder {
	return new ChannelSelectMenuBuilder()
		.setCustomId(customId(action, 'places', choice))
		.setPlaceholder(t('settings.archive.places'))
		.setChannelTypes(
			ChannelType.GuildCategory,
			ChannelType.GuildText,
			ChannelType.GuildAnnouncement,
			ChannelType.GuildVoice,
			ChannelType.GuildStageVoice,
			ChannelType.GuildForum,
			ChannelType.GuildMedia
		)
		.setMaxValues(mostPlaces);
}

function serverButton(t: Translator, action: string, choice: PlaceChoice): ButtonBuilder {
	return new ButtonBuilder()
		.setStyle(ButtonStyle.Secondary)
		.setLabel(clip(t('choose.server'), 80))
		.setCustomId(customId(action, 'server', choice));
}

function row<T extends MessageActionRowComponentBuilder>(component: T): ActionRowBuilder<T> {
	return new ActionRowBuilder<T>().addComponents(component);
}
