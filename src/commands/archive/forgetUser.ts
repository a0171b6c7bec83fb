import { ButtonStyle } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { send } from '../../ui/reply';
import { timestamp } from '../../ui/text';
import type { Action } from '../lib/Action';
import { forgetNow } from '../privacy/forgetNow';

/** Deletes what is kept of somebody, who may have left the server, after a confirmation. */
export const forgetUser: Action = {
	id: 'archive-forget-user',
	name: 'forget-user',
	needs: 'Administrator',
	options(builder) {
		builder.addUserOption((option) =>
			option
				.setName(enUS['option.user.name'])
				.setNameLocalizations(localizations('option.user.name'))
				.setDescription(enUS['option.user.description'])
				.setDescriptionLocalizations(localizations('option.user.description'))
				.setRequired(true)
		);
	},
	async run({ interaction, guildId, vault, t }) {
		const user = interaction.options.getUser('user', true);
		const { messages, files } = await vault.privacy.show(guildId, user.id);
		const ask = confirmation(forgetUser.id, interaction.user.id, user.id, [
			{ answer: 'yes', label: t('privacy.forget.yes'), style: ButtonStyle.Danger },
			{ answer: 'no', label: t('delete.cancel'), style: ButtonStyle.Secondary }
		]);
		const lines = [
			`**${t('forgetUser.ask', { user: `<@${user.id}>` })}**`,
			t('privacy.forget.what', { messages: t('privacy.messages', { count: messages }), files: t('privacy.files', { count: files }) }),
			t('forgetUser.later'),
			t('delete.until', { time: timestamp(ask.expiresAt, 't') })
		];
		await send(interaction, { content: lines.join('\n'), components: [ask.row] });
	},
	async press(request, args) {
		const { interaction, t } = request;
		const { answer, subject } = checkConfirmation(interaction.user.id, args);
		if (answer !== 'yes') return send(interaction, { content: t('delete.kept'), components: [] });
		await forgetNow(request, subject, 'admin');
	}
};
