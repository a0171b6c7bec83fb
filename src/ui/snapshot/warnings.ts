import { PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { textKey, type Translator } from '../../locales';
import type { PermissionName } from '../../vault/snapshots/kinds';
import type { KindName } from '../../vault/snapshots/model';
import type { CaptureWarning } from '../../vault/snapshots/warnings';
import { inviteLink, snapshotPermissions } from '../invite';

/** What an invite link needs. */
export interface BotInGuild {
	readonly applicationId: Snowflake;
	readonly guildId: Snowflake;
}

/** What the bot could not see, with the cure: one line for each permission that it lacks, and one link that grants them all. */
export function warningLines(t: Translator, warnings: readonly CaptureWarning[], bot: BotInGuild): string[] {
	const lacking = kindsByPermission(warnings);
	const bits = [...lacking.keys()].reduce((all, permission) => all | PermissionFlagsBits[permission], snapshotPermissions);
	const invite = inviteLink(bot.applicationId, bot.guildId, bits);
	const forbidden = [...lacking].map(([permission, kinds]) => {
		const kind = kinds.map((name) => t(`kind.${name}`)).join(', ');
		return t('warning.kind_forbidden', { kind, permission: permissionText(t, permission), invite });
	});
	return [...forbidden, ...warnings.flatMap((warning) => warningText(t, warning, bot) ?? [])];
}

function kindsByPermission(warnings: readonly CaptureWarning[]): ReadonlyMap<PermissionName, readonly KindName[]> {
	const kinds = new Map<PermissionName, KindName[]>();
	for (const warning of warnings) {
		if (warning.problem !== 'kind_unread' || warning.permission === null) continue;
		kinds.set(warning.permission, [...(kinds.get(warning.permission) ?? []), warning.kind]);
	}
	return kinds;
}

/** `null` for what is said by permission. */
function warningText(t: Translator, warning: CaptureWarning, bot: BotInGuild): string | null {
	switch (warning.problem) {
		case 'channels_hidden':
			return t('warning.channels_hidden', { count: warning.count });
		case 'media_missing':
			return t('warning.media_missing', { kind: t(`kind.${warning.kind}`), count: warning.count });
		case 'partly_seen':
			return t('warning.partly_seen', { kind: t(`kind.${warning.kind}`), count: warning.count });
		case 'kind_unread':
			return unreadText(t, warning);
		case 'no_own_role':
			return t('warning.no_own_role', { invite: inviteLink(bot.applicationId, bot.guildId) });
		case 'changed_while_read':
			return t('warning.changed_while_read');
	}
}

function unreadText(t: Translator, { kind: name, reason, permission }: Extract<CaptureWarning, { problem: 'kind_unread' }>): string | null {
	const kind = t(`kind.${name}`);
	if (reason === 'missing_intent') return t('warning.kind_without_intent', { kind });
	return permission === null ? t('warning.kind_unread', { kind, reason: t(`reason.${reason}`) }) : null;
}

function permissionText(t: Translator, permission: PermissionName): string {
	const key = textKey('permission', permission);
	return key ? t(key) : permission;
}
