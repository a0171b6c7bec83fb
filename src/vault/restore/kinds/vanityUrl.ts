import { PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import type { Draft } from '../Draft';

/**
 * The server's own invite link has a request of its own, which Discord does not document and bots may send. Somebody else may have taken
 * the code meanwhile. https://docs.discord.food/resources/invite#modify-guild-vanity-invite
 */
export function planVanityUrl(draft: Draft): void {
	for (const { after, fields } of draft.work('guild').changed) {
		if (fields.some(({ field }) => field === 'vanity_url_code')) planChange(draft, after);
	}
}

function planChange(draft: Draft, node: Node): void {
	if (!draft.situation.has('VANITY_URL')) return draft.block('guild', 'modify', node, { reason: 'missing_feature', feature: 'VANITY_URL' });
	if (draft.lacks(P.ManageGuild, 'guild', 'modify', node)) return;
	draft.add({
		kind: 'guild',
		verb: 'modify',
		nodes: [node],
		layer: 'settings',
		route: 'PATCH /guilds/{guild.id}/vanity-url',
		notes: [],
		async perform(send) {
			const body = { code: node.values['vanity_url_code'] ?? null };
			await send({ method: 'PATCH', path: Routes.guildVanityUrl(draft.situation.guildId), body });
			return {};
		}
	});
}
