import { InteractionHandler, InteractionHandlerTypes, type Option } from '@sapphire/framework';
import type { AnySelectMenuInteraction } from 'discord.js';
import { answerComponent } from '../commands/lib/answer';
import { parseCustomId, type Press } from '../ui/customId';
import { actionOf, answerUnknown } from './actions';

/** Every select menu of ours. What was chosen comes after the arguments of the custom id. */
export class VaultMenuHandler extends InteractionHandler {
	public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
		super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.SelectMenu });
	}

	public override parse(interaction: AnySelectMenuInteraction): Option<Press> {
		const press = parseCustomId(interaction.customId);
		return press ? this.some(press) : this.none();
	}

	public async run(interaction: AnySelectMenuInteraction, { action: id, args }: Press): Promise<void> {
		const action = actionOf(id);
		await (action?.press ? answerComponent(interaction, action, [...args, ...interaction.values]) : answerUnknown(interaction, id));
	}
}
