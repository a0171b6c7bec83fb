import { ButtonStyle } from 'discord.js';
import { VaultError } from '../../vault/errors';
import { confirmation, checkConfirmation } from '../../ui/confirmation';
import { requestedText } from '../../ui/protection/change';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { timestamp } from '../../ui/text';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { addSnapshotOption, requiredSnapshot, snapshotArgument } from '../lib/snapshotOption';

export const remove: Action = {
	id: 'snapshot-delete',
	name: 'delete',
	needs: 'Protected',
	options: (builder) => addSnapshotOption(builder, 'snapshot', true),
	async run({ interaction, guildId, vault, t }) {
		const snapshot = await vault.snapshots.get(guildId, requiredSnapshot(interaction));
		if (snapshot.pinned) throw new VaultError('SnapshotPinned', 'The snapshot is pinned.', { guildId, id: snapshot.id });
		const ask = confirmation(remove.id, interaction.user.id, snapshot.id, [
			{ answer: 'yes', label: t('delete.confirm'), style: ButtonStyle.Danger },
			{ answer: 'no', label: t('delete.cancel'), style: ButtonStyle.Secondary }
		]);
		const lines = [
			`**${t('delete.ask', { label: label(t, snapshot) })}**`,
			t('delete.cost'),
			t('delete.until', { time: timestamp(ask.expiresAt, 't') })
		];
		await send(interaction, { content: lines.join('\n'), components: [ask.row] });
	},
	async press(request, args) {
		const { answer, subject } = checkConfirmation(request.interaction.user.id, args);
		await (answer === 'yes' ? requestRemoval(request, snapshotArgument(subject)) : keep(request));
	}
};

async function requestRemoval({ interaction, guildId, vault, t }: Request<ComponentInteraction>, id: number): Promise<void> {
	const snapshot = await vault.snapshots.get(guildId, id);
	const pending = await vault.protection.request(guildId, { kind: 'delete', snapshotId: id }, interaction.user.id);
	const content = pending ? requestedText(t, pending) : t('delete.done', { label: label(t, snapshot) });
	await send(interaction, { content, components: [] });
}

async function keep({ interaction, t }: Request<ComponentInteraction>): Promise<void> {
	await send(interaction, { content: t('delete.kept'), components: [] });
}
