import type { Command } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { archiveActions } from './archive';
import { suggestChannels } from './archive/suggestChannels';
import { answerAutocomplete } from './lib/answer';
import { VaultCommand } from './lib/VaultCommand';

/** `/archive`. */
export class ArchiveCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'archive', archiveActions);
	}

	public override async autocompleteRun(interaction: AutocompleteInteraction): Promise<void> {
		await answerAutocomplete(interaction, this.actionOf(interaction), suggestChannels);
	}
}
