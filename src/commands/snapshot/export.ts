import { buffer } from 'node:stream/consumers';
import type { ChatInputCommandInteraction } from 'discord.js';
import { send } from '../../ui/reply';
import { fileSize } from '../../ui/text';
import { fileExtension } from '../../vault/snapshots/file/format';
import type { Action, Request } from '../lib/Action';
import { addSnapshotOption } from '../lib/snapshotOption';

const mebibyte = 1024 * 1024;

/** The file tells all that the bot sees, hidden channels and reasons of bans among it, so it needs more than looking does. */
export const exportFile: Action = {
	id: 'snapshot-export',
	name: 'export',
	needs: 'Administrator',
	options: (builder) => addSnapshotOption(builder, 'snapshot', false),
	async run({ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>) {
		const id = interaction.options.getInteger('snapshot');
		const limit = interaction.attachmentSizeLimit;
		const make = (mediaBytes: number) => buffer(vault.snapshots.exportFile(guildId, id ?? 'all', { mediaBytes }));
		// Pictures as far as there is room beside the rest, which is seldom a megabyte.
		const whole = await make(Math.max(0, limit - mebibyte));
		const attachment = whole.length > limit ? await make(0) : whole;
		const size = fileSize(t, attachment.length);
		if (attachment.length > limit) {
			return send(interaction, { content: t('export.large', { size, limit: fileSize(t, limit) }) });
		}
		const name = `${guildId}-${id ?? 'all'}${fileExtension}`;
		await send(interaction, { content: t('export.done', { size }), files: [{ attachment, name }] });
	}
};
