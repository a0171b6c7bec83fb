import * as z from 'zod';

const snowflake = z.string().regex(/^\d{17,19}$/);

const activity = z.looseObject({ name: z.string(), type: z.int() });

export const presence = z.strictObject({
	since: z.int().nullable(),
	activities: z.array(activity),
	status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
	afk: z.boolean()
});

/** What a client may send. Stricter than Discord: an unknown key is an error. */
export const identify = z.strictObject({
	token: z.string(),
	properties: z.looseObject({ os: z.string(), browser: z.string(), device: z.string() }),
	compress: z.boolean().optional(),
	large_threshold: z.int().min(50).max(250).optional(),
	shard: z.tuple([z.int(), z.int()]).optional(),
	presence: presence.partial().optional(),
	intents: z.int(),
	capabilities: z.int().optional()
});

export const resume = z.strictObject({ token: z.string(), session_id: z.string(), seq: z.int() });

export const heartbeat = z.int().nullable();

export const requestMembers = z
	.strictObject({
		guild_id: snowflake,
		query: z.string().optional(),
		limit: z.int().min(0).optional(),
		presences: z.boolean().optional(),
		user_ids: z.union([snowflake, z.array(snowflake).max(100)]).optional(),
		nonce: z.string().optional()
	})
	.refine((data) => (data.query === undefined) !== (data.user_ids === undefined), 'one of query and user_ids is required')
	.refine((data) => data.query === undefined || data.limit !== undefined, 'limit is required with query')
	.refine((data) => !data.query || (data.limit ?? 0) <= 100, 'a query is limited to 100 members');

export const requestSounds = z.strictObject({ guild_ids: z.array(snowflake) });

export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;
export type RequestMembers = z.infer<typeof requestMembers>;
