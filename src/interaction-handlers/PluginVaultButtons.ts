import { InteractionHandler, InteractionHandlerTypes, type Option } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { answerButton, translatorFor } from '../commands/lib/answer';
import { snapshotActions } from '../commands/snapshot';
import { parseCustomId, type Press } from '../ui/customId';
import { answerFailure } from '../ui/failure';
import { Refusal } from '../ui/Refusal';

const actions = new Map(snapshotActions.map((action) => [action.id, action]));

/** Every button of ours. Sapphire asks each handler about each button of the bot, so `parse` looks at the custom id and at nothing else. */
export class VaultButtonHandler extends InteractionHandler {
	public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
		super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.Button });
	}

	public override parse(interaction: ButtonInteraction): Option<Press> {
		const press = parseCustomId(interaction.customId);
		return press ? this.some(press) : this.none();
	}

	public async run(interaction: ButtonInteraction, { action: id, args }: Press): Promise<void> {
		const action = actions.get(id);
		if (action?.press) return answerButton(interaction, action, args);
		await answerFailure(interaction, id, new Refusal('refused.unknown', (t) => t('refused.unknown')), translatorFor(interaction));
	}
}
