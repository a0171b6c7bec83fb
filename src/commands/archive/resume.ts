import { statusHint } from '../../ui/archive/status';
import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

export const resume: Action = {
	id: 'archive-resume',
	name: 'resume',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	async run({ interaction, guildId, vault, t }) {
		await vault.archive.resume(guildId);
		await send(interaction, { content: `${t('resume.done')}\n${statusHint(t)}` });
	}
};
