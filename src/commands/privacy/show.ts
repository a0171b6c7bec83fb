import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type ChatInputCommandInteraction } from 'discord.js';
import { customId } from '../../ui/customId';
import { personalDataLines } from '../../ui/privacy/texts';
import { send } from '../../ui/reply';
import { fileSize } from '../../ui/text';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';

/** Bytes beyond which the file is not made: it is held in memory. */
const mostBytes = 100 * 2 ** 20;

/** What is kept of the person who asks, and a button that hands it out. */
export const show: Action = {
	id: 'privacy-show',
	name: 'show',
	needs: null,
	run: (request) => showPage(request, 0),
	press: (request, [what]) => (what === 'file' ? handOut(request) : showPage(request, Number(what)))
};

async function showPage(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	page: number
): Promise<void> {
	const { id } = interaction.user;
	const data = await vault.privacy.show(guildId, id);
	const lines = personalDataLines(t, data, await vault.privacy.isOptedOut(guildId, id));
	const answer = paged(t, t('privacy.title'), lines, page, show.id);
	const file = new ButtonBuilder().setStyle(ButtonStyle.Primary).setLabel(t('privacy.file')).setCustomId(customId(show.id, 'file'));
	const row = new ActionRowBuilder<ButtonBuilder>().addComponents(file.setDisabled(data.messages === 0 && data.name === null));
	await send(interaction, { ...answer, components: [...(answer.components ?? []), row] });
}

/** Lines of JSON, compressed where they would be too large as they are. */
async function handOut({ interaction, guildId, vault, t }: Request<ComponentInteraction>): Promise<void> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const line of vault.privacy.exportData(guildId, interaction.user.id)) {
		chunks.push(Buffer.from(line));
		bytes += Buffer.byteLength(line);
		if (bytes > mostBytes) break;
	}
	const limit = interaction.attachmentSizeLimit;
	const plain = Buffer.concat(chunks);
	const name = `my-data-${guildId}.jsonl`;
	const file = bytes <= limit ? { attachment: plain, name } : { attachment: await promisify(gzip)(plain), name: `${name}.gz` };
	if (bytes > mostBytes || file.attachment.length > limit) {
		return send(interaction, { content: t('privacy.file.large', { limit: fileSize(t, limit) }) });
	}
	await send(interaction, { content: t('privacy.file.done'), files: [file] });
}
