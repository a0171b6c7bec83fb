import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';

export const pin: Action = {
	id: 'snapshot-pin',
	name: 'pin',
	needs: 'ManageGuild',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	async run({ interaction, guildId, vault, t }) {
		const snapshot = await vault.snapshots.pin(guildId, requiredSnapshot(interaction));
		await send(interaction, { content: t('pin.done', { label: label(t, snapshot) }) });
	}
};
