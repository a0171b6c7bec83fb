import type { Action } from '../lib/Action';
import { addChoice, choose } from './choice';

/** Everything that is not left out. */
export const server: Action = {
	id: 'archive-server',
	name: 'server',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	options: addChoice,
	run: (request) => choose(request, request.guildId, request.t('choose.server'))
};
