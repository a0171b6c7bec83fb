import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIAuditLogEntry } from 'discord-api-types/v10';
import { compareIds, snowflakeTime } from '../../snowflake';
import { guildOf, requirePermissions } from '../access';
import { integer, snowflake } from '../query';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

const KEPT_MS = 45 * 24 * 60 * 60 * 1000;

export const auditLogRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/guilds/:guild_id/audit-logs',
		query: ['user_id', 'target_id', 'action_type', 'before', 'after', 'limit'],
		response: 'GuildAuditLogResponse',
		handle: getAuditLog
	}
];

/** Newest first; with `after` oldest first. Entries are kept for 45 days. */
function getAuditLog(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, PermissionFlagsBits.ViewAuditLog);
	const limit = integer(call.query, 'limit', 1, 100, 50);
	const after = snowflake(call.query, 'after');
	const entries = guild.auditLog.filter(filter(call)).sort((left, right) => compareIds(left.id, right.id));
	const page = (after === null ? entries.reverse() : entries).slice(0, limit);
	const users = new Set(page.flatMap(({ user_id: user, target_id: target }) => [user, target]));
	return ok({
		audit_log_entries: page,
		users: [...users].flatMap((id) => call.world.users.get(id ?? '') ?? []),
		integrations: [],
		webhooks: [],
		guild_scheduled_events: [],
		threads: [],
		application_commands: [],
		auto_moderation_rules: []
	});
}

function filter(call: Call): (entry: APIAuditLogEntry) => boolean {
	const { query, world } = call;
	const userId = snowflake(query, 'user_id');
	const targetId = snowflake(query, 'target_id');
	const type = query.has('action_type') ? integer(query, 'action_type', 1, 1000, 0) : null;
	const before = snowflake(query, 'before');
	const after = snowflake(query, 'after');
	const oldest = world.clock.now() - KEPT_MS;
	return (entry) =>
		(userId === null || entry.user_id === userId) &&
		(targetId === null || entry.target_id === targetId) &&
		(type === null || Number(entry.action_type) === type) &&
		(before === null || compareIds(entry.id, before) < 0) &&
		(after === null || compareIds(entry.id, after) > 0) &&
		snowflakeTime(entry.id) >= oldest;
}
