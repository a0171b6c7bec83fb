import { PermissionFlagsBits, Routes, type APIRole } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import type { Note } from '../model';
import { arrange, roleOrder, sameOrder } from '../order';
import { rolePositions } from '../rolePositions';
import { colorsOf, iconAssets, iconOf, looks, looksLeftOut, possibleLooks } from './roleLooks';

/** https://discord.com/developers/docs/resources/guild#create-guild-role */
const writable = ['name', 'hoist', 'permissions', 'mentionable'];
/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30005) */
const mostRoles = 250;
const needed = PermissionFlagsBits.ManageRoles;
const route = '/guilds/{guild.id}/roles';

export function planRoles(draft: Draft): void {
	const { created, changed, deleted } = draft.work('role');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	planCreations(draft, created);
	for (const change of changed) planChange(draft, change);
	planOrder(draft);
}

function planDeletion(draft: Draft, node: Node): void {
	if (node.values['managed'] === true) return draft.block('role', 'delete', node, { reason: 'managed' });
	if (draft.lacks(needed, 'role', 'delete', node) || isTooHigh(draft, 'delete', node)) return;
	draft.add({
		kind: 'role',
		verb: 'delete',
		nodes: [node],
		layer: 'delete_roles',
		route: `DELETE ${route}/{role.id}`,
		notes: [],
		async perform(send, ids) {
			await send({ method: 'DELETE', path: pathOf(draft, ids, node) });
			return {};
		}
	});
}

/** From the highest to the lowest: a new role lands at the bottom, and among equals the older one is higher. */
function planCreations(draft: Draft, nodes: readonly Node[]): void {
	const going = draft.work('role').deleted.filter(({ id }) => draft.isPlanned('role', 'delete', id)).length;
	let room = mostRoles - draft.live.nodes.role.size + going;
	for (const node of [...nodes].sort(roleOrder).reverse()) {
		if (node.values['managed'] === true) draft.block('role', 'create', node, { reason: 'managed' });
		else if (typeof node.values['name'] !== 'string') draft.block('role', 'create', node, { reason: 'never_seen' });
		else if (draft.lacks(needed, 'role', 'create', node)) continue;
		else if (room <= 0) draft.block('role', 'create', node, { reason: 'limit' });
		else {
			room -= 1;
			planCreation(draft, node, node.values['name']);
		}
	}
}

function planCreation(draft: Draft, node: Node, name: string): void {
	const left = draft.situation.beyond(bitsOf(node));
	draft.add({
		kind: 'role',
		verb: 'create',
		nodes: [node],
		layer: 'create_roles',
		route: `POST ${route}`,
		notes: [...notesOf(left), ...looksLeftOut(draft, node)],
		creates: { kind: 'role', looks: { name, type: null } },
		async perform(send, ids, read) {
			const { fields, missing } = await iconOf(draft, node, looks, read);
			const look = { ...colorsOf(draft, node, looks), ...fields };
			const body = { ...bodyOf(kinds.role, node.values, writable, ids), ...look, permissions: String(bitsOf(node) & ~left) };
			const role = (await send({ method: 'POST', path: Routes.guildRoles(draft.situation.guildId), body })) as APIRole;
			return { created: role.id, assets: iconAssets(role, node), ...missing };
		}
	});
}

