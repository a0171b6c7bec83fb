import { AuditLogEvent, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** Changes a thread and tells it. `metadata`: the part of it that is in `thread_metadata`. */
export function updateThread(
	world: World,
	guild: SimGuild,
	before: APIThreadChannel,
	changes: object,
	metadata: object,
	actor: Actor
): APIThreadChannel {
	const old = before.thread_metadata;
	const toggled = 'archived' in metadata && metadata.archived !== old?.archived;
	const stamp = toggled ? { archive_timestamp: new Date(world.clock.now()).toISOString() } : {};
	const thread = { ...before, ...changes, thread_metadata: { ...old, ...metadata, ...stamp } } as APIThreadChannel;
	const differences = changesBetween({ ...before, ...old }, { ...thread, ...thread.thread_metadata });
	if (differences.length === 0) return before;
	guild.threads.set(thread.id, thread);
	world.emit({ event: GatewayDispatchEvents.ThreadUpdate, data: thread, guildId: guild.id, channelId: thread.id });
	audit(world, guild, actor, { type: AuditLogEvent.ThreadUpdate, targetId: thread.id, changes: differences });
	return thread;
}
