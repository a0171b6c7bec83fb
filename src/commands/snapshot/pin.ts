import { isAdmitted } from '../../ui/guard';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { openPlaces } from '../../vault/snapshots/retention';
import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';

/** Pins of others leave some places open: whoever filled them all would push the last good states out, or keep new ones from being taken. */
export const pin: Action = {
	id: 'snapshot-pin',
	name: 'pin',
	needs: 'ManageGuild',
	grant: 'create',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	async run({ interaction, guildId, vault, t }) {
		const leaving = isAdmitted(interaction, vault.options.snapshots.protection.who) ? 0 : openPlaces;
		const snapshot = await vault.snapshots.pin(guildId, requiredSnapshot(interaction), { leaving });
		await send(interaction, { content: t('pin.done', { label: label(t, snapshot) }) });
	}
};
