import { EmbedBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { Progress } from '../../ui/Progress';
import { send } from '../../ui/reply';
import { createdLines } from '../../ui/snapshot/created';
import { label } from '../../ui/snapshot/label';
import { pageOf } from '../../ui/pages';
import { clip } from '../../ui/text';
import type { Action, Request } from '../lib/Action';

/** The longest name of a snapshot, in characters. */
const nameLength = 100;

export const create: Action = {
	id: 'snapshot-create',
	name: 'create',
	needs: 'ManageGuild',
	grant: 'create',
	options(builder) {
		builder.addStringOption((option) =>
			option
				.setName(enUS['option.name.name'])
				.setNameLocalizations(localizations('option.name.name'))
				.setDescription(enUS['option.name.description'])
				.setDescriptionLocalizations(localizations('option.name.description'))
				.setMinLength(1)
				.setMaxLength(nameLength)
		);
	},
	async run({ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>) {
		const progress = new Progress(interaction);
		const name = interaction.options.getString('name')?.trim();
		const created = await vault.snapshots
			.create(guildId, {
				type: 'manual',
				createdBy: interaction.user.id,
				name: name === '' ? undefined : name,
				onProgress: ({ step, done }) => progress.show(`${t('progress.title')}\n${t(`progress.${step}`, { done })}`)
			})
			.finally(() => progress.done());
		const lines = createdLines(t, created, { applicationId: interaction.applicationId, guildId });
		const title = clip(t('create.title', { label: label(t, created.snapshot) }), 256);
		await send(interaction, { content: '', embeds: [new EmbedBuilder().setTitle(title).setDescription(pageOf(lines, 0).text)] });
	}
};
