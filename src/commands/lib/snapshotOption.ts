import type { ChatInputCommandInteraction, SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';

/** Options that name a snapshot. Their value is the snapshot's number; the guild's own are suggested while the person types. */
export type SnapshotOptionName = 'snapshot' | 'from' | 'to';

export function addSnapshotOption(builder: SlashCommandSubcommandBuilder, name: SnapshotOptionName, required: boolean): void {
	builder.addIntegerOption((option) =>
		option
			.setName(enUS[`option.${name}.name`])
			.setNameLocalizations(localizations(`option.${name}.name`))
			.setDescription(enUS[`option.${name}.description`])
			.setDescriptionLocalizations(localizations(`option.${name}.description`))
			.setRequired(required)
			.setMinValue(1)
			.setAutocomplete(true)
	);
}

export function requiredSnapshot(interaction: ChatInputCommandInteraction): number {
	return interaction.options.getInteger('snapshot', true);
}

/** A snapshot's number in a custom id. Whatever is not a number is no snapshot's: the vault will say that there is none. */
export function snapshotArgument(argument: string | undefined): number {
	const id = Number(argument);
	return Number.isSafeInteger(id) ? id : 0;
}
