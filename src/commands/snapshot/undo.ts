import { ActionRowBuilder, StringSelectMenuBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { customId } from '../../ui/customId';
import { changeText, pendingLines } from '../../ui/protection/change';
import { send, sendBelow } from '../../ui/reply';
import { clip, plain } from '../../ui/text';
import type { PendingChange } from '../../vault/protection/ProtectedChange';
import type { Translator } from '../../locales';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

/** Discord's limits of a select menu. https://discord.com/developers/docs/components/reference#string-select */
const mostChoices = 25;
const longestChoice = 100;

/** Takes back what waits. Whoever may destroy with delay, undoing is for every administrator: it costs nobody anything. */
export const undo: Action = {
	id: 'snapshot-undo',
	name: 'undo',
	needs: 'Administrator',
	run: show,
	async press(request, [what, id]) {
		if (what === 'show') return showBelow(request);
		const { interaction, guildId, vault, t } = request;
		const { change } = await vault.protection.undo(guildId, Number(id), interaction.user.id);
		await send(interaction, { content: t('undo.done', { change: changeText(t, change) }), components: [] });
	}
};

async function show({ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>): Promise<void> {
	await send(interaction, choices(t, await vault.protection.list(guildId)));
}

/** The button of a notice in the log channel: the notice stays as it is. */
async function showBelow({ interaction, guildId, vault, t }: Request<ComponentInteraction>): Promise<void> {
	await sendBelow(interaction, choices(t, await vault.protection.list(guildId)));
}

function choices(t: Translator, pending: readonly PendingChange[]) {
	if (pending.length === 0) return { content: t('undo.nothing'), components: [] };
	const menu = new StringSelectMenuBuilder()
		.setCustomId(customId(undo.id, 'one'))
		.setPlaceholder(t('undo.choose'))
		.addOptions(
			pending
				.slice(0, mostChoices)
				.map(({ id, change }) => ({ label: clip(plain(changeText(t, change), longestChoice), longestChoice), value: String(id) }))
		);
	const content = clip([`**${t('undo.title')}**`, ...pendingLines(t, pending)].join('\n'), 2_000);
	return { content, components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)] };
}
