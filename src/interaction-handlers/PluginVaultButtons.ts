import { InteractionHandler, InteractionHandlerTypes, type Option } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { answerComponent } from '../commands/lib/answer';
import { parseCustomId, type Press } from '../ui/customId';
import { actionOf, answerUnknown } from './actions';

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
		const action = actionOf(id);
		await (action?.press ? answerComponent(interaction, action, args) : answerUnknown(interaction, id));
	}
}
