import { requestedText } from '../../ui/protection/change';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import type { Action } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot } from '../lib/snapshotOption';

/** Unpinning lets a snapshot go when its time comes, so it needs what deleting needs. */
export const unpin: Action = {
	id: 'snapshot-unpin',
	name: 'unpin',
	needs: 'Protected',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	async run({ interaction, guildId, vault, t }) {
		const snapshotId = requiredSnapshot(interaction);
		const snapshot = await vault.snapshots.get(guildId, snapshotId);
		const pending = await vault.protection.request(guildId, { kind: 'unpin', snapshotId }, interaction.user.id);
		await send(interaction, { content: pending ? requestedText(t, pending) : t('unpin.done', { label: label(t, snapshot) }) });
	}
};
