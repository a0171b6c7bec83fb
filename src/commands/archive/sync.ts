import { statusHint } from '../../ui/archive/status';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';

/** Looks now for what is new and what has changed, instead of at the next turn. */
export const sync: Action = {
	id: 'archive-sync',
	name: 'sync',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	async run({ interaction, guildId, vault, t }) {
		const { isPaused, rules } = await vault.archive.status(guildId);
		if (![...rules.values()].includes(true)) throw new Refusal('refused.scope', (say) => say('refused.scope'));
		if (isPaused) throw new Refusal('refused.paused', (say) => say('refused.paused'));
		await vault.archive.sync(guildId);
		await send(interaction, { content: `${t('sync.ordered')}\n${statusHint(t)}` });
	}
};
