import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { FieldChange, Node, NodeChange } from '../../snapshots/model';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { emojisOf } from '../emojis';
import type { ReadFile } from '../files';
import type { WriteRequest } from '../GuildWriter';
import type { Block, NewAsset } from '../model';

/** What emojis, stickers and sounds of the soundboard have in common: a file that is uploaded once, and a few words about it. */
export interface Expression {
	readonly kind: 'emoji' | 'sticker' | 'sound';
	/** `/guilds/{guild.id}/emojis`. */
	readonly route: string;
	path(guildId: string, id?: string): `/${string}`;
	/** The field with the file. */
	readonly file: 'image' | 'file' | 'sound';
	/** Fields that can be changed later. */
	readonly fields: readonly string[];
	/** How many there may be beside this one; `null`: no limit is known. */
	room(draft: Draft, node: Node): number | null;
	/** What stands against making it. */
	obstacle?(draft: Draft, node: Node): Block | null;
	create(node: Node, ids: CurrentIds, read: ReadFile): Promise<Pick<WriteRequest, 'body' | 'file'>>;
	change(node: Node, fields: readonly string[], ids: CurrentIds): object;
	/** Whether the change of a field would be none, since what it names does not come back. */
	isVain?(draft: Draft, change: FieldChange): boolean;
	/** The id in Discord's answer. */
	idOf(answer: unknown): string;
	/** What Discord calls the file, with `{id}` for the id. */
	assetName(node: Node): string;
}

export function planExpressions(draft: Draft, expression: Expression): void {
	const { kind } = expression;
	const { created, deleted } = draft.work(kind);
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, expression, node);
	for (const node of created) planCreation(draft, expression, node);
	for (const change of draft.changes(kind)) planChange(draft, expression, change);
}

function planDeletion(draft: Draft, { kind, route, path }: Expression, node: Node): void {
	if (node.values['managed'] === true) return draft.block(kind, 'delete', node, { reason: 'managed' });
	if (draft.lacks(P.ManageGuildExpressions, kind, 'delete', node)) return;
	draft.add({
		kind,
		verb: 'delete',
		nodes: [node],
		layer: 'delete_expressions',
		route: `DELETE ${route}/{id}`,
		notes: [],
		async perform(send, ids) {
			await send({ method: 'DELETE', path: path(draft.situation.guildId, ids.of(kind, node.id) ?? node.id) });
			return {};
		}
	});
}

function planCreation(draft: Draft, expression: Expression, node: Node): void {
	const { kind, file, route, path } = expression;
	const { name, [file]: sha256 } = node.values;
	const obstacle = obstacleOf(draft, expression, node);
	if (obstacle) return draft.block(kind, 'create', node, obstacle);
	if (typeof sha256 !== 'string' || draft.lacks(P.CreateGuildExpressions, kind, 'create', node)) return;
	const asset: NewAsset = { name: expression.assetName(node), sha256 };
	const emojis = emojisOf(draft, kind, node, expression.fields);
	draft.add({
		kind,
		verb: 'create',
		nodes: [node],
		layer: kind === 'emoji' ? 'emojis' : 'expressions',
		route: `POST ${route}`,
		notes: emojis.notes,
		creates: { kind, looks: { name: name ?? null, type: null }, asset },
		async perform(send, ids, read) {
			const request = await expression.create(node, ids, read);
			const answer = await send({ method: 'POST', path: path(draft.situation.guildId), ...request });
			return { created: expression.idOf(answer), assets: [asset], ...emojis.missing(ids) };
		}
	});
}

function obstacleOf(draft: Draft, expression: Expression, node: Node): Block | null {
	if (node.values['managed'] === true) return { reason: 'managed' };
	if (typeof node.values['name'] !== 'string') return { reason: 'never_seen' };
	if (typeof node.values[expression.file] !== 'string') return { reason: 'no_bytes' };
	const room = expression.room(draft, node);
	if (room !== null && room <= 0) return { reason: 'limit' };
	return expression.obstacle?.(draft, node) ?? null;
}

function planChange(draft: Draft, expression: Expression, { after, fields }: NodeChange): void {
	const { kind, route, path, file, fields: writable, change } = expression;
	const changed = fields.filter((field) => !expression.isVain?.(draft, field)).map(({ field }) => field);
	if (changed.includes(file)) draft.block(kind, 'modify', after, { reason: 'fixed', field: file });
	const names = changed.filter((name) => writable.includes(name));
	if (names.length === 0 || draft.lacks(P.ManageGuildExpressions, kind, 'modify', after)) return;
	const emojis = emojisOf(draft, kind, after, names);
	draft.add({
		kind,
		verb: 'modify',
		nodes: [after],
		layer: kind === 'emoji' ? 'emojis' : 'expressions',
		route: `PATCH ${route}/{id}`,
		notes: emojis.notes,
		async perform(send, ids) {
			const target = path(draft.situation.guildId, ids.of(kind, after.id) ?? after.id);
			await send({ method: 'PATCH', path: target, body: change(after, names, ids) });
			return emojis.missing(ids);
		}
	});
}

/** Places that are left when what is planned so far is done. */
export function roomIn(draft: Draft, kind: Expression['kind'], most: number, counts: (node: Node) => boolean = () => true): number {
	const living = [...draft.live.nodes[kind].values()].filter(({ id }) => !draft.isPlanned(kind, 'delete', id));
	const coming = draft.work(kind).created.filter(({ id }) => draft.isPlanned(kind, 'create', id));
	return most - [...living, ...coming].filter(counts).length;
}

/** By the boost tier, and more with the feature that lifts the limit. */
export function slots({ situation }: Draft, byTier: readonly number[], feature: string, lifted: number): number {
	const most = byTier[situation.tier] ?? byTier[0] ?? 0;
	return situation.has(feature) ? Math.max(most, lifted) : most;
}
