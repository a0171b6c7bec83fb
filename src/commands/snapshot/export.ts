import { buffer } from 'node:stream/consumers';
import type { ChatInputCommandInteraction } from 'discord.js';
import { send } from '../../ui/reply';
import { fileSize } from '../../ui/text';
import { fitting } from '../../vault/snapshots/file/fitting';
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
		const limit = interaction.attachmentSizeLimit;
		let omitted = 0;
		const onOmitted = (count: number) => (omitted = count);
		const make = (mediaBytes: number) => buffer(vault.snapshots.exportFile(guildId, id ?? 'all', { mediaBytes, onOmitted }));
		const attachment = await fitting(make, limit);
		const size = fileSize(t, attachment.length);
		if (attachment.length > limit) {
			return send(interaction, { content: t('export.large', { size, limit: fileSize(t, limit) }) });
		}
		const name = `${guildId}-${id ?? 'all'}${fileExtension}`;
		const content = [t('export.done', { size }), ...(omitted > 0 ? [t('export.omitted', { count: omitted })] : [])].join('\n');
		await send(interaction, { content, files: [{ attachment, name }] });
	}
};
