import {
	GatewayDispatchEvents,
	GatewayIntentBits,
	type APIGuildMember,
	type GatewayGuildMembersChunkDispatchData
} from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import type { RequestMembers } from './incoming';
import type { Session } from './session';

/** Members in one GUILD_MEMBERS_CHUNK. */
const chunkSize = 1000;
/** How often a guild's whole member list may be asked for. */
const fullListWindowMs = 30_000;

/** Why the intents of a session do not allow a request for members, or null. */
export function missingIntentFor(session: Session, request: RequestMembers): string | null {
	if (isFullList(request) && !session.has(GatewayIntentBits.GuildMembers)) return 'the whole member list needs GUILD_MEMBERS';
	if (request.presences && !session.has(GatewayIntentBits.GuildPresences)) return 'presences need GUILD_PRESENCES';
	return null;
}

/** Answers a request for members (opcode 8) with chunks, or with RATE_LIMITED. */
export function sendMembers(world: World, session: Session, guild: SimGuild, request: RequestMembers): void {
	const retryAfter = isFullList(request) ? waitFor(world, session, guild) : 0;
	if (retryAfter > 0) {
		const meta = { guild_id: guild.id, nonce: request.nonce };
		return session.dispatch(GatewayDispatchEvents.RateLimited, { opcode: 8, retry_after: retryAfter / 1000, meta });
	}
	const { found, notFound } = select(guild, request);
	const count = Math.max(1, Math.ceil(found.length / chunkSize));
	for (let index = 0; index < count; index += 1) {
		const data: GatewayGuildMembersChunkDispatchData = {
			guild_id: guild.id,
			members: found.slice(index * chunkSize, (index + 1) * chunkSize),
			chunk_index: index,
			chunk_count: count,
			...(notFound.length > 0 && { not_found: notFound }),
			...(request.presences && { presences: [] }),
			...(request.nonce !== undefined && Buffer.byteLength(request.nonce) <= 32 && { nonce: request.nonce })
		};
		session.dispatch(GatewayDispatchEvents.GuildMembersChunk, data);
	}
}

function isFullList(request: RequestMembers): boolean {
	return request.query === '' && request.limit === 0;
}

function waitFor(world: World, session: Session, guild: SimGuild): number {
	const now = world.clock.now();
	const last = session.memberRequests.get(guild.id);
	if (last !== undefined && now < last + fullListWindowMs) return last + fullListWindowMs - now;
	session.memberRequests.set(guild.id, now);
	return 0;
}

function select(guild: SimGuild, request: RequestMembers): { found: APIGuildMember[]; notFound: string[] } {
	const members = [...guild.members.values()];
	if (request.user_ids !== undefined) {
		const ids = [request.user_ids].flat();
		return { found: members.filter((member) => ids.includes(member.user.id)), notFound: ids.filter((id) => !guild.members.has(id)) };
	}
	const prefix = (request.query ?? '').toLowerCase();
	const found = members.filter((member) => [member.user.username, member.nick ?? ''].some((name) => name.toLowerCase().startsWith(prefix)));
	return { found: request.limit ? found.slice(0, request.limit) : found, notFound: [] };
}
