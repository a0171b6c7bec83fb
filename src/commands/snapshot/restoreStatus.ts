import { longestContent } from '../../ui/limits';
import { send } from '../../ui/reply';
import { restoreNames } from '../../ui/restore/names';
import { outcomeText } from '../../ui/restore/outcome';
import { clip } from '../../ui/text';
import type { Action } from '../lib/Action';

export const restoreStatus: Action = {
	id: 'snapshot-restore-status',
	name: 'restore-status',
	needs: 'ManageGuild',
	grant: 'view',
	async run({ interaction, guildId, vault, t }) {
		const latest = await vault.restore.latest(guildId);
		if (!latest) return send(interaction, { content: t('restore.none') });
		const names = await restoreNames(vault.restore, t, guildId, latest);
		await send(interaction, { content: clip(outcomeText(t, latest, names), longestContent) });
	}
};
