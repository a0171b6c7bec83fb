import { PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import { livingIds } from '../body';
import type { Draft } from '../Draft';
import { refusalCode } from '../GuildWriter';

const unknownMember = 10_007;

/** Roles and nicknames of those who are here: nobody can be brought back. Roles that only Discord gives stay as they are. */
export function planMembers(draft: Draft): void {
	const { created, changed } = draft.work('member');
	for (const node of created) planMember(draft, node, ['nick', 'roles'], null);
	for (const { before, after, fields } of changed)
		planMember(
			draft,
			after,
			fields.map(({ field }) => field),
			before
		);
}

function planMember(draft: Draft, node: Node, fields: readonly string[], before: Node | null): void {
	const verb = before ? 'modify' : 'create';
	const needed = (fields.includes('roles') ? P.ManageRoles : 0n) | (fields.includes('nick') ? P.ManageNicknames : 0n);
	if (draft.lacks(needed, 'member', verb, node)) return;
	draft.add({
		kind: 'member',
		verb,
		nodes: [node],
		layer: 'members',
		route: 'PATCH /guilds/{guild.id}/members/{user.id}',
		notes: [],
		async perform(send, ids) {
			const isGiven = (id: string): boolean => draft.live.nodes.role.get(id)?.values['managed'] !== true;
			const kept = livingIds(before?.values['roles'] ?? null, 'role', ids, (id) => !isGiven(id));
			const roles = fields.includes('roles') && {
				roles: [...new Set([...livingIds(node.values['roles'], 'role', ids, isGiven), ...kept])]
			};
			const body = { ...roles, ...(fields.includes('nick') && { nick: node.values['nick'] ?? null }) };
			try {
				await send({ method: 'PATCH', path: Routes.guildMember(draft.situation.guildId, node.id), body });
			} catch (error) {
				// Whoever left has neither.
				if (refusalCode(error) !== unknownMember) throw error;
			}
			return {};
		}
	});
}
