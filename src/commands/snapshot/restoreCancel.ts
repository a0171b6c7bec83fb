import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

export const restoreCancel: Action = {
	id: 'snapshot-restore-cancel',
	name: 'restore-cancel',
	needs: 'Administrator',
	grant: 'restore',
	async run({ interaction, guildId, vault, t }) {
		const isStopping = await vault.restore.cancel(guildId);
		await send(interaction, { content: t(isStopping ? 'restore.cancel.asked' : 'restore.cancel.none') });
	}
};
