import { AutoModerationActionType, PermissionFlagsBits as P, Routes, type APIAutoModerationRule } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf, livingIds } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';

/** https://discord.com/developers/docs/resources/auto-moderation#create-auto-moderation-rule */
const writable = ['name', 'event_type', 'trigger_metadata', 'actions', 'enabled', 'exempt_roles', 'exempt_channels'];
const route = '/guilds/{guild.id}/auto-moderation/rules';

export function planAutoModeration(draft: Draft): void {
	const { created, deleted } = draft.work('auto_moderation');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	for (const node of created) planCreation(draft, node);
	for (const change of draft.changes('auto_moderation')) planChange(draft, change);
}

function planDeletion(draft: Draft, node: Node): void {
	if (draft.lacks(P.ManageGuild, 'auto_moderation', 'delete', node)) return;
	draft.add({
		kind: 'auto_moderation',
		verb: 'delete',
		nodes: [node],
		layer: 'settings',
		route: `DELETE ${route}/{rule.id}`,
		notes: [],
		async perform(send, ids) {
			await send({ method: 'DELETE', path: Routes.guildAutoModerationRule(draft.situation.guildId, ids.of('rule', node.id) ?? node.id) });
			return {};
		}
	});
}

function planCreation(draft: Draft, node: Node): void {
	if (draft.lacks(neededFor(node), 'auto_moderation', 'create', node)) return;
	draft.add({
		kind: 'auto_moderation',
		verb: 'create',
		nodes: [node],
		layer: 'settings',
		route: `POST ${route}`,
		notes: [],
		creates: { kind: 'rule', looks: { name: node.values['name'] ?? null, type: null } },
		async perform(send, ids) {
			const body = bodyWith(node, [...writable, 'trigger_type'], ids);
			const rule = (await send({
				method: 'POST',
				path: Routes.guildAutoModerationRules(draft.situation.guildId),
				body
			})) as APIAutoModerationRule;
			return { created: rule.id };
		}
	});
}

function planChange(draft: Draft, { after, fields }: NodeChange): void {
	const changed = fields.map(({ field }) => field);
	if (changed.includes('trigger_type')) draft.block('auto_moderation', 'modify', after, { reason: 'fixed', field: 'trigger_type' });
	const names = changed.filter((name) => writable.includes(name));
	if (names.length === 0 || draft.lacks(neededFor(after), 'auto_moderation', 'modify', after)) return;
	draft.add({
		kind: 'auto_moderation',
		verb: 'modify',
		nodes: [after],
		layer: 'settings',
		route: `PATCH ${route}/{rule.id}`,
		notes: [],
		async perform(send, ids) {
			const path = Routes.guildAutoModerationRule(draft.situation.guildId, ids.of('rule', after.id) ?? after.id);
			await send({ method: 'PATCH', path, body: bodyWith(after, names, ids) });
			return {};
		}
	});
}

/** Roles and channels that are not there are left out. */
function bodyWith({ values }: Node, names: readonly string[], ids: CurrentIds): object {
	return {
		...bodyOf(kinds.auto_moderation, values, names, ids),
		...(names.includes('exempt_roles') && { exempt_roles: livingIds(values['exempt_roles'], 'role', ids) }),
		...(names.includes('exempt_channels') && { exempt_channels: livingIds(values['exempt_channels'], 'channel', ids) })
	};
}

/** Rules that send people to be silent need the right to do so. */
function neededFor({ values }: Node): bigint {
	const actions = typeof values['actions'] === 'string' ? (JSON.parse(values['actions']) as { type: number }[]) : [];
	const timeout: number = AutoModerationActionType.Timeout;
	return P.ManageGuild | (actions.some(({ type }) => type === timeout) ? P.ModerateMembers : 0n);
}
