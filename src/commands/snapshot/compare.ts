import { ActionRowBuilder, ButtonBuilder, ButtonStyle, StringSelectMenuBuilder, type ChatInputCommandInteraction } from 'discord.js';
import type { Translator } from '../../locales';
import { VaultError } from '../../vault/errors';
import { customId } from '../../ui/customId';
import { send, sendBelow } from '../../ui/reply';
import { changesOf, compareLines } from '../../ui/snapshot/compare';
import { jsonFile, markdownFile, type Compared } from '../../ui/snapshot/compareFile';
import { label } from '../../ui/snapshot/label';
import { namesOf } from '../../ui/snapshot/names';
import { clip, fileSize, timestamp } from '../../ui/text';
import type { KindName } from '../../vault/snapshots/model';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { addKindOption, kindArgument } from '../lib/kindOption';
import { paged } from '../lib/paged';
import { addSnapshotOption, snapshotArgument } from '../lib/snapshotOption';

type Asking = Request<ChatInputCommandInteraction | ComponentInteraction>;

/** What is compared and what of it is shown. In custom ids: `<from>:<to>:<session>:<kind>:<page>`. */
interface Look {
	readonly from: number;
	readonly to: number | 'now';
	/** Names the look at now that earlier pages showed. */
	readonly session: string | null;
	readonly only: KindName | null;
}

const everything = 'all';

export const compare: Action = {
	id: 'snapshot-compare',
	name: 'compare',
	needs: 'ManageGuild',
	grant: 'view',
	touches: 'snapshot',
	options(builder) {
		addSnapshotOption(builder, 'from', false);
		addSnapshotOption(builder, 'to', false);
		addKindOption(builder);
	},
	async run(request) {
		const { options } = request.interaction;
		const from = options.getInteger('from') ?? (await newest(request));
		const look = { from, to: options.getInteger('to') ?? ('now' as const), session: null, only: kindArgument(options.getString('kind')) };
		await show(request, look, 0);
	},
	press(request, [from, to, session, what, page]) {
		const sides: Omit<Look, 'only'> = {
			from: snapshotArgument(from),
			to: to === 'now' ? to : snapshotArgument(to),
			session: session ?? null
		};
		// A select menu's choice comes last.
		if (what === 'kind') return show(request, { ...sides, only: kindArgument(page) }, 0);
		const look = { ...sides, only: kindArgument(what) };
		return page === 'md' || page === 'json' ? showFile(request, look, page) : show(request, look, Number(page));
	}
};

async function newest({ guildId, vault }: Request<unknown>): Promise<number> {
	const [snapshot] = await vault.snapshots.list(guildId);
	if (!snapshot) throw new VaultError('SnapshotNotFound', 'This server has no snapshot yet.', { guildId });
	return snapshot.id;
}

async function show(request: Asking, look: Look, page: number): Promise<void> {
	const { interaction, t } = request;
	const { compared, session, title, lines } = await read(request, look);
	const args = [look.from, look.to, session, look.only ?? everything] as const;
	const seen = compared.at === null ? [] : [t('compare.seen', { time: timestamp(compared.at) })];
	const answer = paged(t, title, [...seen, ...lines], page, compare.id, ...args);
	const rows = [...(answer.components ?? []), files(t, args)];
	const differing = compared.difference.kinds.filter((kind) => changesOf(kind) > 0);
	if (differing.length > 1 || look.only) rows.unshift(chooser(t, look, session, differing));
	await send(interaction, { ...answer, components: rows });
}

async function showFile(request: Request<ComponentInteraction>, look: Look, format: 'md' | 'json'): Promise<void> {
	const { interaction, t } = request;
	const { compared, title, lines } = await read(request, look);
	const file = format === 'md' ? markdownFile(compared, title, lines) : jsonFile(compared);
	const size = Buffer.byteLength(file.attachment as Buffer);
	const limit = interaction.attachmentSizeLimit;
	if (size <= limit) return sendBelow(interaction, { content: '', files: [file] });
	return sendBelow(interaction, { content: t('compare.large', { size: fileSize(t, size), limit: fileSize(t, limit) }) });
}

/** The difference, for all pages the same one. */
async function read({ guildId, vault, t }: Asking, { from, to, session, only }: Look) {
	const earlier = await vault.snapshots.get(guildId, from);
	const later = to === 'now' ? null : await vault.snapshots.get(guildId, to);
	const kept = to === 'now' ? await vault.comparisons.withNow(guildId, from, session) : null;
	const difference = kept?.found ?? (await vault.snapshots.compare(guildId, from, to));
	const names = namesOf(t, await vault.snapshots.rebuild(guildId, from), difference);
	const title = t('compare.title', { from: label(t, earlier), to: later ? label(t, later) : t('compare.now') });
	const compared: Compared = { from, to, at: kept?.at ?? null, only, difference };
	return { compared, session: kept?.session ?? '', title, lines: compareLines(t, difference, names, only) };
}

function chooser(t: Translator, { from, to, only }: Look, session: string, differing: Compared['difference']['kinds']) {
	const choices = differing.map((kind) => ({
		label: clip(`${t(`kind.${kind.kind}`)} (${changesOf(kind)})`, 100),
		value: kind.kind,
		default: kind.kind === only
	}));
	const menu = new StringSelectMenuBuilder()
		.setCustomId(customId(compare.id, from, to, session, 'kind'))
		.addOptions({ label: t('compare.everything'), value: everything, default: only === null }, ...choices);
	return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
}

function files(t: Translator, args: readonly (string | number)[]) {
	const button = (text: string, format: string) =>
		new ButtonBuilder()
			.setStyle(ButtonStyle.Secondary)
			.setLabel(text)
			.setCustomId(customId(compare.id, ...args, format));
	return new ActionRowBuilder<ButtonBuilder>().addComponents(button(t('compare.asText'), 'md'), button(t('compare.asJson'), 'json'));
}
