import { Command } from '@sapphire/framework';
import type { AutocompleteInteraction, SlashCommandBuilder, SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import type { Action, CommandName } from './Action';
import { answerCommand } from './answer';
import { contexts, defaultPermissions, integrationTypes } from './availability';

/** A chat command made of actions, one per subcommand. Names and descriptions come from the catalogue, in every language that it has. */
export abstract class VaultCommand extends Command {
	private readonly actions: ReadonlyMap<string, Action>;

	protected constructor(
		context: Command.LoaderContext,
		options: Command.Options,
		private readonly key: CommandName,
		actions: readonly Action[]
	) {
		super(context, { ...options, name: key, description: enUS[`command.${key}.description`], fullCategory: ['Guild Vault'] });
		this.actions = new Map(actions.map((action) => [action.name, action]));
	}

	/** Sapphire lends its own builder: one of ours may be of the other module format's copy, which Sapphire would not know as a builder. */
	public override registerApplicationCommands(registry: Command.Registry): void {
		registry.registerChatInputCommand((builder) => this.describe(builder));
	}

	public override async chatInputRun(interaction: Command.ChatInputCommandInteraction): Promise<void> {
		await answerCommand(interaction, this.actionOf(interaction));
	}

	/** The action that an interaction is about. */
	protected actionOf(interaction: Command.ChatInputCommandInteraction | AutocompleteInteraction): Action {
		const name = interaction.options.getSubcommand();
		const action = this.actions.get(name);
		if (!action) throw new Error(`The command /${this.key} has no subcommand ${name}.`);
		return action;
	}

	private describe(builder: SlashCommandBuilder): SlashCommandBuilder {
		const isForEverybody = [...this.actions.values()].every(({ needs }) => needs === null);
		builder
			.setName(enUS[`command.${this.key}.name`])
			.setNameLocalizations(localizations(`command.${this.key}.name`))
			.setDescription(enUS[`command.${this.key}.description`])
			.setDescriptionLocalizations(localizations(`command.${this.key}.description`))
			.setContexts(...contexts)
			.setIntegrationTypes(...integrationTypes)
			.setDefaultMemberPermissions(isForEverybody ? null : defaultPermissions);
		for (const action of this.actions.values()) builder.addSubcommand((subcommand) => this.describeAction(subcommand, action));
		return builder;
	}

	private describeAction(builder: SlashCommandSubcommandBuilder, action: Action): SlashCommandSubcommandBuilder {
		// Which pairs there are, the compiler cannot know; a test looks at each.
		const texts = `command.${this.key}.${action.name}` as 'command.snapshot.create';
		builder
			.setName(enUS[`${texts}.name`])
			.setNameLocalizations(localizations(`${texts}.name`))
			.setDescription(enUS[`${texts}.description`])
			.setDescriptionLocalizations(localizations(`${texts}.description`));
		action.options?.(builder);
		return builder;
	}
}
