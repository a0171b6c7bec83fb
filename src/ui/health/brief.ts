import { EmbedBuilder } from 'discord.js';
import type { Translator } from '../../locales';
import type { RightsFinding } from '../../vault/health/findings';
import { permissionNames } from '../permissions';
import { timestamp } from '../text';
import { portalNames } from './report';

/** More would bury the answer that they end. */
const mostLines = 3;
/** Discord's yellow, which its clients use for warnings. */
const yellow = 0xfee75c;

/** What costs the most comes first, what is only slower or dearer without it comes last. */
const order: readonly RightsFinding['problem'][] = [
	'timed_out',
	'no_own_role',
	'two_factor',
	'portal',
	'permission',
	'channel_permission',
	'channels_hidden',
	'role_low',
	'limit',
	'intent'
];

/** The end of an answer: what stood in its way, in short, and where the cure is. `null` where nothing did. */
export function briefEmbed(t: Translator, findings: readonly RightsFinding[]): EmbedBuilder | null {
	if (findings.length === 0) return null;
	const sorted = [...findings].sort((left, right) => order.indexOf(left.problem) - order.indexOf(right.problem));
	const more = sorted.length - mostLines;
	const lines = [
		...sorted.slice(0, mostLines).map((finding) => `⚠️ ${briefText(t, finding)}`),
		more > 0 ? t('brief.more', { count: more }) : t('brief.cure')
	];
	return new EmbedBuilder().setColor(yellow).setDescription(lines.join('\n'));
}

function briefText(t: Translator, finding: RightsFinding): string {
	switch (finding.problem) {
		case 'permission':
			return t('brief.permission', {
				permissions: permissionNames(t, finding.permissions).join(', '),
				cost: t(`cost.${finding.operation}`)
			});
		case 'channel_permission':
			return t('brief.channel_permission', {
				permissions: permissionNames(t, finding.permissions).join(', '),
				count: finding.channels,
				cost: t(`cost.${finding.operation}`)
			});
		case 'intent':
			return t('brief.intent', { intents: finding.intents.join('`, `'), cost: t(`cost.${finding.operation}`) });
		case 'portal':
			return t('brief.portal', { intent: portalNames[finding.intent], cost: t(`cost.${finding.operation}`) });
		case 'limit':
			return t('brief.limit', { thing: t(`limit.${finding.thing}`), count: finding.count, limit: finding.limit });
		case 'timed_out':
			return t('brief.timed_out', { time: timestamp(finding.until) });
		case 'role_low':
			return t('brief.role_low', { count: finding.above });
		case 'channels_hidden':
			return t('brief.channels_hidden', { count: finding.count });
		case 'no_own_role':
		case 'two_factor':
			return t(`brief.${finding.problem}`);
	}
}
