import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import type { Node } from '../../snapshots/model';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { refusalCode, type Send } from '../GuildWriter';
import type { Layer, Note, StepResult, Verb } from '../model';
import { bitsLeftOut, hasTarget, isForRole, overwriteOf, overwritesByChannel, partsOf, pathOfOverwrite, withoutId } from '../overwrites';
import { isSeen } from '../sight';

const needed = PermissionFlagsBits.ManageRoles;
const route = '/channels/{channel.id}/permissions/{overwrite.id}';
/** In one body. https://discord.com/developers/docs/resources/channel#modify-channel */
const mostAtOnce = 100;

interface Change {
	readonly verb: Extract<Verb, 'create' | 'modify' | 'delete'>;
	readonly node: Node;
}

/** After the channels: what their creation did not bring along. */
export function planPermissions(draft: Draft): void {
	const live = overwritesByChannel(draft.live);
	for (const [channelId, changes] of changesByChannel(draft)) {
		const [first] = changes;
		if (!first || draft.lacks(needed, 'permission', first.verb, first.node)) continue;
		const final = finalOverwrites(live.get(channelId) ?? [], changes);
		const ready = final.flatMap((node) => overwriteOf(draft, node, draft.input.current) ?? []);
		const layer = isSeen(draft.situation, ready) ? 'permissions' : 'sight';
		const isTogether =
			changes.length > 1 && final.length <= mostAtOnce && draft.situation.isAdministrator && draft.lives('channel', channelId);
		if (isTogether) planTogether(draft, { channelId, changes, final, layer });
		else for (const change of changes) planOne(draft, change, layer);
	}
}

function changesByChannel(draft: Draft): ReadonlyMap<string, readonly Change[]> {
	const { created, changed, deleted } = draft.work('permission');
	const found = new Map<string, Change[]>();
	const add = (change: Change): void => {
		const { channelId } = partsOf(change.node);
		found.set(channelId, [...(found.get(channelId) ?? []), change]);
	};
	for (const node of created) if (isWanted(draft, node)) add({ verb: 'create', node });
	for (const { after } of changed) if (hasTarget(draft, after)) add({ verb: 'modify', node: after });
	for (const node of deleted) if (isExtra(draft, node)) add({ verb: 'delete', node });
	return found;
}

function isWanted(draft: Draft, node: Node): boolean {
	return !draft.isPlanned('permission', 'create', node.id) && draft.willExist('channel', partsOf(node).channelId) && hasTarget(draft, node);
}

/** Overwrites are part of their channel: they go unless they are about something that is kept although the snapshot does not have it. */
function isExtra(draft: Draft, node: Node): boolean {
	const { channelId, targetId } = partsOf(node);
	if (!draft.target.nodes.channel.has(channelId) || draft.isPlanned('permission', 'delete', node.id)) return false;
	if (!isForRole(node)) return (draft.input.options.memberOverwrites ?? true) || targetId === draft.situation.userId;
	return draft.willExist('role', targetId) && draft.target.nodes.role.has(targetId);
}

function finalOverwrites(live: readonly Node[], changes: readonly Change[]): Node[] {
	const final = new Map(live.map((node) => [node.id, node]));
	for (const { verb, node } of changes) {
		if (verb === 'delete') final.delete(node.id);
		else final.set(node.id, node);
	}
	return [...final.values()];
}

interface Together {
	readonly channelId: string;
	readonly changes: readonly Change[];
	readonly final: readonly Node[];
	readonly layer: Layer;
}

/** The whole list of a channel in one request. Where Discord does not take it (people who left are in it), one by one. */
function planTogether(draft: Draft, { channelId, changes, final, layer }: Together): void {
	draft.add({
		kind: 'permission',
		verb: 'modify',
		nodes: changes.map(({ node }) => node),
		refs: changes.map(({ verb, node }) => ({ kind: 'permission', verb, id: node.id })),
		layer,
		route: 'PATCH /channels/{channel.id}',
		notes: notesOf(draft, final),
		async perform(send, ids) {
			const overwrites = final.flatMap((node) => overwriteOf(draft, node, ids) ?? []);
			const path = Routes.channel(ids.of('channel', channelId) ?? channelId);
			try {
				await send({ method: 'PATCH', path, body: { permission_overwrites: overwrites } });
				return {};
			} catch (error) {
				if (refusalCode(error) === null) throw error;
				return changeEach(draft, send, ids, changes);
			}
		}
	});
}

async function changeEach(draft: Draft, send: Send, ids: CurrentIds, changes: readonly Change[]): Promise<StepResult> {
	const refused = new Map<string, unknown>();
	for (const { verb, node } of changes) {
		try {
			await changeOne(draft, send, ids, verb, node);
		} catch (error) {
			if (refusalCode(error) === null) throw error;
			refused.set(node.id, error);
		}
	}
	return { refused };
}

function planOne(draft: Draft, { verb, node }: Change, layer: Layer): void {
	// The overwrite by which the bot itself sees the channel goes last.
	const isOwn = partsOf(node).targetId === draft.situation.userId;
	draft.add({
		kind: 'permission',
		verb,
		nodes: [node],
		layer: isOwn ? 'sight' : layer,
		route: `${verb === 'delete' ? 'DELETE' : 'PUT'} ${route}`,
		notes: verb === 'delete' ? [] : notesOf(draft, [node]),
		async perform(send, ids) {
			await changeOne(draft, send, ids, verb, node);
			return {};
		}
	});
}

async function changeOne(draft: Draft, send: Send, ids: CurrentIds, verb: Verb, node: Node): Promise<void> {
	if (verb === 'delete') {
		await send({ method: 'DELETE', path: pathOfOverwrite(ids, node) });
		return;
	}
	const overwrite = overwriteOf(draft, node, ids);
	if (overwrite) await send({ method: 'PUT', path: pathOfOverwrite(ids, node), body: withoutId(overwrite) });
}

function notesOf(draft: Draft, nodes: readonly Node[]): Note[] {
	const permissions = nodes.reduce((bits, node) => bits | bitsLeftOut(draft, node), 0n);
	return permissions === 0n ? [] : [{ reason: 'permissions_left_out', permissions }];
}
