import type { APIExtendedInvite, APIInvite } from 'discord-api-types/v10';
import { SnapshotInvite } from '../../../entities/SnapshotInvite';
import type { Values } from '../model';
import { setText } from '../references';
import { day, type Kind } from './Kind';

/**
 * Invitations, by their codes. How often each was used changes all the time and is not kept.
 * https://discord.com/developers/docs/resources/invite#invite-object
 */
export const invite: Kind = {
	name: 'invite',
	entity: SnapshotInvite,
	ids: 'code',
	fields: [
		{ key: 0, name: 'channel_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 1, name: 'max_age', type: 'integer', since: 1 },
		{ key: 2, name: 'max_uses', type: 'integer', since: 1 },
		{ key: 3, name: 'temporary', type: 'boolean', since: 1 },
		{ key: 4, name: 'expires_at', type: 'text', since: 1 },
		{ key: 5, name: 'role_ids', type: 'json', isSet: true, within: [{ path: ['*'], references: 'role' }], since: 1 },
		{ key: 6, name: 'target_type', type: 'integer', since: 1 },
		{ key: 7, name: 'target_user_id', type: 'reference', references: 'user', since: 1 },
		{ key: 8, name: 'target_application_id', type: 'reference', references: 'user', since: 1 }
	],
	mostNodes: 10_000,
	needs: ['ManageGuild', 'ViewAuditLog'],
	// Nothing tells that one ran out.
	freshness: {
		events: ['INVITE_CREATE', 'INVITE_DELETE', 'CHANNEL_DELETE'],
		intents: ['Guilds', 'GuildInvites'],
		permissions: ['Administrator'],
		isAlwaysRead: true,
		trustedMs: day,
		isBusy: true
	},
	unseen: 'partly_seen',
	async read(source) {
		const invites = await source.reader.invites(source.guildId);
		return { status: 'read', nodes: new Map(invites.map((item) => [item.code, values(item)])), complete: true };
	}
};

type Item = (APIInvite | APIExtendedInvite) & { readonly roles?: readonly { readonly id: string }[] };

/** Only to those who may manage the guild are limits told. */
function values(item: Item): Values {
	return {
		channel_id: item.channel?.id ?? null,
		expires_at: item.expires_at ? new Date(item.expires_at).toISOString() : null,
		role_ids: setText((item.roles ?? []).map(({ id }) => id)),
		target_type: item.target_type ?? null,
		target_user_id: item.target_user?.id ?? null,
		target_application_id: item.target_application?.id ?? null,
		...('max_uses' in item && { max_age: item.max_age, max_uses: item.max_uses, temporary: item.temporary })
	};
}
