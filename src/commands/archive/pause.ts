import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

export const pause: Action = {
	id: 'archive-pause',
	name: 'pause',
	needs: 'ManageGuild',
	grant: 'archive',
	async run({ interaction, guildId, vault, t }) {
		await vault.archive.pause(guildId);
		await send(interaction, { content: t('pause.done') });
	}
};
