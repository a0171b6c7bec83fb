import type { AutocompleteInteraction } from 'discord.js';
import type { Translator } from '../../locales';
import { suggestion, utc } from '../../ui/snapshot/label';
import { plain } from '../../ui/text';
import type { GuildRecord } from '../../vault/guilds/KnownGuilds';
import type { Request } from '../lib/Action';

/** Discord shows at most 25. https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const most = 25;

/** The person's own servers, and snapshots of the one that they chose. Nobody is told of any other. */
export async function suggestLoad({
	interaction,
	guildId,
	vault,
	t
}: Request<AutocompleteInteraction>): Promise<{ name: string; value: string | number }[]> {
	const { name: option, value } = interaction.options.getFocused(true);
	const typed = value.toLocaleLowerCase(t.locale);
	const owned = await vault.loads.ownedBy(interaction.user.id, guildId);
	const choices = option === 'server' ? owned.map((guild) => serverChoice(t, guild)) : await snapshots();
	return choices.filter(({ name }) => name.toLocaleLowerCase(t.locale).includes(typed)).slice(0, most);

	async function snapshots(): Promise<{ name: string; value: number }[]> {
		const server = interaction.options.getString('server');
		if (!owned.some(({ id }) => id === server)) return [];
		return (await vault.snapshots.list(server ?? '')).map((snapshot) => ({ name: suggestion(t, snapshot), value: snapshot.id }));
	}
}

function serverChoice(t: Translator, { id, name, leftAt }: GuildRecord): { name: string; value: string } {
	const since = leftAt === null ? t('load.present') : t('load.left', { time: utc(t, leftAt) });
	return { name: `${plain(name, 50)} · ${since}`, value: id };
}