function planChange(draft: Draft, { before, after, fields }: NodeChange): void {
	const isEveryone = after.id === draft.situation.guildId;
	const changed = fields.map(({ field }) => field);
	const names = isEveryone
		? changed.filter((name) => name === 'permissions')
		: [...changed.filter((name) => writable.includes(name)), ...possibleLooks(draft, after, changed)];
	if (names.length === 0 || draft.lacks(needed, 'role', 'modify', after) || isTooHigh(draft, 'modify', after)) return;
	// What the role has already may stay, even if the bot does not have it.
	const left = draft.situation.beyond(bitsOf(after) & ~bitsOf(before));
	draft.add({
		kind: 'role',
		verb: 'modify',
		nodes: [after],
		layer: 'modify_roles',
		route: `PATCH ${route}/{role.id}`,
		notes: names.includes('permissions') ? notesOf(left) : [],
		async perform(send, ids, read) {
			const permissions = names.includes('permissions') && { permissions: String(bitsOf(after) & ~left) };
			const own = names.filter((name) => writable.includes(name));
			const { fields, missing } = await iconOf(draft, after, names, read);
			const look = { ...colorsOf(draft, after, names), ...fields };
			const body = { ...bodyOf(kinds.role, after.values, own, ids), ...look, ...permissions };
			const role = (await send({ method: 'PATCH', path: pathOf(draft, ids, after), body })) as APIRole;
			return { ...(names.includes('icon') && { assets: iconAssets(role, after) }), ...missing };
		}
	});
}

/** All places in one request: of the roles below the bot's own, since it can move no others. */
function planOrder(draft: Draft): void {
	const { guildId } = draft.situation;
	if (!draft.mayMove('role', guildId)) return;
	const living = [...draft.live.nodes.role.values()].filter(({ id }) => id !== guildId && draft.willExist('role', id));
	const made = draft.work('role').created.filter(({ id }) => draft.isPlanned('role', 'create', id));
	const isMovable = ({ id }: Node): boolean => !draft.lives('role', id) || outranks(draft, id);
	const present = [...made.sort(roleOrder), ...living.filter(isMovable).sort(roleOrder)].map(({ id }) => id);
	const target = [...draft.target.nodes.role.values()].sort(roleOrder).map(({ id }) => id);
	const wanted = arrange(present, target);
	announceImmovable(draft, living, wanted, target);
	if (made.length === 0 && sameOrder(present, wanted)) return;
	const node = draft.live.nodes.role.get(guildId);
	if (!node || draft.lacks(needed, 'role', 'move', node)) return;
	draft.add({
		kind: 'role',
		verb: 'move',
		nodes: [node],
		layer: 'move_roles',
		route: `PATCH ${route}`,
		notes: [],
		async perform(send, ids) {
			const roles = wanted.flatMap((id) => ids.of('role', id) ?? []);
			const body = rolePositions(roles, draft.situation.highestRole?.position ?? 0);
			if (body.length > 0) await send({ method: 'PATCH', path: Routes.guildRoles(guildId), body });
			return {};
		}
	});
}

/** Says so when roles that the bot cannot move stand where they should not. */
function announceImmovable(draft: Draft, living: readonly Node[], wanted: readonly string[], target: readonly string[]): void {
	const fixed = [...living].filter(({ id }) => !wanted.includes(id)).sort(roleOrder);
	const all = [...wanted, ...fixed.map(({ id }) => id)];
	const ideal = arrange(all, target);
	const first = fixed.find(({ id }) => ideal.indexOf(id) !== all.indexOf(id));
	if (first) draft.block('role', 'move', first, { reason: 'hierarchy' });
}

function isTooHigh(draft: Draft, verb: 'modify' | 'delete', node: Node): boolean {
	if (outranks(draft, node.id)) return false;
	const isOwn = draft.situation.highestRole?.id === draft.input.current.of('role', node.id);
	draft.block('role', verb, node, { reason: isOwn ? 'own_role' : 'hierarchy' });
	return true;
}

function outranks({ situation, input }: Draft, id: string): boolean {
	return situation.outranks(input.current.of('role', id) ?? id);
}

function bitsOf({ values }: Node): bigint {
	return BigInt(String(values['permissions'] ?? '0'));
}

function notesOf(permissions: bigint): Note[] {
	return permissions === 0n ? [] : [{ reason: 'permissions_left_out', permissions }];
}

function pathOf({ situation }: Draft, ids: CurrentIds, { id }: Node): `/${string}` {
	return Routes.guildRole(situation.guildId, ids.of('role', id) ?? id);
}
