import type { Translator } from '../../locales';
import { unpackReport, type HealthNotice } from '../../vault/health/HealthNotice';
import { findingText, inviteLine } from '../health/report';
import { escape } from '../text';
import type { NoticeText } from './ChatNotices';

/** Each with its cost and its cure takes up to 400 characters of the 2000 that a message has. */
const mostFindings = 4;

/** What the vault cannot do any more, or is about to. */
export function healthNotice(t: Translator, notice: HealthNotice, guildName: string, applicationId: string): NoticeText {
	const { guildId } = notice;
	const report = unpackReport(notice);
	const bot = { applicationId, guildId };
	const more = report.findings.length - mostFindings;
	const lines = [
		`🩺 ${t('notice.health', { guild: escape(guildName) })}`,
		...inviteLine(t, report, bot),
		...report.findings.slice(0, mostFindings).map((finding) => `- ${findingText(t, finding, bot)}`),
		more > 0 ? t('brief.more', { count: more }) : t('notice.all')
	];
	return { content: lines.join('\n'), buttons: null, toOwner: notice.isSevere };
}
