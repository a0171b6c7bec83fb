import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';
import { addRestoreOptions, chosen } from './restoreOptions';
import { begin, checkWord, showPlan, turnPlan, wordForm, type RestoreWish } from './restorePlan';

/** Shows what a restore would do, and does it when that is confirmed. */
export const restore: Action = {
	id: 'snapshot-restore',
	name: 'restore',
	needs: 'Administrator',
	grant: 'restore',
	touches: 'restore',
	options(builder) {
		addSnapshotOption(builder, 'snapshot', true);
		addRestoreOptions(builder);
	},
	async run(request) {
		const wish: RestoreWish = { snapshotId: requiredSnapshot(request.interaction), ...chosen(request.interaction), load: null };
		await showPlan(request, restore.id, wish);
	},
	async press(request, args) {
		const [what, subject, page] = args;
		await (what === 'page' ? turnPlan(request, restore.id, subject, page) : begin(request, restore.id, args));
	},
	form: (request, args) => wordForm(request, restore.id, args),
	async submit(request, args) {
		checkWord(request);
		await begin(request, restore.id, args);
	}
};
