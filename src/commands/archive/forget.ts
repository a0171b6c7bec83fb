import { ButtonStyle, type Snowflake } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { send } from '../../ui/reply';
import { escape, timestamp } from '../../ui/text';
import type { Vault } from '../../vault';
import { VaultError } from '../../vault/errors';
import type { Action } from '../lib/Action';

/** Removes what is archived of a channel, after a confirmation. */
export const forget: Action = {
	id: 'archive-forget-channel',
	name: 'forget-channel',
	needs: 'Administrator',
	options(builder) {
		builder.addStringOption((option) =>
			option
				.setName(enUS['option.archived.name'])
				.setNameLocalizations(localizations('option.archived.name'))
				.setDescription(enUS['option.archived.description'])
				.setDescriptionLocalizations(localizations('option.archived.description'))
				.setRequired(true)
				.setAutocomplete(true)
		);
	},
	async run({ interaction, guildId, vault, t }) {
		const { id, name } = await archived(vault, guildId, interaction.options.getString('archived', true));
		const ask = confirmation(forget.id, interaction.user.id, id, [
			{ answer: 'yes', label: t('forget.confirm'), style: ButtonStyle.Danger },
			{ answer: 'no', label: t('delete.cancel'), style: ButtonStyle.Secondary }
		]);
		const lines = [
			`**${t('forget.ask', { channel: escape(name) })}**`,
			t('forget.cost'),
			t('delete.until', { time: timestamp(ask.expiresAt, 't') })
		];
		await send(interaction, { content: lines.join('\n'), components: [ask.row] });
	},
	async press({ interaction, guildId, vault, t }, args) {
		const { answer, subject } = checkConfirmation(interaction.user.id, args);
		if (answer !== 'yes') return send(interaction, { content: t('delete.kept'), components: [] });
		const { id, name } = await archived(vault, guildId, subject);
		await vault.archive.forgetChannel(guildId, id, interaction.user.id);
		await send(interaction, { content: t('forget.done', { channel: escape(name) }), components: [] });
	}
};

/** What was typed is an id where it was chosen from the suggestions. */
async function archived(vault: Vault, guildId: Snowflake, typed: string): Promise<{ id: Snowflake; name: string }> {
	const id = /\d{17,20}/.exec(typed)?.[0];
	const found = (await vault.archive.archivedChannels(guildId)).find((channel) => channel.id === id);
	if (!found) throw new VaultError('ChannelNotArchived', 'Nothing is archived of such a channel.', { guildId });
	return found;
}
