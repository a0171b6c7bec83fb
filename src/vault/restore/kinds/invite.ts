import { PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import type { Draft } from '../Draft';
import { deletion } from './deletion';

/** Invites can be taken back. One that is gone cannot be had again: Discord chooses the codes, and nothing of an invite can be changed. */
export function planInvites(draft: Draft): void {
	const { created, changed, deleted } = draft.work('invite');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	for (const node of created) if (!isOver(draft, node)) draft.block('invite', 'create', node, { reason: 'new_code' });
	for (const { after, fields } of changed) {
		for (const { field } of fields) draft.block('invite', 'modify', after, { reason: 'fixed', field });
	}
}

/** With its channel an invite goes by itself. */
function planDeletion(draft: Draft, node: Node): void {
	if (draft.isPlanned('channel', 'delete', String(node.values['channel_id'])) || draft.lacks(P.ManageGuild, 'invite', 'delete', node))
		return;
	draft.add(deletion({ kind: 'invite', node, layer: 'settings', route: '/invites/{invite.code}', path: () => Routes.invite(node.id) }));
}

function isOver({ now }: Draft, { values }: Node): boolean {
	return typeof values['expires_at'] === 'string' && Date.parse(values['expires_at']) <= now;
}
