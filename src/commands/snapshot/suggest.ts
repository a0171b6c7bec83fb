import type { AutocompleteInteraction, Snowflake } from 'discord.js';
import { suggestion } from '../../ui/snapshot/label';
import type { Vault } from '../../vault';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import type { Request } from '../lib/Action';

/** Discord shows at most 25. https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const most = 25;

/** Subcommands that only look at a snapshot take those of imports too. */
const looking: ReadonlySet<string> = new Set(['view', 'compare', 'export']);

/** The guild's snapshots, newest first, whose suggestion holds everything that the person has typed. */
export async function suggest({
	interaction,
	guildId,
	vault,
	t
}: Request<AutocompleteInteraction>): Promise<{ name: string; value: number }[]> {
	const words = interaction.options.getFocused().toLocaleLowerCase(t.locale).split(/\s+/).filter(Boolean);
	const snapshots = [...(await vault.snapshots.list(guildId)), ...(await importedFor(interaction, vault, guildId))];
	const choices = snapshots.map((snapshot) => ({ name: suggestion(t, snapshot), value: snapshot.id }));
	const matches = choices.filter(({ name }) => words.every((word) => name.toLocaleLowerCase(t.locale).includes(word)));
	return matches.slice(0, most);
}

async function importedFor(interaction: AutocompleteInteraction, vault: Vault, guildId: Snowflake): Promise<SnapshotSummary[]> {
	if (!looking.has(interaction.options.getSubcommand())) return [];
	return (await vault.snapshots.imports(guildId)).flatMap(({ snapshots }) => snapshots);
}
