import { PermissionFlagsBits as P, Routes, WebhookType, type APIWebhook } from 'discord-api-types/v10';
import { hashedImage } from '../../snapshots/kinds/assetNames';
import type { Node, NodeChange, Values } from '../../snapshots/model';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { picturesOf } from '../files';
import type { Block, NewAsset, Note } from '../model';
import { deletion } from './deletion';

/** https://discord.com/developers/docs/resources/webhook#modify-webhook */
const writable = ['name', 'avatar', 'channel_id'];
/** In one channel. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json (30007) */
const mostInChannel = 15;
const needed = P.ManageWebhooks;

/** Those by which people post can be made again, and get a new address. */
export function planWebhooks(draft: Draft): void {
	const { created, changed, deleted } = draft.work('webhook');
	if (draft.input.options.deleteExtra) for (const node of deleted) planDeletion(draft, node);
	for (const node of created) planCreation(draft, node);
	for (const change of changed) planChange(draft, change);
}

/** With its channel a webhook goes by itself. */
function planDeletion(draft: Draft, node: Node): void {
	if (draft.isPlanned('channel', 'delete', String(node.values['channel_id'])) || draft.lacks(needed, 'webhook', 'delete', node)) return;
	draft.add(deletion({ kind: 'webhook', node, layer: 'settings', route: '/webhooks/{webhook.id}', path: (ids) => pathOf(ids, node) }));
}

function planCreation(draft: Draft, node: Node): void {
	const { name, avatar, channel_id: channelId } = node.values;
	const obstacle = obstacleOf(draft, node);
	if (obstacle) return draft.block('webhook', 'create', node, obstacle);
	if (draft.lacks(needed, 'webhook', 'create', node)) return;
	const notes: Note[] = [{ reason: 'new_token' }, ...(avatar === undefined ? [{ reason: 'picture_left_out' as const }] : [])];
	draft.add({
		kind: 'webhook',
		verb: 'create',
		nodes: [node],
		layer: 'settings',
		route: 'POST /channels/{channel.id}/webhooks',
		notes,
		// Discord's name of its picture is not known where no answer came.
		included: [{ kind: 'webhook', verb: 'modify', id: node.id }],
		creates: { kind: 'webhook', looks: { name: name ?? null, type: null } },
		async perform(send, ids, read) {
			const path = Routes.channelWebhooks(ids.of('channel', String(channelId)) ?? String(channelId));
			const { fields, missing } = await picturesOf(read, node, ['avatar']);
			const webhook = (await send({ method: 'POST', path, body: { name, ...fields } })) as APIWebhook;
			return { created: webhook.id, assets: avatarAssets(webhook, node.values), ...missing };
		}
	});
}

function obstacleOf(draft: Draft, { values }: Node): Block | null {
	const { type, name, channel_id: channelId } = values;
	if (type === WebhookType.ChannelFollower) return { reason: 'follower' };
	if (type === WebhookType.Application) return { reason: 'app_webhook' };
	if (typeof name !== 'string') return { reason: 'never_seen' };
	if (typeof channelId !== 'string' || !draft.willExist('channel', channelId)) return { reason: 'no_channel' };
	return countIn(draft, channelId) >= mostInChannel ? { reason: 'limit' } : null;
}

/** How many webhooks there will be in a channel. */
function countIn(draft: Draft, channelId: string): number {
	const isThere = ({ values }: Node): boolean => values['channel_id'] === channelId;
	const living = [...draft.live.nodes.webhook.values()].filter((node) => isThere(node) && !draft.isPlanned('webhook', 'delete', node.id));
	const coming = draft.work('webhook').created.filter((node) => isThere(node) && draft.isPlanned('webhook', 'create', node.id));
	return living.length + coming.length;
}

function planChange(draft: Draft, { after, fields }: NodeChange): void {
	const changed = fields.map(({ field }) => field);
	for (const field of changed.filter((name) => !writable.includes(name))) {
		draft.block('webhook', 'modify', after, { reason: 'fixed', field });
	}
	const channelId = String(after.values['channel_id']);
	const canMove = draft.willExist('channel', channelId);
	if (changed.includes('channel_id') && !canMove) draft.block('webhook', 'modify', after, { reason: 'no_channel' });
	const names = changed.filter((name) => writable.includes(name) && (name !== 'channel_id' || canMove));
	if (names.length === 0 || draft.lacks(needed, 'webhook', 'modify', after)) return;
	draft.add({
		kind: 'webhook',
		verb: 'modify',
		nodes: [after],
		layer: 'settings',
		route: 'PATCH /webhooks/{webhook.id}',
		notes: [],
		async perform(send, ids, read) {
			const { fields, missing } = await picturesOf(read, after, names.includes('avatar') ? ['avatar'] : []);
			const body = {
				...(names.includes('name') && { name: after.values['name'] }),
				...fields,
				...(names.includes('channel_id') && { channel_id: ids.of('channel', channelId) })
			};
			const webhook = (await send({ method: 'PATCH', path: pathOf(ids, after), body })) as APIWebhook;
			return { assets: avatarAssets(webhook, after.values), ...missing };
		}
	});
}

function avatarAssets({ id, avatar }: APIWebhook, values: Values): NewAsset[] {
	const name = hashedImage('avatars', id, avatar);
	return name !== null && typeof values['avatar'] === 'string' ? [{ name, sha256: values['avatar'] }] : [];
}

function pathOf(ids: CurrentIds, { id }: Node): `/${string}` {
	return Routes.webhook(ids.of('webhook', id) ?? id);
}
