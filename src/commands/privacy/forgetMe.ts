import { ButtonStyle } from 'discord.js';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { send } from '../../ui/reply';
import { timestamp } from '../../ui/text';
import type { Action } from '../lib/Action';
import { forgetNow } from './forgetNow';

/** Deletes what is kept of the person who asks, after a confirmation. */
export const forgetMe: Action = {
	id: 'privacy-forget-me',
	name: 'forget-me',
	needs: null,
	async run({ interaction, guildId, vault, t }) {
		const { messages, files } = await vault.privacy.show(guildId, interaction.user.id);
		const ask = confirmation(forgetMe.id, interaction.user.id, interaction.user.id, [
			{ answer: 'out', label: t('privacy.forget.out'), style: ButtonStyle.Danger },
			{ answer: 'yes', label: t('privacy.forget.yes'), style: ButtonStyle.Danger },
			{ answer: 'no', label: t('delete.cancel'), style: ButtonStyle.Secondary }
		]);
		const lines = [
			`**${t('privacy.forget.ask')}**`,
			t('privacy.forget.what', { messages: t('privacy.messages', { count: messages }), files: t('privacy.files', { count: files }) }),
			t('privacy.forget.choice'),
			t('delete.until', { time: timestamp(ask.expiresAt, 't') })
		];
		await send(interaction, { content: lines.join('\n'), components: [ask.row] });
	},
	async press(request, args) {
		const { interaction, guildId, vault, t } = request;
		const { answer } = checkConfirmation(interaction.user.id, args);
		if (answer === 'no') return send(interaction, { content: t('delete.kept'), components: [] });
		if (answer === 'out') await vault.privacy.optOut(guildId, interaction.user.id);
		await forgetNow(request, interaction.user.id, 'member');
	}
};
