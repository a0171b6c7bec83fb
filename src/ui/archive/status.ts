import type { Snowflake } from 'discord.js';
import type { Translator } from '../../locales';
import type { ArchiveStatus } from '../../vault/archive/Archive';
import type { ChannelStatus } from '../../vault/archive/sync/status';
import { escape, timestamp } from '../text';

/** Rules in a status; more would push the channels out of the message. */
const mostRules = 15;

export function statusHint(t: Translator): string {
	return t('archive.follow');
}

/** What is archived, whether it goes on, and what the last round did. */
export function statusLines(t: Translator, status: ArchiveStatus, guildId: Snowflake): string[] {
	return [
		...ruleLines(t, status, guildId),
		...(status.isPaused ? [t('archive.paused')] : status.isUnderWay ? [t('status.underway')] : []),
		...roundLines(t, status)
	];
}

/** What is archived, and what of it is left out. */
export function ruleLines(t: Translator, { rules }: Pick<ArchiveStatus, 'rules'>, guildId: Snowflake): string[] {
	const named = (included: boolean) =>
		[...rules]
			.filter(([, chosen]) => chosen === included)
			.slice(0, mostRules)
			.map(([id]) => (id === guildId ? t('choose.server') : `<#${id}>`))
			.join(', ');
	if (![...rules.values()].includes(true)) return [t('status.nothing')];
	return [
		t('status.archived', { places: named(true) }),
		...([...rules.values()].includes(false) ? [t('status.excluded', { places: named(false) })] : [])
	];
}

/** What the last round did, or the one that is under way has done so far. */
export function roundLines(t: Translator, { round }: Pick<ArchiveStatus, 'round'>): string[] {
	if (!round) return [];
	const { added, edited, deleted, finished_at: end, started_at: start } = round;
	const counts = t('status.counts', { added, edited, deleted });
	return [
		end === null ? t('status.round', { time: timestamp(start, 'R'), counts }) : t('status.last', { time: timestamp(end, 'R'), counts })
	];
}

/** One channel: how much of it is there, and what is missing, why, and the cure. */
export function channelLines(t: Translator, channel: ChannelStatus): string[] {
	const { id, name, problem, fraction, messages, deleted, files, syncedAt, windowFrom } = channel;
	const title = name === null ? `<#${id}>` : `<#${id}> (${escape(name, 40)})`;
	const progress = fraction < 1 ? t('status.fraction', { percent: Math.floor(fraction * 100) }) : t('status.whole');
	const when = syncedAt === null ? '' : ` · ${timestamp(syncedAt, 'R')}`;
	return [
		`**${title}** · ${progress} · ${t('status.messages', { count: messages })} · ${t('status.files', { count: files.stored })}${when}`,
		...(deleted > 0 ? [`- ${t('status.deleted', { count: deleted })}`] : []),
		...(files.waiting > 0 ? [`- ${t('status.waiting', { count: files.waiting })}`] : []),
		...(files.dead > 0 ? [`- ${t('status.dead', { count: files.dead })}`] : []),
		...(windowFrom === null ? [] : [`- ${t('status.window', { time: timestamp(windowFrom) })}`]),
		...(problem === null ? [] : [`- ${t(`problem.${problem}`)}`])
	];
}
