import type { AutocompleteInteraction } from 'discord.js';
import { suggestion } from '../../ui/snapshot/label';
import type { Request } from '../lib/Action';

/** Discord shows at most 25. https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const most = 25;

/** The guild's snapshots, newest first, whose suggestion holds everything that the person has typed. */
export async function suggest({
	interaction,
	guildId,
	vault,
	t
}: Request<AutocompleteInteraction>): Promise<{ name: string; value: number }[]> {
	const words = interaction.options.getFocused().toLocaleLowerCase(t.locale).split(/\s+/).filter(Boolean);
	const choices = (await vault.snapshots.list(guildId)).map((snapshot) => ({ name: suggestion(t, snapshot), value: snapshot.id }));
	const matches = choices.filter(({ name }) => words.every((word) => name.toLocaleLowerCase(t.locale).includes(word)));
	return matches.slice(0, most);
}
