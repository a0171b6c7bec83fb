import type { ChatInputCommandInteraction } from 'discord.js';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { viewLines } from '../../ui/snapshot/view';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';
import { addSnapshotOption, requiredSnapshot, snapshotArgument } from '../lib/snapshotOption';

export const view: Action = {
	id: 'snapshot-view',
	name: 'view',
	needs: 'ManageGuild',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	run: (request) => show(request, requiredSnapshot(request.interaction), 0),
	press: (request, [id, page]) => show(request, snapshotArgument(id), Number(page))
};

async function show(request: Request<ChatInputCommandInteraction | ComponentInteraction>, id: number, page: number): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const snapshot = await vault.snapshots.get(guildId, id);
	const lines = viewLines(t, snapshot, await vault.snapshots.rebuild(guildId, id));
	await send(interaction, paged(t, t('view.title', { label: label(t, snapshot) }), lines, page, view.id, id));
}
