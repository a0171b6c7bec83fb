import {
	ActionRowBuilder,
	ButtonBuilder,
	ButtonStyle,
	LabelBuilder,
	ModalBuilder,
	StringSelectMenuBuilder,
	TextInputBuilder,
	TextInputStyle,
	type ChatInputCommandInteraction,
	type ModalSubmitInteraction,
	type SlashCommandSubcommandBuilder
} from 'discord.js';
import { localizations, type Translator } from '../../locales';
import { enUS } from '../../locales/en-US';
import { customId } from '../../ui/customId';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { sectionLines, sections, type Section } from '../../ui/snapshot/sections';
import { clip } from '../../ui/text';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { addKindOption, kindArgument } from '../lib/kindOption';
import { paged } from '../lib/paged';
import { decodeQuery, encodeQuery } from '../lib/query';
import { addSnapshotOption, requiredSnapshot, snapshotArgument } from '../lib/snapshotOption';

/** What of a snapshot is shown. In custom ids: `<snapshot>:<section>:<query>:<page>`. */
interface Look {
	readonly id: number;
	readonly section: Section;
	/** Encoded. */
	readonly query: string;
	readonly page: number;
}

export const view: Action = {
	id: 'snapshot-view',
	name: 'view',
	needs: 'ManageGuild',
	grant: 'view',
	options(builder) {
		addSnapshotOption(builder, 'snapshot', true);
		addKindOption(builder);
		addSearchOption(builder);
	},
	async run(request) {
		const { options } = request.interaction;
		const query = encodeQuery(options.getString('search') ?? '');
		// Bans are what people search for: nothing else is as long.
		const section = kindArgument(options.getString('kind')) ?? (query === '' ? 'overview' : 'ban');
		await show(request, { id: requiredSnapshot(request.interaction), section, query, page: 0 });
	},
	press(request, [id, section, query, page]) {
		if (section === 'section') return show(request, { id: snapshotArgument(id), section: sectionOf(query), query: '', page: 0 });
		return show(request, { id: snapshotArgument(id), section: sectionOf(section), query: query ?? '', page: Number(page) });
	},
	form: ({ t }, [id, what, section]) => (what === 'search' ? searchForm(t, id ?? '', sectionOf(section)) : null),
	submit(request: Request<ModalSubmitInteraction>, [id, section]) {
		const query = encodeQuery(request.interaction.fields.getTextInputValue('query'));
		return show(request, { id: snapshotArgument(id), section: sectionOf(section), query, page: 0 });
	}
};

async function show(
	request: Request<ChatInputCommandInteraction | ComponentInteraction | ModalSubmitInteraction>,
	{ id, section, query, page }: Look
): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const snapshot = await vault.snapshots.get(guildId, id);
	const lines = sectionLines(t, snapshot, await vault.snapshots.rebuild(guildId, id), section, decodeQuery(query));
	const title = t('view.title', { label: label(t, snapshot) });
	const answer = paged(t, title, lines, page, view.id, id, section, query);
	const rows = [chooser(t, snapshot, section), ...(answer.components ?? [])];
	if (section !== 'overview') rows.push(searcher(t, id, section));
	await send(interaction, { ...answer, components: rows });
}

/** The select menu of the sections, each with how many things it has. */
function chooser(t: Translator, { id, captures }: SnapshotSummary, chosen: Section) {
	const options = sections.map((section) => {
		if (section === 'overview') return { label: t('view.overview'), value: section, default: section === chosen };
		const count = captures[section]?.count ?? 0;
		return { label: clip(`${t(`kind.${section}`)} (${count})`, 100), value: section, default: section === chosen };
	});
	const menu = new StringSelectMenuBuilder().setCustomId(customId(view.id, id, 'section')).addOptions(options);
	return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
}

function searcher(t: Translator, id: number, section: Section) {
	const button = new ButtonBuilder()
		.setStyle(ButtonStyle.Secondary)
		.setLabel(t('view.search'))
		.setCustomId(customId(view.id, id, 'search', section));
	return new ActionRowBuilder<ButtonBuilder>().addComponents(button);
}

function searchForm(t: Translator, id: string, section: Section): ModalBuilder {
	const input = new TextInputBuilder().setCustomId('query').setStyle(TextInputStyle.Short).setRequired(false).setMaxLength(30);
	const field = new LabelBuilder().setLabel(t('view.searchFor')).setTextInputComponent(input);
	return new ModalBuilder()
		.setCustomId(customId(view.id, id, section))
		.setTitle(t('view.search'))
		.addLabelComponents(field);
}

function sectionOf(name: string | undefined): Section {
	return sections.find((section) => section === name) ?? 'overview';
}

function addSearchOption(builder: SlashCommandSubcommandBuilder): void {
	builder.addStringOption((option) =>
		option
			.setName(enUS['option.search.name'])
			.setNameLocalizations(localizations('option.search.name'))
			.setDescription(enUS['option.search.description'])
			.setDescriptionLocalizations(localizations('option.search.description'))
			.setMaxLength(30)
	);
}
