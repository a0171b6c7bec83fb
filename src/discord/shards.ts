import type { Client } from 'discord.js';
import type { Shards } from '../vault/jobs/Shards';

/** The shards of this process. They are known when the client is ready; before, it counts as the whole bot. */
export function shardsOf({ options: { shardCount = 1, shards } }: Client): Shards {
	return Array.isArray(shards) ? { count: shardCount, ids: shards } : { count: 1, ids: [0] };
}
