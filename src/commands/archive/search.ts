import { GuildMember, type ChatInputCommandInteraction } from 'discord.js';
import { visiblePlaces } from '../../discord/visiblePlaces';
import { localizations, textKey } from '../../locales';
import { enUS } from '../../locales/en-US';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { searchAnswer } from '../../ui/search/page';
import { escape, plain } from '../../ui/text';
import { partNames } from '../../vault/archive/search/attributes';
import type { SearchOptions } from '../../vault/archive/search/Search';
import { VaultError } from '../../vault/errors';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

/** What an embed shows as its author. */
const longestQuery = 200;

/** Finds archived messages in the channels that the person may read now; for administrators in all, deleted ones too. */
export const search: Action = {
	id: 'archive-search',
	name: 'search',
	needs: 'ManageGuild',
	grant: 'search',
	touches: 'archive',
	options(builder) {
		builder.addStringOption((option) =>
			option
				.setName(enUS['option.query.name'])
				.setNameLocalizations(localizations('option.query.name'))
				.setDescription(enUS['option.query.description'])
				.setDescriptionLocalizations(localizations('option.query.description'))
				.setRequired(true)
				.setMaxLength(longestQuery)
				.setAutocomplete(true)
		);
	},
	run: (request) => show(request, plain(request.interaction.options.getString('query', true), longestQuery), {}),
	async press(request, [direction, id = '0']) {
		const query = request.interaction.message.embeds[0]?.author?.name;
		if (query === undefined || !/^\d{1,20}$/.test(id)) throw new Refusal('refused.unknown', (t) => t('refused.unknown'));
		await show(request, query, direction === 'newer' ? { after: id } : { before: id });
	}
};

async function show(
	{ interaction, guildId, vault, t }: Request<ChatInputCommandInteraction | ComponentInteraction>,
	query: string,
	cursor: Pick<SearchOptions, 'before' | 'after'>
): Promise<void> {
	const member = interaction.member instanceof GuildMember ? interaction.member : null;
	try {
		const page = await vault.archive.search(guildId, query, { ...cursor, places: member ? visiblePlaces(member) : [] });
		await send(interaction, searchAnswer(t, guildId, query, page, search.id));
	} catch (error) {
		throw error instanceof VaultError && error.code === 'SearchInvalid' ? misunderstood(error) : error;
	}
}

/** Says which part of the query is wrong, and what it may be. */
function misunderstood({ context }: VaultError): Refusal {
	return new Refusal('refused.search', (t) => {
		const key = textKey('search.problem', String(context['problem'])) ?? 'search.problem.words';
		const why = t(key as 'search.problem.words');
		const known = context['problem'] === 'has' ? ` ${partNames.join(', ')}` : '';
		return t('refused.search', { term: escape(String(context['term'])), why: why + known });
	});
}
