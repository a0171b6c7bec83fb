import { GuildMember, type AutocompleteInteraction } from 'discord.js';
import { visiblePlaces } from '../../discord/visiblePlaces';
import { clip, plain } from '../../ui/text';
import type { Vault } from '../../vault';
import { partNames } from '../../vault/archive/search/attributes';
import { operators } from '../../vault/archive/search/parse';
import type { Request } from '../lib/Action';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
const longestChoice = 100;
const most = 25;
const values: Readonly<Record<string, readonly string[]>> = {
	has: partNames,
	pinned: ['true', 'false'],
	edited: ['true', 'false'],
	deleted: ['true', 'false'],
	before: ['today', 'yesterday'],
	after: ['yesterday'],
	during: ['today', 'yesterday']
};

/** What was typed, and ways to go on with its last word: filters, and names of the archive's own authors and channels. */
export async function suggestQuery(request: Request<AutocompleteInteraction>): Promise<{ name: string; value: string }[]> {
	const typed = request.interaction.options.getFocused();
	const [, before = '', last = ''] = /^(.*\s)?(\S*)$/s.exec(typed) ?? [];
	const ends = await endings(request, last);
	const queries = [...new Set([...(typed.trim() === '' ? [] : [typed]), ...ends.map((end) => before + end)])];
	const fitting = queries.filter((query) => query.length <= longestChoice).slice(0, most);
	return fitting.map((query) => ({ name: clip(plain(query, longestChoice), longestChoice), value: query }));
}

async function endings({ interaction, guildId, vault }: Request<AutocompleteInteraction>, last: string): Promise<string[]> {
	const [, not = '', operator, start = ''] = /^(-?)(?:(\w+):)?"?(.*)$/.exec(last) ?? [];
	if (operator === undefined) return operators.filter((name) => name.startsWith(start.toLowerCase())).map((name) => `${not}${name}:`);
	const names = await namesFor(operator, start, guildId, vault, interaction.member);
	return names.map((name) => `${not}${operator}:${/\s/.test(name) ? `"${name}"` : name} `);
}

async function namesFor(operator: string, start: string, guildId: string, vault: Vault, member: unknown): Promise<readonly string[]> {
	if (operator === 'from') return (await vault.archive.searchAuthors(guildId, start)).map(({ name }) => name);
	if (operator === 'in') {
		const places = member instanceof GuildMember ? visiblePlaces(member) : [];
		const channels = await vault.archive.searchChannels(guildId, start);
		return channels.filter(({ place }) => places === undefined || places.includes(place)).map(({ name }) => name);
	}
	return (values[operator] ?? []).filter((value) => value.startsWith(start.toLowerCase()));
}
