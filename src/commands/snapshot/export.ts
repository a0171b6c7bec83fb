import type { ChatInputCommandInteraction } from 'discord.js';
import { send } from '../../ui/reply';
import { fileSize } from '../../ui/text';
import { fileExtension } from '../../vault/snapshots/file/format';
import type { Action, Request } from '../lib/Action';
import { addSnapshotOption } from '../lib/snapshotOption';

/** The file tells all that the bot sees, hidden channels and reasons of bans among it, so it needs more than looking does. */
export const exportFile: Action = {
	id: 'snapshot-export',
	name: 'export',
	needs: 'Administrator',
	options: (builder) => addSnapshotOption(builder, 'snapshot', false),
	async run({ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>) {
		const id = interaction.options.getInteger('snapshot');
		const chunks: Buffer[] = [];
		for await (const chunk of vault.snapshots.exportFile(guildId, id ?? 'all')) chunks.push(chunk);
		const attachment = Buffer.concat(chunks);
		const size = fileSize(t, attachment.length);
		if (attachment.length > interaction.attachmentSizeLimit) {
			return send(interaction, { content: t('export.large', { size, limit: fileSize(t, interaction.attachmentSizeLimit) }) });
		}
		const name = `${guildId}-${id ?? 'all'}${fileExtension}`;
		await send(interaction, { content: t('export.done', { size }), files: [{ attachment, name }] });
	}
};
