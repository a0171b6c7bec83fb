import type { ChatInputCommandInteraction, SlashCommandSubcommandBuilder, Snowflake } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { send } from '../../ui/reply';
import { statusHint } from '../../ui/archive/status';
import { placeChoiceNames, placeChoices, type PlaceChoice } from '../../ui/archive/placeChoice';
import type { Request } from '../lib/Action';

/** `required`: of the server there is nothing to be guessed. */
export function addChoice(builder: SlashCommandSubcommandBuilder): void {
	builder.addStringOption((option) =>
		option
			.setName(enUS['option.choice.name'])
			.setNameLocalizations(localizations('option.choice.name'))
			.setDescription(enUS['option.choice.description'])
			.setDescriptionLocalizations(localizations('option.choice.description'))
			.addChoices(
				...placeChoiceNames.map((value) => ({
					name: enUS[`choice.${value}`],
					name_localizations: localizations(`choice.${value}`),
					value
				}))
			)
	);
}

/** Notes what was chosen, and lets the archive follow it. `place`: how the person calls it. */
export async function choose(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction>,
	targetId: Snowflake,
	place: string
): Promise<void> {
	const choice = (interaction.options.getString('choice') ?? 'archive') as PlaceChoice;
	await vault.archive.choose(guildId, targetId, placeChoices[choice], interaction.user.id);
	const { isPaused } = await vault.archive.status(guildId);
	const lines = [t(`choose.${choice}`, { place }), isPaused ? t('archive.paused') : statusHint(t)];
	await send(interaction, { content: lines.join('\n') });
}
