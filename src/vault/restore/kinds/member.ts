import { PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import { livingIds } from '../body';
import type { Draft } from '../Draft';
import { refusalCode } from '../GuildWriter';
import type { Verb } from '../model';

const unknownMember = 10_007;

/** Roles and nicknames of those who are here: nobody can be brought back. Roles that only Discord gives stay as they are. */
export function planMembers(draft: Draft): void {
	const { created, changed, deleted } = draft.work('member');
	for (const node of created) planMember(draft, 'create', node, ['nick', 'roles'], null);
	for (const { before, after, fields } of changed) {
		const names = fields.map(({ field }) => field);
		planMember(draft, 'modify', after, names, before);
	}
	if (draft.input.options.deleteExtra) for (const node of deleted) planEmptying(draft, node);
}

/** Whoever had neither when the snapshot was taken is not in it; nor is who came later. */
function planEmptying(draft: Draft, before: Node): void {
	const { nick, roles } = before.values;
	const given = livingIds(roles, 'role', draft.input.current, (id) => isGiven(draft, id));
	const names = [...(nick === null ? [] : ['nick']), ...(given.length === 0 ? [] : ['roles'])];
	planMember(draft, 'delete', { ...before, values: { nick: null, roles: '[]' } }, names, before);
}

function isGiven(draft: Draft, roleId: string): boolean {
	return draft.live.nodes.role.get(roleId)?.values['managed'] !== true;
}

function planMember(draft: Draft, verb: Verb, node: Node, changed: readonly string[], before: Node | null): void {
	// Without its roles the bot might not get to the end.
	if (node.id === draft.situation.userId) return draft.block('member', verb, node, { reason: 'own_role' });
	const fields = changed.filter((name) => name !== 'nick' || !isOwner(draft, node));
	if (fields.length < changed.length && (before?.values['nick'] ?? null) !== node.values['nick']) {
		draft.block('member', verb, node, { reason: 'fixed', field: 'nick' });
	}
	if (fields.length === 0) return;
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
			const kept = livingIds(before?.values['roles'] ?? null, 'role', ids, (id) => !isGiven(draft, id));
			const roles = fields.includes('roles') && {
				roles: [...new Set([...livingIds(node.values['roles'], 'role', ids, (id) => isGiven(draft, id)), ...kept])]
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

/** No bot can give the owner a nickname. https://discord.com/developers/docs/resources/guild#modify-guild-member */
function isOwner({ live, situation }: Draft, { id }: Node): boolean {
	return live.nodes.guild.get(situation.guildId)?.values['owner_id'] === id;
}
