import type { AutocompleteInteraction } from 'discord.js';
import { plain } from '../../ui/text';
import type { Request } from '../lib/Action';

/** Discord shows at most 25. https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const most = 25;

/** Archived channels and threads, also those that Discord does not have any more, whose name holds what the person has typed. */
export async function suggestChannels({
	interaction,
	guildId,
	vault,
	t
}: Request<AutocompleteInteraction>): Promise<{ name: string; value: string }[]> {
	const typed = interaction.options.getFocused().toLocaleLowerCase(t.locale);
	const named = (await vault.archive.archivedChannels(guildId)).map(({ id, name, parent }) => ({
		name: plain(parent === null ? `#${name}` : `${parent} › #${name}`),
		value: id
	}));
	return named.filter(({ name, value }) => value === typed || name.toLocaleLowerCase(t.locale).includes(typed)).slice(0, most);
}
