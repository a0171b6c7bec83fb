import { ButtonStyle, type ChatInputCommandInteraction } from 'discord.js';
import { attachedFile } from '../../discord/attachedFile';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { clip, timestamp } from '../../ui/text';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { snapshotArgument } from '../lib/snapshotOption';

/** What one message of Discord holds. */
const mostCharacters = 2_000;

/** An import changes nothing of the server and nothing of its own snapshots, so it is done at once and can be taken back. */
export const importFile: Action = {
	id: 'snapshot-import',
	name: 'import',
	needs: 'Administrator',
	options(builder) {
		builder.addAttachmentOption((option) =>
			option
				.setName(enUS['option.file.name'])
				.setNameLocalizations(localizations('option.file.name'))
				.setDescription(enUS['option.file.description'])
				.setDescriptionLocalizations(localizations('option.file.description'))
				.setRequired(true)
		);
	},
	async run({ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>) {
		const { cdn } = interaction.client.options.rest ?? {};
		const origins = cdn === undefined ? vault.options.media.origins : [...vault.options.media.origins, cdn];
		const file = attachedFile(interaction.options.getAttachment('file', true), origins);
		const { id, isNew, originGuildId, snapshots } = await vault.snapshots.importFile(guildId, file);
		const ask = confirmation(importFile.id, interaction.user.id, id, [
			{ answer: 'remove', label: t('import.remove'), style: ButtonStyle.Danger }
		]);
		const count = snapshots.length;
		const lines = [
			`**${isNew ? t('import.done', { count }) : t('import.known', { count })}**`,
			originGuildId === guildId ? t('import.own') : t('import.foreign', { guild: originGuildId }),
			t('import.use'),
			...snapshots.map((snapshot) => `- ${label(t, snapshot)} · ${timestamp(snapshot.createdAt)}`)
		];
		await send(interaction, { content: clip(lines.join('\n'), mostCharacters), components: [ask.row] });
	},
	async press({ interaction, guildId, vault, t }: Request<ComponentInteraction>, args) {
		const { subject } = checkConfirmation(interaction.user.id, args);
		await vault.snapshots.removeImport(guildId, snapshotArgument(subject));
		await send(interaction, { content: t('import.removed'), components: [] });
	}
};
