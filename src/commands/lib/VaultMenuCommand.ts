import { Command } from '@sapphire/framework';
import { ApplicationCommandType, type MessageContextMenuCommandInteraction } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import type { Verb } from './Action';
import { answerCommand } from './answer';
import { contexts, defaultPermissions, integrationTypes } from './availability';

/** A command in the context menu of messages. */
export abstract class VaultMenuCommand extends Command {
	protected constructor(
		context: Command.LoaderContext,
		options: Command.Options,
		private readonly key: 'archive-thread',
		private readonly verb: Verb<MessageContextMenuCommandInteraction>
	) {
		super(context, { ...options, name: enUS[`menu.${key}.name`], fullCategory: ['Guild Vault'] });
	}

	/** Sapphire lends its own builder, as for `VaultCommand`. */
	public override registerApplicationCommands(registry: Command.Registry): void {
		registry.registerContextMenuCommand((builder) =>
			builder
				.setType(ApplicationCommandType.Message)
				.setName(enUS[`menu.${this.key}.name`])
				.setNameLocalizations(localizations(`menu.${this.key}.name`))
				.setContexts(...contexts)
				.setIntegrationTypes(...integrationTypes)
				.setDefaultMemberPermissions(defaultPermissions)
		);
	}

	public override async contextMenuRun(interaction: Command.ContextMenuCommandInteraction): Promise<void> {
		if (interaction.isMessageContextMenuCommand()) await answerCommand(interaction, this.verb);
	}
}
