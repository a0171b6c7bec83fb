import type { Command } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { answerAutocomplete } from './lib/answer';
import { VaultCommand } from './lib/VaultCommand';
import { snapshotActions } from './snapshot';
import { load } from './snapshot/load';
import { suggest } from './snapshot/suggest';
import { suggestLoad } from './snapshot/suggestLoad';

/** `/snapshot`. */
export class SnapshotCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'snapshot', snapshotActions);
	}

	public override async autocompleteRun(interaction: AutocompleteInteraction): Promise<void> {
		const action = this.actionOf(interaction);
		await answerAutocomplete(interaction, action, action === load ? suggestLoad : suggest);
	}
}
