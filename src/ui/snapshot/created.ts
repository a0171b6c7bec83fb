import { PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { textKey, type Translator } from '../../locales';
import type { PermissionName } from '../../vault/snapshots/kinds';
import type { CreateResult } from '../../vault/snapshots/SnapshotCreation';
import type { CaptureWarning } from '../../vault/snapshots/warnings';
import { inviteLink, snapshotPermissions } from '../invite';
import { captureLines } from './captures';
import { summaryLines } from './compare';
import { label } from './label';

/** What an invite link needs. */
export interface BotInGuild {
	readonly applicationId: Snowflake;
	readonly guildId: Snowflake;
}

/** After a change of the bound many may go at once: what else there is to say must stay on the page. */
const mostLabels = 5;

/** The answer to a new snapshot: what is kept, what changed, what made room, and what the bot could not see, with the cure. */
export function createdLines(t: Translator, created: CreateResult, bot: BotInGuild): string[] {
	const warnings = created.warnings.map((warning) => `- ${warningText(t, warning, bot)}`);
	return [
		...captureLines(t, created.snapshot),
		'',
		...changes(t, created),
		...pruned(t, created),
		...(warnings.length === 0 ? [] : ['', `**${t('create.warnings')}**`, ...warnings])
	];
}

function changes(t: Translator, { difference }: CreateResult): string[] {
	if (difference === null) return [t('create.first')];
	if (difference.equality === 'equal') return [t('create.unchanged')];
	if (difference.equality === 'unknown') return [t('create.unknown')];
	return [t('create.changed'), ...summaryLines(t, difference).map((line) => `- ${line}`)];
}

function pruned(t: Translator, { deleted }: CreateResult): string[] {
	if (deleted.length === 0) return [];
	const labels = deleted.slice(0, mostLabels).map((snapshot) => label(t, snapshot));
	return [t('create.pruned', { count: deleted.length, labels: [...labels, ...(deleted.length > mostLabels ? ['…'] : [])].join(', ') })];
}

function warningText(t: Translator, warning: CaptureWarning, bot: BotInGuild): string {
	switch (warning.problem) {
		case 'channels_hidden':
			return t('warning.channels_hidden', { count: warning.count });
		case 'media_missing':
			return t('warning.media_missing', { kind: t(`kind.${warning.kind}`), count: warning.count });
		case 'partly_seen':
			return t('warning.partly_seen', { kind: t(`kind.${warning.kind}`), count: warning.count });
		case 'kind_unread':
			return unreadText(t, warning, bot);
		case 'no_own_role':
			return t('warning.no_own_role', { invite: inviteLink(bot.applicationId, bot.guildId) });
		case 'changed_while_read':
			return t('warning.changed_while_read');
	}
}

function unreadText(t: Translator, warning: Extract<CaptureWarning, { problem: 'kind_unread' }>, bot: BotInGuild): string {
	const kind = t(`kind.${warning.kind}`);
	const { permission } = warning;
	if (warning.reason === 'missing_intent') return t('warning.kind_without_intent', { kind });
	if (permission === null) return t('warning.kind_unread', { kind, reason: t(`reason.${warning.reason}`) });
	const invite = inviteLink(bot.applicationId, bot.guildId, snapshotPermissions | PermissionFlagsBits[permission]);
	return t('warning.kind_forbidden', { kind, permission: permissionText(t, permission), invite });
}

function permissionText(t: Translator, permission: PermissionName): string {
	const key = textKey('permission', permission);
	return key ? t(key) : permission;
}
