import type { Command } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { archiveActions } from './archive';
import { search } from './archive/search';
import { suggestChannels } from './archive/suggestChannels';
import { suggestQuery } from './archive/suggestQuery';
import { answerAutocomplete } from './lib/answer';
import { VaultCommand } from './lib/VaultCommand';

/** `/archive`. */
export class ArchiveCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'archive', archiveActions);
	}

	public override async autocompleteRun(interaction: AutocompleteInteraction): Promise<void> {
		const action = this.actionOf(interaction);
		await answerAutocomplete(interaction, action, action === search ? suggestQuery : suggestChannels);
	}
}
