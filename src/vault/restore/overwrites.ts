import { OverwriteType, Routes, type APIOverwrite } from 'discord-api-types/v10';
import type { GuildState, Node } from '../snapshots/model';
import type { CurrentIds } from './CurrentIds';
import type { Draft } from './Draft';

/** The channel and the role or member of an overwrite, by first ids. */
export function partsOf({ id }: Pick<Node, 'id'>): { readonly channelId: string; readonly targetId: string } {
	const [channelId = '', targetId = ''] = id.split(':');
	return { channelId, targetId };
}

export function isForRole({ values }: Node): boolean {
	return values['type'] === OverwriteType.Role;
}

/** Whether the overwrite's role is there when it is set. Members need not be there for the plan: Discord says whether it takes them. */
export function hasTarget(draft: Draft, node: Node): boolean {
	const { targetId } = partsOf(node);
	return !isForRole(node) || targetId === draft.situation.guildId || draft.willExist('role', targetId);
}

/** The overwrite as a request has it, without the bits that the bot may not set; `null` where its role is not there. */
export function overwriteOf(draft: Draft, node: Node, ids: CurrentIds): APIOverwrite | null {
	const { targetId } = partsOf(node);
	const id = isForRole(node) ? ids.of('role', targetId) : targetId;
	if (id === null) return null;
	const left = bitsLeftOut(draft, node);
	const bits = (name: 'allow' | 'deny'): string => String(BigInt(String(node.values[name] ?? '0')) & ~left);
	return { id, type: isForRole(node) ? OverwriteType.Role : OverwriteType.Member, allow: bits('allow'), deny: bits('deny') };
}

/** Bits of an overwrite that the bot may not set, since it does not have them itself. */
export function bitsLeftOut({ situation }: Draft, { values }: Node): bigint {
	const bits = BigInt(String(values['allow'] ?? '0')) | BigInt(String(values['deny'] ?? '0'));
	return situation.beyondInChannels(bits);
}

/** All overwrites of each channel. */
export function overwritesByChannel({ nodes }: GuildState): ReadonlyMap<string, readonly Node[]> {
	const found = new Map<string, Node[]>();
	for (const node of nodes.permission.values()) {
		const { channelId } = partsOf(node);
		const list = found.get(channelId);
		if (list) list.push(node);
		else found.set(channelId, [node]);
	}
	return found;
}

export function pathOfOverwrite(ids: CurrentIds, node: Node): `/${string}` {
	const { channelId, targetId } = partsOf(node);
	const target = isForRole(node) ? (ids.of('role', targetId) ?? targetId) : targetId;
	return Routes.channelPermission(ids.of('channel', channelId) ?? channelId, target);
}

export function withoutId({ type, allow, deny }: APIOverwrite): object {
	return { type, allow, deny };
}
