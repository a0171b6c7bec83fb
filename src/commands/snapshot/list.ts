import type { ChatInputCommandInteraction } from 'discord.js';
import { pendingLines } from '../../ui/protection/change';
import { send } from '../../ui/reply';
import { listLines } from '../../ui/snapshot/list';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';

export const list: Action = {
	id: 'snapshot-list',
	name: 'list',
	needs: 'ManageGuild',
	grant: 'view',
	run: (request) => show(request, 0),
	press: (request, [page]) => show(request, Number(page))
};

async function show(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	page: number
): Promise<void> {
	const pending = pendingLines(t, await vault.protection.list(guildId));
	const waiting = pending.length === 0 ? [] : [`**${t('undo.title')}**`, ...pending, ''];
	const kept = listLines(t, await vault.snapshots.list(guildId), await vault.retention(guildId));
	await send(interaction, paged(t, t('list.title'), [...waiting, ...kept], page, list.id));
}
