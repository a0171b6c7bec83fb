import type { ChatInputCommandInteraction } from 'discord.js';
import { healthLines } from '../../ui/health/report';
import { send } from '../../ui/reply';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';

export const health: Action = {
	id: 'vault-health',
	name: 'health',
	needs: 'ManageGuild',
	grant: 'view',
	run: (request) => show(request, 0),
	press: (request, [page]) => show(request, Number(page))
};

async function show(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	page: number
): Promise<void> {
	const report = await vault.health.check(guildId);
	const lines = healthLines(t, report, { applicationId: interaction.applicationId, guildId });
	await send(interaction, paged(t, t('health.title'), lines, page, health.id));
}
