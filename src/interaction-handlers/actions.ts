import type { ModalSubmitInteraction } from 'discord.js';
import type { Action, ComponentInteraction } from '../commands/lib/Action';
import { translatorFor } from '../commands/lib/answer';
import { archiveActions } from '../commands/archive';
import { privacyActions } from '../commands/privacy';
import { snapshotActions } from '../commands/snapshot';
import { vaultActions } from '../commands/vault';
import { answerFailure } from '../ui/failure';
import { Refusal } from '../ui/Refusal';

const actions = new Map<string, Action>(
	[...archiveActions, ...privacyActions, ...snapshotActions, ...vaultActions].map((action) => [action.id, action])
);

/** The action that a component of ours belongs to. */
export function actionOf(id: string): Action | undefined {
	return actions.get(id);
}

/** A component of an action that this version does not have, or that does nothing here. */
export async function answerUnknown(interaction: ComponentInteraction | ModalSubmitInteraction, id: string): Promise<void> {
	return answerFailure(interaction, id, new Refusal('refused.unknown', (t) => t('refused.unknown')), await translatorFor(interaction));
}
