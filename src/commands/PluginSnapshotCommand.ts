import type { Command } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { answerAutocomplete } from './lib/answer';
import { VaultCommand } from './lib/VaultCommand';
import { snapshotActions } from './snapshot';
import { suggest } from './snapshot/suggest';

/** `/snapshot`. */
export class SnapshotCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'snapshot', snapshotActions);
	}

	public override async autocompleteRun(interaction: AutocompleteInteraction): Promise<void> {
		await answerAutocomplete(interaction, this.actionOf(interaction), suggest);
	}
}
