import { EmbedBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { channelLines, statusLines } from '../../ui/archive/status';
import { send } from '../../ui/reply';
import { pageButtons } from '../lib/buttons';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

export const status: Action = {
	id: 'archive-status',
	name: 'status',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	run: (request) => show(request, 0),
	press: (request, [page]) => show(request, Number(page))
};

async function show(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	asked: number
): Promise<void> {
	const state = await vault.archive.status(guildId);
	const { channels, page, pages } = await vault.archive.channels(guildId, asked);
	const lines = [...statusLines(t, state, guildId), '', ...channels.flatMap((channel) => channelLines(t, channel))];
	const embed = new EmbedBuilder().setTitle(t('status.title')).setDescription(lines.join('\n').slice(0, 4096));
	if (pages > 1) embed.setFooter({ text: t('page.number', { page: page + 1, pages }) });
	await send(interaction, { content: '', embeds: [embed], components: pageButtons(t, { page, pages }, status.id) });
}
