import { setTimeout as sleep } from 'node:timers/promises';
import {
	AuditLogEvent,
	DiscordAPIError,
	RateLimitError,
	REST,
	RESTJSONErrorCodes,
	Routes,
	type Client,
	type RateLimitData,
	type Snowflake
} from 'discord.js';
import type { APIAuditLog } from 'discord-api-types/v10';
import { WriteError, type GuildWriter, type WriteOutcome, type WriteRequest } from '../vault/restore/GuildWriter';

const day = 86_400_000;
/**
 * The longest wait for a limit that is sat out here, in milliseconds, where nothing ends it. A request must be on its way long before
 * others take it for one that never will be (`RunDependencies.settleMs`).
 */
const patience = 1_000;
/** How often a request that may be repeated is sent. */
const attempts = 3;
/** Milliseconds before it is sent again, times the attempt. */
const pause = 500;
/** https://discord.com/developers/docs/resources/audit-log#get-guild-audit-log */
const mostEntries = 100;

/** What the audit log calls the making of things of each kind. */
const creations: Readonly<Record<string, AuditLogEvent>> = {
	role: AuditLogEvent.RoleCreate,
	channel: AuditLogEvent.ChannelCreate,
	emoji: AuditLogEvent.EmojiCreate,
	sticker: AuditLogEvent.StickerCreate,
	sound: AuditLogEvent.SoundboardSoundCreate,
	auto_moderation: AuditLogEvent.AutoModerationRuleCreate,
	event: AuditLogEvent.GuildScheduledEventCreate,
	webhook: AuditLogEvent.WebhookCreate
};

/**
 * Writes through a REST manager of its own, which repeats nothing by itself: the client's sends a request again that got no answer,
 * and would make a thing twice. How often is a setting of the whole manager, and the host's must stay as it is.
 */
export class RestGuildWriter implements GuildWriter {
	private rest: REST | null = null;

	public constructor(private readonly client: Client) {}

	public async send(request: WriteRequest, isOnce: boolean): Promise<unknown> {
		for (let attempt = 1; ; attempt += 1) {
			try {
				return await this.sendOnce(request);
			} catch (error) {
				const failure = writeError(error, request);
				if (isOnce || failure.outcome.kind !== 'unknown' || attempt === attempts) throw failure;
				await sleep(pause * attempt);
			}
		}
	}

	public async madeSince(guildId: Snowflake, kind: string, after: Snowflake): Promise<ReadonlySet<Snowflake> | null> {
		const action = creations[kind];
		const userId = this.client.user?.id;
		if (action === undefined || userId === undefined) return null;
		try {
			return await this.targets(guildId, { user_id: userId, action_type: String(action) }, after);
		} catch (error) {
			if (error instanceof DiscordAPIError && error.status === 403) return null;
			throw error;
		}
	}

	/** Oldest first: what is looked for is on the last page, behind all that earlier restores made. */
	private async targets(guildId: Snowflake, filter: Readonly<Record<string, string>>, after: Snowflake): Promise<Set<Snowflake>> {
		const found = new Set<Snowflake>();
		for (let last: Snowflake | undefined = after; last !== undefined;) {
			const query = new URLSearchParams({ ...filter, after: last, limit: String(mostEntries) });
			const { audit_log_entries: entries } = (await this.client.rest.get(Routes.guildAuditLog(guildId), { query })) as APIAuditLog;
			for (const { target_id: id } of entries) if (id !== null) found.add(id);
			last = entries.length < mostEntries ? undefined : entries.at(-1)?.id;
		}
		return found;
	}

	private async sendOnce({ method, path, body, reason, file }: WriteRequest): Promise<unknown> {
		const form = file && { files: [{ ...file, key: 'file' }], appendToFormData: true };
		const options = { body, reason: reason ?? undefined, ...form };
		const rest = this.manager();
		if (method === 'POST') return rest.post(path, options);
		if (method === 'PATCH') return rest.patch(path, options);
		return method === 'PUT' ? rest.put(path, options) : rest.delete(path, options);
	}

	private manager(): REST {
		if (this.rest) return this.rest;
		const rejectOnRateLimit = (limit: RateLimitData): boolean => waitOf(limit) > patience;
		this.rest = new REST({ ...this.client.rest.options, retries: 0, rejectOnRateLimit });
		return this.rest.setToken(this.client.token ?? '');
	}
}

function writeError(error: unknown, { method, path }: WriteRequest): WriteError {
	const message = error instanceof Error ? error.message : String(error);
	return new WriteError(outcomeOf(error), `${method} ${path}: ${message}`, { cause: error });
}

/** Limits that the headers do not show are told by the answer alone. */
function waitOf({
	timeToReset,
	retryAfter,
	sublimitTimeout
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number {
	return Math.max(timeToReset, retryAfter, sublimitTimeout);
}

/** Whatever is not Discord's word may have happened after Discord did it. */
function outcomeOf(error: unknown): WriteOutcome {
	if (error instanceof RateLimitError) return { kind: 'limited', retryAfter: waitOf(error) };
	if (!(error instanceof DiscordAPIError)) return { kind: 'unknown' };
	// Discord does not say when people who are no members may be banned again; a day is what was seen.
	if (error.code === RESTJSONErrorCodes.MaximumNumberOfNonGuildMemberBansHasBeenExceeded) return { kind: 'limited', retryAfter: day };
	return { kind: 'refused', status: error.status, code: error.code };
}
