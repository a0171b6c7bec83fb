import { EmbedBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { jobButtons, jobLine, jobMenu, jobsPerPage } from '../../ui/jobs/list';
import { pageOfItems } from '../../ui/pages';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { jobMoves, type JobMove } from '../../vault/jobs/JobDesk';
import { pageButtons } from '../lib/buttons';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

type JobsRequest = Request<ChatInputCommandInteraction | ComponentInteraction>;

export const jobs: Action = {
	id: 'vault-jobs',
	name: 'jobs',
	needs: 'Administrator',
	run: (request) => showList(request, 0),
	async press(request, [what = '', argument = '']) {
		const id = Number(argument);
		if (what === 'list') return showList(request, id);
		if (what === 'choose') return showJob(request, id);
		if (!isMove(what)) throw new Refusal('refused.unknown', (t) => t('refused.unknown'));
		await request.vault.jobs.move(request.guildId, id, what);
		if (what === 'retry' || what === 'resume') request.vault.wake();
		return showList(request, 0);
	}
};

function isMove(name: string): name is JobMove {
	return Object.hasOwn(jobMoves, name);
}

async function showList({ interaction, guildId, vault, t }: JobsRequest, page: number): Promise<void> {
	const all = await vault.jobs.list(guildId);
	const { items, ...shown } = pageOfItems(all, page, jobsPerPage);
	const text = items.length === 0 ? t('jobs.none') : items.map((job) => jobLine(t, job)).join('\n');
	const embed = new EmbedBuilder().setTitle(t('jobs.title')).setDescription(text);
	const menu = items.length === 0 ? [] : [jobMenu(t, jobs.id, items)];
	await send(interaction, { content: '', embeds: [embed], components: [...menu, ...pageButtons(t, shown, jobs.id, 'list')] });
}

async function showJob({ interaction, guildId, vault, t }: JobsRequest, id: number): Promise<void> {
	const job = await vault.jobs.get(guildId, Number.isSafeInteger(id) ? id : 0);
	const embed = new EmbedBuilder().setTitle(t('jobs.title')).setDescription(jobLine(t, job));
	await send(interaction, { content: '', embeds: [embed], components: [jobButtons(t, jobs.id, job, vault.jobs.movesOf(job))] });
}
