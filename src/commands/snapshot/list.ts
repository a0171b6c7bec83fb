import type { ChatInputCommandInteraction } from 'discord.js';
import { send } from '../../ui/reply';
import { listLines } from '../../ui/snapshot/list';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';

export const list: Action = {
	id: 'snapshot-list',
	name: 'list',
	needs: 'ManageGuild',
	run: (request) => show(request, 0),
	press: (request, [page]) => show(request, Number(page))
};

async function show(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	page: number
): Promise<void> {
	const lines = listLines(t, await vault.snapshots.list(guildId), await vault.retention(guildId));
	await send(interaction, paged(t, t('list.title'), lines, page, list.id));
}
