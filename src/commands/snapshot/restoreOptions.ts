import type { ChatInputCommandInteraction, SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { kindNames } from '../../vault/snapshots/model';
import type { RestoreWish } from './restorePlan';

/** Kinds that can be restored alone; permissions of channels go with the channels. */
const parts = kindNames.filter((kind) => kind !== 'permission');

/** What happens to what the snapshot does not have, and whether only one kind is restored. */
export function addRestoreOptions(builder: SlashCommandSubcommandBuilder): void {
	builder.addStringOption((option) =>
		option
			.setName(enUS['option.extra.name'])
			.setNameLocalizations(localizations('option.extra.name'))
			.setDescription(enUS['option.extra.description'])
			.setDescriptionLocalizations(localizations('option.extra.description'))
			.addChoices(
				...(['keep', 'delete'] as const).map((value) => ({
					name: enUS[`option.extra.${value}`],
					name_localizations: localizations(`option.extra.${value}`),
					value
				}))
			)
	);
	builder.addStringOption((option) =>
		option
			.setName(enUS['option.part.name'])
			.setNameLocalizations(localizations('option.part.name'))
			.setDescription(enUS['option.part.description'])
			.setDescriptionLocalizations(localizations('option.part.description'))
			.addChoices(...parts.map((kind) => ({ name: enUS[`kind.${kind}`], name_localizations: localizations(`kind.${kind}`), value: kind })))
	);
}

export function chosen({ options }: ChatInputCommandInteraction): Pick<RestoreWish, 'deleteExtra' | 'part'> {
	const part = parts.find((kind) => kind === options.getString('part')) ?? 'all';
	return { deleteExtra: options.getString('extra') === 'delete', part };
}
