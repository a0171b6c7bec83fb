import { InteractionHandler, InteractionHandlerTypes, type Option } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { answerForm } from '../commands/lib/answer';
import { parseCustomId, type Press } from '../ui/customId';
import { actionOf, answerUnknown } from './actions';

/** Every form (modal) of ours that was sent. */
export class VaultFormHandler extends InteractionHandler {
	public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
		super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.ModalSubmit });
	}

	public override parse(interaction: ModalSubmitInteraction): Option<Press> {
		const press = parseCustomId(interaction.customId);
		return press ? this.some(press) : this.none();
	}

	public async run(interaction: ModalSubmitInteraction, { action: id, args }: Press): Promise<void> {
		const action = actionOf(id);
		await (action?.submit ? answerForm(interaction, action, args) : answerUnknown(interaction, id));
	}
}
