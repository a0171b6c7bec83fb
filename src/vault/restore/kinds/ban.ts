import { PermissionFlagsBits as P, Routes, type RESTPostAPIGuildBulkBanResult } from 'discord-api-types/v10';
import { inChunks } from '../../../database/rows';
import type { Node } from '../../snapshots/model';
import type { Draft } from '../Draft';
import { refusalCode, type Send } from '../GuildWriter';
import type { StepResult } from '../model';

/** https://discord.com/developers/docs/resources/guild#bulk-guild-ban */
const mostAtOnce = 200;
/** Characters of a reason. https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object */
const longestReason = 512;
const route = '/guilds/{guild.id}/bans/{user.id}';

/** Discord keeps the reason of the first ban: another one needs a new ban. */
export function planBans(draft: Draft): void {
	const { created, changed, deleted } = draft.work('ban');
	const renewed = changed.map(({ after }) => after);
	if (draft.input.options.deleteExtra) for (const node of deleted) planLifting(draft, node, 'delete');
	for (const node of renewed) planLifting(draft, node, 'modify');
	planBanning(draft, [...created, ...renewed]);
}

function planLifting(draft: Draft, node: Node, verb: 'delete' | 'modify'): void {
	if (draft.lacks(P.BanMembers, 'ban', verb, node)) return;
	draft.add({
		kind: 'ban',
		verb,
		nodes: [node],
		layer: 'lift_bans',
		route: `DELETE ${route}`,
		notes: [],
		async perform(send) {
			await send({ method: 'DELETE', path: Routes.guildBan(draft.situation.guildId, node.id) });
			return {};
		}
	});
}

/** A bulk ban has one reason for all: people are banned together who were banned for the same one. */
function planBanning(draft: Draft, nodes: readonly Node[]): void {
	const may = nodes.filter((node) => !draft.lacks(P.BanMembers, 'ban', 'create', node));
	const canBulk = draft.situation.lacks(P.ManageGuild) === 0n;
	for (const group of byReason(may)) {
		for (const chunk of inChunks(group, canBulk ? mostAtOnce : 1)) planChunk(draft, chunk);
	}
}

function byReason(nodes: readonly Node[]): Iterable<readonly Node[]> {
	const groups = new Map<string, Node[]>();
	for (const node of nodes) {
		const reason = reasonOf(node) ?? '';
		const group = groups.get(reason);
		if (group) group.push(node);
		else groups.set(reason, [node]);
	}
	return groups.values();
}

function planChunk(draft: Draft, chunk: readonly Node[]): void {
	draft.add({
		kind: 'ban',
		verb: 'create',
		nodes: chunk,
		// A ban that has been lifted for its reason is one to create when the restore goes on.
		included: chunk.map(({ id }) => ({ kind: 'ban', verb: 'modify', id })),
		layer: 'bans',
		route: chunk.length > 1 ? 'POST /guilds/{guild.id}/bulk-ban' : `PUT ${route}`,
		notes: [],
		perform: (send) => (chunk.length > 1 ? banTogether(draft, send, chunk) : banEach(draft, send, chunk))
	});
}

/** Who could not be banned together is tried alone, which tells why. */
async function banTogether(draft: Draft, send: Send, nodes: readonly Node[]): Promise<StepResult> {
	const [first] = nodes;
	const path = Routes.guildBulkBan(draft.situation.guildId);
	const body = { user_ids: nodes.map(({ id }) => id), delete_message_seconds: 0 };
	try {
		const reason = first ? reasonOf(first) : null;
		const { failed_users: failed } = (await send({ method: 'POST', path, body, reason })) as RESTPostAPIGuildBulkBanResult;
		return await banEach(
			draft,
			send,
			nodes.filter(({ id }) => failed.includes(id))
		);
	} catch (error) {
		if (refusalCode(error) === null) throw error;
		return banEach(draft, send, nodes);
	}
}

async function banEach({ situation }: Draft, send: Send, nodes: readonly Node[]): Promise<StepResult> {
	const refused = new Map<string, unknown>();
	for (const node of nodes) {
		try {
			const path = Routes.guildBan(situation.guildId, node.id);
			await send({ method: 'PUT', path, body: { delete_message_seconds: 0 }, reason: reasonOf(node) });
		} catch (error) {
			if (refusalCode(error) === null) throw error;
			refused.set(node.id, error);
		}
	}
	return { refused };
}

function reasonOf({ values }: Node): string | null {
	const reason = values['reason'];
	if (typeof reason !== 'string' || reason === '') return null;
	return reason.slice(0, longestReason);
}
