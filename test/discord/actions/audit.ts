import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIAuditLogChange, APIAuditLogEntry, AuditLogEvent } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';

/** Who does something, and the reason that the audit log keeps. */
export interface Actor {
	readonly userId: Snowflake;
	readonly reason?: string | null;
}

export interface AuditEntry {
	readonly type: AuditLogEvent;
	readonly targetId: Snowflake | null;
	readonly changes?: readonly Change[];
	readonly options?: Readonly<Record<string, string>>;
}

interface Change {
	readonly key: string;
	readonly old_value?: unknown;
	readonly new_value?: unknown;
}

/** Writes into the guild's audit log and tells those who may read it. */
export function audit(world: World, guild: SimGuild, actor: Actor, entry: AuditEntry): void {
	const record: APIAuditLogEntry = {
		id: world.snowflake(),
		action_type: entry.type,
		user_id: actor.userId,
		target_id: entry.targetId,
		...(entry.changes && entry.changes.length > 0 && { changes: entry.changes as unknown as APIAuditLogChange[] }),
		...(entry.options && { options: entry.options as APIAuditLogEntry['options'] }),
		...(actor.reason && { reason: actor.reason })
	};
	guild.auditLog.push(record);
	world.emit({
		event: GatewayDispatchEvents.GuildAuditLogEntryCreate,
		data: { ...record, guild_id: guild.id },
		guildId: guild.id,
		permission: PermissionFlagsBits.ViewAuditLog
	});
}

/** The fields in which two versions of an object differ; `{}` for one that did not exist. */
export function changesBetween(before: object, after: object): Change[] {
	const old = before as Record<string, unknown>;
	const current = after as Record<string, unknown>;
	const keys = new Set([...Object.keys(old), ...Object.keys(current)]);
	keys.delete('id');
	return [...keys]
		.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(current[key]))
		.map((key) => ({
			key,
			...(old[key] !== undefined && old[key] !== null && { old_value: old[key] }),
			...(current[key] !== undefined && current[key] !== null && { new_value: current[key] })
		}));
}
