import type { APIRole } from 'discord-api-types/v10';
import type { OwnMember } from './GuildReader';
import type { GuildState, KindName, UnreadReason } from './model';

/** Something that a snapshot could not see or that will stand in the way of a restore. */
export type CaptureWarning =
	/** Bans were not read: after a raid they are lost. */
	| { readonly problem: 'bans_unread'; readonly reason: UnreadReason }
	/** `count` channels hide their name, topic and permissions from the bot. */
	| { readonly problem: 'channels_hidden'; readonly count: number }
	/** Another kind could not be read. */
	| { readonly problem: 'kind_unread'; readonly kind: KindName; readonly reason: UnreadReason }
	/** The bot was invited without permissions, so Discord made no role for it: it has no place in the hierarchy from which to restore. */
	| { readonly problem: 'no_own_role' }
	/** The guild was changed while it was read, each time: the snapshot may mix what was before and after. */
	| { readonly problem: 'changed_while_read' };

/** What the capture left out. `guild` is `null` when the guild itself could not be read. */
export function captureWarnings(
	state: GuildState,
	guild: { readonly roles: readonly APIRole[]; readonly me: OwnMember } | null,
	isSteady: boolean
): CaptureWarning[] {
	const warnings: CaptureWarning[] = [];
	for (const [kind, capture] of Object.entries(state.captures)) {
		if (capture.status === 'unread') warnings.push(unreadWarning(kind as KindName, capture.reason));
	}
	const { channel } = state.captures;
	if (channel?.status === 'partial' && channel.unseen > 0) warnings.push({ problem: 'channels_hidden', count: channel.unseen });
	if (guild && !hasOwnRole(guild.roles, guild.me)) warnings.push({ problem: 'no_own_role' });
	if (!isSteady) warnings.push({ problem: 'changed_while_read' });
	return warnings;
}

function unreadWarning(kind: KindName, reason: UnreadReason): CaptureWarning {
	return kind === 'ban' ? { problem: 'bans_unread', reason } : { problem: 'kind_unread', kind, reason };
}

/** Discord marks the role that came with a bot by `tags.bot_id`. */
function hasOwnRole(roles: readonly APIRole[], me: OwnMember): boolean {
	return roles.some((role) => role.managed && role.tags?.bot_id === me.id);
}
