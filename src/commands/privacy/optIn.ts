import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

export const optIn: Action = {
	id: 'privacy-opt-in',
	name: 'opt-in',
	needs: null,
	async run({ interaction, guildId, vault, t }) {
		const isNew = await vault.privacy.optIn(guildId, interaction.user.id);
		await send(interaction, { content: isNew ? t('privacy.in') : t('privacy.in.already') });
	}
};
