import { ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { mediaLines, together, verifyLines } from '../../ui/archive/media';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { customId } from '../../ui/customId';
import { send } from '../../ui/reply';
import { fileSize } from '../../ui/text';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

type MediaRequest = Request<ChatInputCommandInteraction | ComponentInteraction>;

/** Bytes that are read while a person waits. */
const verifyBudget = 512 * 1024 ** 2;

/** Shows which files the archive has and lacks; tries again, checks, and removes what nothing refers to. */
export const media: Action = {
	id: 'archive-media',
	name: 'media',
	needs: 'Administrator',
	run: (request) => show(request),
	async press(request, args) {
		const [what] = args;
		if (what === 'retry') return retry(request);
		if (what === 'check' || what === 'mend') return check(request, what === 'mend');
		checkConfirmation(request.interaction.user.id, args);
		return prune(request);
	}
};

async function show({ interaction, guildId, vault, t }: MediaRequest): Promise<void> {
	const [status, plan] = await Promise.all([vault.media.status(guildId), vault.media.planPrune()]);
	const due = together(plan.due, plan.strays);
	const embed = new EmbedBuilder().setTitle(t('media.title')).setDescription(mediaLines(t, status, plan).join('\n'));
	const retryable = status.dead.files > 0 ? [button('retry', t('media.retry'))] : [];
	const ask = confirmation(media.id, interaction.user.id, 'pool', [
		{ answer: 'prune', label: t('media.prune', { count: due.files, size: fileSize(t, due.bytes) }), style: ButtonStyle.Danger }
	]);
	const row = new ActionRowBuilder<ButtonBuilder>().addComponents(...retryable, button('check', t('media.check')));
	await send(interaction, { content: '', embeds: [embed], components: [row, ...(due.files > 0 ? [ask.row] : [])] });
}

async function retry({ interaction, guildId, vault, t }: MediaRequest): Promise<void> {
	const count = await vault.media.retry(guildId);
	vault.wake();
	await send(interaction, { content: t('media.retried', { count }), embeds: [], components: [] });
}

async function check({ interaction, vault, t }: MediaRequest, repair: boolean): Promise<void> {
	const report = await vault.media.verify({ budget: verifyBudget, repair });
	const mend = report.damaged.length > 0 && !repair ? [button('mend', t('media.mend'))] : [];
	const more = report.complete ? [] : [button('check', t('media.check'))];
	const buttons = [...mend, ...more];
	const components = buttons.length > 0 ? [new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons)] : [];
	await send(interaction, { content: verifyLines(t, report).join('\n'), embeds: [], components });
}

async function prune({ interaction, vault, t }: MediaRequest): Promise<void> {
	const { due, strays } = await vault.media.prune();
	const { files, bytes } = together(due, strays);
	await send(interaction, { content: t('media.pruned', { count: files, size: fileSize(t, bytes) }), embeds: [], components: [] });
}

function button(what: string, label: string): ButtonBuilder {
	return new ButtonBuilder().setStyle(ButtonStyle.Secondary).setLabel(label).setCustomId(customId(media.id, what));
}
