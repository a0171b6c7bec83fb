import { ActionRowBuilder, ButtonBuilder, ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import { textKey, type Translator } from '../../locales';
import type { JobMove, ListedJob } from '../../vault/jobs/JobDesk';
import { customId } from '../customId';
import { clip, escape, plain, timestamp } from '../text';

/** More would not fit in an embed with what went wrong. */
export const jobsPerPage = 10;

/** One job in one line: what it does, where, how far it is, and what went wrong. */
export function jobLine(t: Translator, job: ListedJob): string {
	const { id, state, attempts, maxAttempts, lastError } = job;
	const time = timestamp(job.runAt, 'R');
	const trouble = lastError === null ? '' : `\n-# ${escape(lastError.split('\n')[0] ?? '', 150)}`;
	return `**#${id} · ${jobName(t, job)}** ${place(job)}\n${t(`jobs.${state}`, { time, attempt: attempts, attempts: maxAttempts })}${trouble}`;
}

/** A menu of the jobs on a page. */
export function jobMenu(t: Translator, action: string, jobs: readonly ListedJob[]): ActionRowBuilder<StringSelectMenuBuilder> {
	const menu = new StringSelectMenuBuilder().setCustomId(customId(action, 'choose')).setPlaceholder(t('jobs.choose'));
	menu.addOptions(jobs.map((job) => ({ label: clip(`#${job.id} · ${plain(jobName(t, job))}`, 100), value: String(job.id) })));
	return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
}

/** What may be done to a job, and the way back to the list. */
export function jobButtons(t: Translator, action: string, job: ListedJob, moves: readonly JobMove[]): ActionRowBuilder<ButtonBuilder> {
	const button = (label: string, style: ButtonStyle.Secondary | ButtonStyle.Danger, ...args: readonly (string | number)[]) =>
		new ButtonBuilder()
			.setStyle(style)
			.setLabel(label)
			.setCustomId(customId(action, ...args));
	return new ActionRowBuilder<ButtonBuilder>().addComponents([
		...moves.map((move) => button(t(`jobs.${move}`), move === 'cancel' ? ButtonStyle.Danger : ButtonStyle.Secondary, move, job.id)),
		button(t('jobs.back'), ButtonStyle.Secondary, 'list', 0)
	]);
}

function jobName(t: Translator, { kind }: ListedJob): string {
	const key = textKey('job', kind);
	return key === null ? kind : t(key);
}

/** The channel or thread that a job is about. */
function place({ payload }: ListedJob): string {
	const { threadId, channelId } = (payload ?? {}) as { readonly threadId?: unknown; readonly channelId?: unknown };
	const id = [threadId, channelId].find((value) => typeof value === 'string' && /^\d{17,20}$/.test(value));
	return typeof id === 'string' ? `<#${id}>` : '';
}
