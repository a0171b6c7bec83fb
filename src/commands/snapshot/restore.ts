import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { kindNames } from '../../vault/snapshots/model';
import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';
import { begin, checkWord, showPlan, turnPlan, wordForm, type RestoreWish } from './restorePlan';

/** Kinds that can be restored alone; permissions of channels go with the channels. */
const parts = kindNames.filter((kind) => kind !== 'permission');

/** Shows what a restore would do, and does it when that is confirmed. */
export const restore: Action = {
	id: 'snapshot-restore',
	name: 'restore',
	needs: 'Administrator',
	touches: 'restore',
	options(builder) {
		addSnapshotOption(builder, 'snapshot', true);
		builder.addStringOption((option) =>
			option
				.setName(enUS['option.extra.name'])
				.setNameLocalizations(localizations('option.extra.name'))
				.setDescription(enUS['option.extra.description'])
				.setDescriptionLocalizations(localizations('option.extra.description'))
				.addChoices(
					...(['keep', 'delete'] as const).map((value) => ({
						name: enUS[`option.extra.${value}`],
						name_localizations: localizations(`option.extra.${value}`),
						value
					}))
				)
		);
		builder.addStringOption((option) =>
			option
				.setName(enUS['option.part.name'])
				.setNameLocalizations(localizations('option.part.name'))
				.setDescription(enUS['option.part.description'])
				.setDescriptionLocalizations(localizations('option.part.description'))
				.addChoices(
					...parts.map((kind) => ({ name: enUS[`kind.${kind}`], name_localizations: localizations(`kind.${kind}`), value: kind }))
				)
		);
	},
	async run(request) {
		const { options } = request.interaction;
		const part = parts.find((kind) => kind === options.getString('part')) ?? 'all';
		const wish: RestoreWish = {
			snapshotId: requiredSnapshot(request.interaction),
			deleteExtra: options.getString('extra') === 'delete',
			part
		};
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
