import type { SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { kindNames, type KindName } from '../../vault/snapshots/model';

/** An option that names one kind of thing that snapshots keep. */
export function addKindOption(builder: SlashCommandSubcommandBuilder): void {
	builder.addStringOption((option) =>
		option
			.setName(enUS['option.kind.name'])
			.setNameLocalizations(localizations('option.kind.name'))
			.setDescription(enUS['option.kind.description'])
			.setDescriptionLocalizations(localizations('option.kind.description'))
			.addChoices(kindNames.map((kind) => ({ name: enUS[`kind.${kind}`], name_localizations: localizations(`kind.${kind}`), value: kind })))
	);
}

/** A kind by its name in a custom id or an option; `null` for what is none. */
export function kindArgument(name: string | null | undefined): KindName | null {
	return kindNames.find((kind) => kind === name) ?? null;
}
