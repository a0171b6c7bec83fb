import type { ZodMiniType } from 'zod/mini';
import type { SimApplication, World } from '../model';

export interface UploadedFile {
	/** Name of the form field: `files[0]`, `file`. */
	readonly field: string;
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: Buffer;
}

export interface Call {
	readonly world: World;
	/** Null only for routes with `auth: 'token-in-path'`. */
	readonly application: SimApplication | null;
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** Parsed JSON, `payload_json` of a multipart body, or undefined. */
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
	/** The decoded `X-Audit-Log-Reason`. */
	readonly reason: string | null;
	/** The simulator's address, without a slash at the end: for links in answers. */
	readonly origin: string;
}

export interface Reply {
	readonly status: number;
	readonly body?: unknown;
}

/** The body of an answer with status 200. */
export function ok(body: unknown): Reply {
	return { status: 200, body };
}

export const NO_CONTENT: Reply = { status: 204 };

/**
 * A schema: the name of a component of `discord-api-spec` (without the ending `Schema`), a list of one, one of several, or, where
 * Discord's document has the body inline, a schema of our own.
 */
export type Component = string | { readonly array: Component } | { readonly oneOf: readonly Component[] } | ZodMiniType;

/** A limit on top of the bucket of each route. All times in simulated milliseconds. */
export interface Limit {
	/** Name of the limit: tests change a limit by it. */
	readonly name: string;
	readonly count: number;
	readonly windowMs: number;
	/** What the calls share it by: `guild_id`, `channel_id`, ... Calls with another value do not count together. */
	readonly per: (call: Pick<Call, 'params'>) => string;
	/** Only calls for which this holds count; default all. */
	readonly when?: (call: Pick<Call, 'params' | 'body' | 'world'>) => boolean;
	/** Default `user`; `shared` does not count as an invalid request. */
	readonly scope?: 'user' | 'shared';
	/** Whether the headers of the route's bucket show it; a sub-limit is only seen in the 429. Default false. */
	readonly visible?: boolean;
	/** What the headers claim instead, until the 429 tells the truth. */
	readonly claimed?: number;
	readonly code?: number;
	/** Off unless a test gives numbers for it. */
	readonly onRequest?: boolean;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Route {
	readonly method: Method;
	/** `/guilds/:guild_id/channels`; literal segments win over parameters. */
	readonly path: string;
	readonly auth?: 'bot' | 'token-in-path';
	readonly request?: Component;
	/** Names of the query parameters; another one is a violation. Undefined: not checked. */
	readonly query?: readonly string[];
	/** Schema of the 2xx answer; null for 204. */
	readonly response?: Component | null;
	readonly limits?: readonly Limit[];
	/** Interaction routes do not count towards the 50 requests a second. */
	readonly exemptFromGlobalLimit?: boolean;
	handle(call: Call): Reply | Promise<Reply>;
}
