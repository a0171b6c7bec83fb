import type { ChatInputCommandInteraction } from 'discord.js';
import { VaultError } from '../../vault/errors';
import { send } from '../../ui/reply';
import { compareLines } from '../../ui/snapshot/compare';
import { label } from '../../ui/snapshot/label';
import { namesOf } from '../../ui/snapshot/names';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';
import { addSnapshotOption, snapshotArgument } from '../lib/snapshotOption';

export const compare: Action = {
	id: 'snapshot-compare',
	name: 'compare',
	needs: 'ManageGuild',
	options(builder) {
		addSnapshotOption(builder, 'from', false);
		addSnapshotOption(builder, 'to', false);
	},
	async run(request) {
		const { options } = request.interaction;
		await show(request, options.getInteger('from') ?? (await newest(request)), options.getInteger('to') ?? 'now', 0);
	},
	press: (request, [from, to, page]) => show(request, snapshotArgument(from), to === 'now' ? to : snapshotArgument(to), Number(page))
};

async function newest({ guildId, vault }: Request<unknown>): Promise<number> {
	const [snapshot] = await vault.snapshots.list(guildId);
	if (!snapshot) throw new VaultError('SnapshotNotFound', 'This server has no snapshot yet.', { guildId });
	return snapshot.id;
}

async function show(
	request: Request<ChatInputCommandInteraction | ComponentInteraction>,
	from: number,
	to: number | 'now',
	page: number
): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const earlier = await vault.snapshots.get(guildId, from);
	const later = to === 'now' ? null : await vault.snapshots.get(guildId, to);
	const difference = await vault.snapshots.compare(guildId, from, to);
	const names = namesOf(t, await vault.snapshots.rebuild(guildId, from), difference);
	const title = t('compare.title', { from: label(t, earlier), to: later ? label(t, later) : t('compare.now') });
	await send(interaction, paged(t, title, compareLines(t, difference, names), page, compare.id, from, to));
}
