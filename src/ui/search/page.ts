import { ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder, type Snowflake } from 'discord.js';
import type { Translator } from '../../locales';
import type { SearchHit, SearchPage } from '../../vault/archive/search/Search';
import { customId } from '../customId';
import type { Answer } from '../reply';
import { clip, escape, timestamp } from '../text';
import { excerpt } from './excerpt';

const discordEpoch = 1_420_070_400_000;
/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const longest = 4_000;

/** A page of what was found. The query stands where no markup counts, and is read from there again when a button is pressed. */
export function searchAnswer(t: Translator, guildId: Snowflake, query: string, page: SearchPage, action: string): Answer {
	const lines = page.hits.map((hit) => hitLine(t, guildId, hit, excerpt(hit, page.phrases)));
	const notes = [...(page.hits.length === 0 ? [t('search.nothing')] : []), ...(page.isComplete ? [] : [t('search.incomplete')])];
	const embed = new EmbedBuilder()
		.setAuthor({ name: query })
		.setTitle(t('search.title'))
		.setDescription(clip([...lines, ...notes].join('\n\n'), longest));
	return { content: '', embeds: [embed], components: buttons(t, page, action) };
}

function hitLine(t: Translator, guildId: Snowflake, { channelId, message, deletedAt }: SearchHit, text: string): string {
	const link = `https://discord.com/channels/${guildId}/${channelId}/${message.id}`;
	const at = Number(BigInt(message.id) >> 22n) + discordEpoch;
	const author = escape(message.author?.global_name ?? message.author?.username ?? '', 40);
	const marks = [
		...(deletedAt === null ? [] : [t('search.deleted')]),
		...(message.edited_timestamp ? [t('search.edited')] : []),
		...(message.attachments?.length ? [t('search.files', { count: message.attachments.length })] : [])
	];
	const head = [`[${timestamp(at)}](${link})`, `<#${channelId}>`, `**${author}**`, ...marks].join(' · ');
	return text === '' ? head : `${head}\n${text}`;
}

function buttons(t: Translator, { hits, hasOlder, hasNewer }: SearchPage, action: string): ActionRowBuilder<ButtonBuilder>[] {
	if (!hasOlder && !hasNewer) return [];
	const button = (label: string, direction: 'newer' | 'older', id: Snowflake | undefined, isThere: boolean) =>
		new ButtonBuilder()
			.setStyle(ButtonStyle.Secondary)
			.setLabel(label)
			.setCustomId(customId(action, direction, id ?? '0'))
			.setDisabled(!isThere || id === undefined);
	return [
		new ActionRowBuilder<ButtonBuilder>().addComponents(
			button(t('search.newer'), 'newer', hits[0]?.message.id, hasNewer),
			button(t('search.older'), 'older', hits.at(-1)?.message.id, hasOlder)
		)
	];
}
