import type { Translator } from '../../locales';
import type { Finding } from '../../vault/health/findings';
import type { HealthReport } from '../../vault/health/Health';
import { areas, type Area } from '../../vault/health/operations';
import { inviteLink, portalLink } from '../invite';
import { permissionNames } from '../permissions';
import type { BotInGuild } from '../snapshot/warnings';
import { fileSize, timestamp } from '../text';

/** Everything that the vault does, with a sign whether it can; then each finding with its cost and its cure. */
export function healthLines(t: Translator, report: HealthReport, bot: BotInGuild): string[] {
	const { findings, lastSnapshot, lastVerified } = report;
	const details = findings.map((finding) => `- ${findingText(t, finding, bot)}`);
	return [
		...areas.map((area) => areaLine(t, area, report)),
		...(lastSnapshot === null ? [] : [`${t('health.snapshot', { time: timestamp(lastSnapshot, 'R') })} ${verifiedText(t, lastVerified)}`]),
		...inviteLine(t, report, bot),
		'',
		...(details.length === 0 ? [t('health.good')] : [`**${t('health.findings')}**`, ...details])
	];
}

function verifiedText(t: Translator, at: number | null): string {
	return at === null ? t('health.unverified') : t('health.verified', { time: timestamp(at, 'R') });
}

function areaLine(t: Translator, area: Area, { findings, operations }: HealthReport): string {
	const troubled = new Set(findings.flatMap((finding) => ('operation' in finding ? [finding.operation] : [])));
	const signs = operations
		.filter((operation) => operation.area === area)
		.map(({ name }) => `${troubled.has(name) ? '⚠️' : '✅'} ${t(`operation.${name}`)}`);
	return `**${t(`area.${area}`)}**: ${signs.join(' · ')}`;
}

/** One finding as a sentence: what is wrong, what it costs, how to mend it. */
export function findingText(t: Translator, finding: Finding, { applicationId }: BotInGuild): string {
	switch (finding.problem) {
		case 'permission':
			return t('health.permission', { ...about(t, finding), permissions: permissionNames(t, finding.permissions).join(', ') });
		case 'channel_permission':
			return t('health.channel_permission', {
				...about(t, finding),
				permissions: permissionNames(t, finding.permissions).join(', '),
				count: finding.channels
			});
		case 'intent':
			return t('health.intent', { ...about(t, finding), intents: finding.intents.join('`, `') });
		case 'portal':
			return t('health.portal', { ...about(t, finding), intent: portalNames[finding.intent], link: portalLink(applicationId) });
		case 'limit':
			return t('health.limit', { thing: t(`limit.${finding.thing}`), count: finding.count, limit: finding.limit });
		case 'timed_out':
			return t('health.timed_out', { time: timestamp(finding.until) });
		case 'snapshot_old':
			return t('health.snapshot_old', { time: timestamp(finding.at, 'R') });
		case 'snapshot_unverified':
			return t('health.snapshot_unverified', { time: timestamp(finding.since, 'R') });
		case 'sync_stale':
			return t('health.sync_stale', { time: timestamp(finding.at, 'R') });
		case 'log_silent':
			return t('health.log_silent', { channel: `<#${finding.channelId}>` });
		case 'queue_stalled':
			return t('health.queue_stalled', { time: timestamp(finding.since, 'R') });
		case 'disk_low':
			return t('health.disk_low', { size: fileSize(t, finding.bytes) });
		case 'role_low':
			return t('health.role_low', { count: finding.above });
		case 'no_own_role':
		case 'two_factor':
		case 'no_snapshot':
			return t(`health.${finding.problem}`);
		case 'channels_hidden':
		case 'channels_unread':
		case 'snapshot_damaged':
		case 'files_dead':
		case 'jobs_dead':
			return t(`health.${finding.problem}`, { count: finding.count });
	}
}

/** One link for everything that an invite mends. Discord gives the bot's role what the link names, so it names again what the role has. */
export function inviteLine(
	t: Translator,
	{ findings, ownRole, missing }: Pick<HealthReport, 'findings' | 'ownRole' | 'missing'>,
	{ applicationId, guildId }: BotInGuild
): string[] {
	if (!findings.some(({ problem }) => problem === 'permission' || problem === 'no_own_role')) return [];
	return [t('health.invite', { invite: inviteLink(applicationId, guildId, (ownRole ?? 0n) | missing || undefined) })];
}

/** As the developer portal calls its switches. */
export const portalNames = { GuildMembers: 'Server Members', MessageContent: 'Message Content' } as const;

function about(t: Translator, { operation }: Extract<Finding, { readonly operation: unknown }>): { operation: string; cost: string } {
	return { operation: t(`operation.${operation}`), cost: t(`cost.${operation}`) };
}
