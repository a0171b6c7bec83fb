import { send } from '../../ui/reply';
import type { Action } from '../lib/Action';
import { begin, checkWord, showPlan, turnPlan, wordForm } from './restorePlan';

/** A restore of the snapshot that the last restore took before it began: what that one made goes again. */
export const restoreUndo: Action = {
	id: 'snapshot-restore-undo',
	name: 'restore-undo',
	needs: 'Administrator',
	grant: 'restore',
	touches: 'restore',
	async run(request) {
		const { interaction, guildId, vault, t } = request;
		const latest = await vault.restore.latest(guildId);
		if (!latest?.holdId) return send(interaction, { content: t('restore.undo.none') });
		await showPlan(request, restoreUndo.id, { snapshotId: latest.holdId, deleteExtra: true, part: 'all', load: null });
	},
	async press(request, args) {
		const [what, subject, page] = args;
		await (what === 'page' ? turnPlan(request, restoreUndo.id, subject, page) : begin(request, restoreUndo.id, args));
	},
	form: (request, args) => wordForm(request, restoreUndo.id, args),
	async submit(request, args) {
		checkWord(request);
		await begin(request, restoreUndo.id, args);
	}
};
