import { ActionRowBuilder, StringSelectMenuBuilder, type ChatInputCommandInteraction } from 'discord.js';
import type { Translator } from '../../locales';
import { customId } from '../../ui/customId';
import { requestedText } from '../../ui/protection/change';
import { send, sendBelow } from '../../ui/reply';
import { importLines } from '../../ui/snapshot/imports';
import type { ImportedChain } from '../../vault/snapshots/file/imports';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { admitProtected } from '../lib/answer';
import { paged } from '../lib/paged';
import { snapshotArgument } from '../lib/snapshotOption';

/** Shows imported files, and lets one be removed, which costs snapshots as deleting does. */
export const imports: Action = {
	id: 'snapshot-imports',
	name: 'imports',
	needs: 'Administrator',
	run: (request) => show(request, 0),
	press: (request, [page, id]) => (page === 'remove' ? remove(request, snapshotArgument(id)) : show(request, Number(page)))
};

async function show(request: Request<ChatInputCommandInteraction | ComponentInteraction>, page: number): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const all = await vault.snapshots.imports(guildId);
	const answer = paged(t, t('imports.title'), importLines(t, guildId, all), page, imports.id);
	const rows = all.length === 0 ? [] : [remover(t, all)];
	await send(interaction, { ...answer, components: [...(answer.components ?? []), ...rows] });
}

/** The list stays: it is renewed when it is asked for again. */
async function remove(request: Request<ComponentInteraction>, importId: number): Promise<void> {
	admitProtected(request);
	const { interaction, guildId, vault, t } = request;
	const pending = await vault.protection.request(guildId, { kind: 'remove-import', importId }, interaction.user.id);
	await sendBelow(interaction, { content: pending ? requestedText(t, pending) : t('imports.removed', { id: String(importId) }) });
}

/** A guild has at most ten. */
function remover(t: Translator, all: readonly ImportedChain[]) {
	const menu = new StringSelectMenuBuilder()
		.setCustomId(customId(imports.id, 'remove'))
		.setPlaceholder(t('imports.remove'))
		.addOptions(
			all.map(({ id, originGuildId }) => ({ label: t('imports.choice', { id: String(id), guild: originGuildId }), value: String(id) }))
		);
	return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
}
