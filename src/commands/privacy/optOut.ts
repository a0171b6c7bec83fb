import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

export const optOut: Action = {
	id: 'privacy-opt-out',
	name: 'opt-out',
	needs: null,
	async run({ interaction, guildId, vault, t }) {
		const isNew = await vault.privacy.optOut(guildId, interaction.user.id);
		await send(interaction, { content: `${isNew ? t('privacy.out') : t('privacy.out.already')}\n${t('privacy.out.rest')}` });
	}
};
