import { Refusal } from '../../ui/Refusal';
import type { Action } from '../lib/Action';
import { followRound } from './followRound';

/** Looks now for what is new and what has changed, instead of at the next turn. */
export const sync: Action = {
	id: 'archive-sync',
	name: 'sync',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	async run(request) {
		const { guildId, vault } = request;
		const { isPaused, rules } = await vault.archive.status(guildId);
		if (![...rules.values()].includes(true)) throw new Refusal('refused.scope', (say) => say('refused.scope'));
		if (isPaused) throw new Refusal('refused.paused', (say) => say('refused.paused'));
		await vault.archive.sync(guildId);
		await followRound(request);
	}
};
