import { ButtonStyle, LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { customId } from '../../ui/customId';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { previewLines } from '../../ui/restore/preview';
import { label } from '../../ui/snapshot/label';
import { timestamp } from '../../ui/text';
import type { RestoreOptions } from '../../vault/restore/model';
import type { RestorePreview } from '../../vault/restore/Restores';
import { kindNames, type KindName } from '../../vault/snapshots/model';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';
import { snapshotArgument } from '../lib/snapshotOption';
import { decodeLoad, encodeLoad, grantFor, kindsOfLoad, loaderOf, loadNotes, loadTitle, type LoadWish } from './loadWish';
import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import { reportTarget } from '../../ui/archive/ReportTarget';

const fieldId = 'word';

/** What a person asks for: which snapshot, and how. In a custom id: `12.k.role`, and what is loaded. */
export interface RestoreWish {
	readonly snapshotId: number;
	readonly deleteExtra: boolean;
	/** One kind, or everything. */
	readonly part: KindName | 'all';
	/** For a snapshot of another server. */
	readonly load: LoadWish | null;
}

type Asked = Request<ChatInputCommandInteraction | ComponentInteraction | ModalSubmitInteraction>;

/** Shows what a restore would do, and asks. */
export async function showPlan(
	request: Asked,
	action: Action['id'],
	wish: RestoreWish,
	page = 0,
	session: string | null = null
): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const grant = await grantFor(request, wish.load);
	const kept = await vault.restorePreviews.get(guildId, wish.snapshotId, optionsOf(wish), session, grant?.sourceGuildId);
	const { found: preview } = kept;
	const title = grant ? await loadTitle(request, grant, preview.snapshot) : t('restore.title', { label: label(t, preview.snapshot) });
	const answer = paged(t, title, previewLines(t, preview), page, action, 'page', `${encode(wish)}.${kept.session}`);
	if (preview.plan.steps.length === 0) return send(interaction, answer);
	const subject = `${encode(wish)}.${preview.digest}${isDestructive(preview) ? '!' : ''}`;
	const ask = confirmation(action, interaction.user.id, subject, [
		{ answer: 'go', label: t('restore.confirm'), style: ButtonStyle.Danger }
	]);
	const origin = grant ? loadNotes(t, grant) : [];
	const content = [...origin, t('restore.safe'), t('restore.until', { time: timestamp(ask.expiresAt, 't') })].join(' ');
	await send(interaction, { ...answer, content, components: [...(answer.components ?? []), ask.row] });
}

/** Turns to another page of the same plan. */
export async function turnPlan(request: Asked, action: Action['id'], subject: string | undefined, page: string | undefined): Promise<void> {
	await showPlan(request, action, decode(subject), Number(page), subject?.split('.')[3] ?? null);
}

/** The form in which a person types that things may be deleted; `null` where nothing is. */
export function wordForm({ interaction, t }: Asked, action: Action['id'], args: readonly string[]): ModalBuilder | null {
	if (args[0] !== 'go' || !args[1]?.endsWith('!')) return null;
	checkConfirmation(interaction.user.id, args);
	const word = t('restore.form.word');
	const input = new TextInputBuilder().setCustomId(fieldId).setStyle(TextInputStyle.Short).setMaxLength(50).setRequired(true);
	return new ModalBuilder()
		.setCustomId(customId(action, ...args))
		.setTitle(t('restore.form.title'))
		.addLabelComponents(new LabelBuilder().setLabel(t('restore.form.label', { word })).setTextInputComponent(input));
}

/** @throws Refusal when it is another word */
export function checkWord({ interaction, t }: Request<ModalSubmitInteraction>): void {
	const typed = interaction.fields.getTextInputValue(fieldId).trim().toLocaleLowerCase(t.locale);
	if (typed !== t('restore.form.word').toLocaleLowerCase(t.locale)) throw new Refusal('refused.word', (say) => say('refused.word'));
}

/** Begins what was confirmed. Where the plan is another by now, it is shown again. */
export async function begin(request: Asked, action: Action['id'], args: readonly string[]): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const { subject } = checkConfirmation(interaction.user.id, args);
	const wish = decode(subject);
	const digest = subject.split('.')[3]?.replace('!', '') ?? '';
	const grant = await grantFor(request, wish.load);
	const onAccepted = async (): Promise<void> => {
		if (grant) await vault.loads.begin(grant, loaderOf(request), wish.snapshotId);
		await send(interaction, { content: t('restore.begun'), embeds: [], components: [] });
	};
	const order = { digest, by: interaction.user.id, report: reportTarget(interaction, t.locale), onAccepted };
	await vault.restore.start(guildId, wish.snapshotId, optionsOf(wish), order, grant?.sourceGuildId);
}

export function decode(subject: string | undefined): RestoreWish {
	const [id, extra, what = ''] = subject?.split('.') ?? [];
	const [part, ...load] = what.split('~');
	return {
		snapshotId: snapshotArgument(id),
		deleteExtra: extra === 'd',
		part: kindNames.find((kind) => kind === part) ?? 'all',
		load: decodeLoad(load)
	};
}

function encode({ snapshotId, deleteExtra, part, load }: RestoreWish): string {
	return `${snapshotId}.${deleteExtra ? 'd' : 'k'}.${part}${load ? encodeLoad(load) : ''}`;
}

/** Permissions of channels go with the channels. */
function optionsOf({ deleteExtra, part, load }: RestoreWish): RestoreOptions {
	const all = load ? kindsOfLoad(load) : kindNames;
	const kinds = part === 'all' ? all : all.filter((kind) => kind === part || (part === 'channel' && kind === 'permission'));
	return { kinds, deleteExtra, ...(load && { memberOverwrites: load.overwrites }) };
}

/** Kinds of which what was deleted can be had again as it was. */
const restorable: readonly KindName[] = ['permission', 'ban', 'pin'];

/** Whether something goes that cannot be had again as it was. */
function isDestructive({ plan }: RestorePreview): boolean {
	return plan.steps.some(({ verb, kind }) => verb === 'delete' && !restorable.includes(kind));
}
