import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';

/** Unpinning lets a snapshot go when its time comes, so it needs what deleting needs. */
export const unpin: Action = {
	id: 'snapshot-unpin',
	name: 'unpin',
	needs: 'Administrator',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	async run({ interaction, guildId, vault, t }) {
		const snapshot = await vault.snapshots.unpin(guildId, requiredSnapshot(interaction));
		await send(interaction, { content: t('unpin.done', { label: label(t, snapshot) }) });
	}
};
