import type { Access } from './LastLooks';
import type { Kind, PermissionName } from './kinds';
import { kindNames, type Capture, type GuildState, type KindName, type UnreadReason } from './model';

/** Something that a snapshot could not see or that will stand in the way of a restore. */
export type CaptureWarning =
	/** A kind was not read. `permission`: the one that the bot lacks, if that is why. */
	| {
			readonly problem: 'kind_unread';
			readonly kind: KindName;
			readonly reason: UnreadReason;
			readonly permission: PermissionName | null;
	  }
	/** `count` channels hide their name, topic and permissions from the bot. */
	| { readonly problem: 'channels_hidden'; readonly kind: KindName; readonly count: number }
	/** `count` things lack a picture or sound that could not be downloaded. */
	| { readonly problem: 'media_missing'; readonly kind: KindName; readonly count: number }
	/** `count` things could not be seen whole. */
	| { readonly problem: 'partly_seen'; readonly kind: KindName; readonly count: number }
	/** The bot was invited without permissions, so Discord made no role for it: it has no place in the hierarchy from which to restore. */
	| { readonly problem: 'no_own_role' }
	/** The guild was changed while it was read, each time: the snapshot may mix what was before and after. */
	| { readonly problem: 'changed_while_read' };

/** What the capture left out. */
export function captureWarnings(
	kinds: Readonly<Record<KindName, Kind>>,
	state: GuildState,
	{ access, isSteady }: { readonly access: Access; readonly isSteady: boolean }
): CaptureWarning[] {
	const warnings: CaptureWarning[] = kindNames.flatMap((name) => kindWarning(kinds[name], state.captures[name]) ?? []);
	if (!access.hasOwnRole) warnings.push({ problem: 'no_own_role' });
	if (!isSteady) warnings.push({ problem: 'changed_while_read' });
	return warnings;
}

function kindWarning({ name: kind, needs, unseen }: Kind, capture: Capture | undefined): CaptureWarning | null {
	if (capture?.status === 'unread') {
		const { reason } = capture;
		if (reason === 'switched_off') return null;
		return { problem: 'kind_unread', kind, reason, permission: (reason === 'missing_permission' && needs?.[0]) || null };
	}
	return capture?.status === 'partial' && capture.unseen > 0 && unseen ? { problem: unseen, kind, count: capture.unseen } : null;
}
