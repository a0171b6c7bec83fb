/** An answer of the API that says no. `errors` is the tree of a 50035. */
export class ApiError extends Error {
	public constructor(
		public readonly status: number,
		public readonly code: number,
		message: string,
		public readonly errors?: unknown
	) {
		super(message);
		this.name = 'ApiError';
	}

	public toJSON(): unknown {
		return this.errors === undefined
			? { message: this.message, code: this.code }
			: { message: this.message, code: this.code, errors: this.errors };
	}
}

/** Message and code of each refusal, as Discord words them (topics/opcodes-and-status-codes, JSON error codes). */
const UNKNOWN = {
	Application: 10002,
	Channel: 10003,
	Guild: 10004,
	Member: 10007,
	Message: 10008,
	'permission overwrite': 10009,
	Role: 10011,
	User: 10013,
	Emoji: 10014,
	Webhook: 10015,
	Ban: 10026,
	Invite: 10006,
	'Guild Welcome Screen': 10069,
	'Guild Scheduled Event': 10070,
	Tag: 10087,
	Sticker: 10060,
	Interaction: 10062,
	'application command': 10063,
	Sound: 10097
} as const;

/** 404: there is no such thing. */
export function unknown(what: keyof typeof UNKNOWN): ApiError {
	return new ApiError(404, UNKNOWN[what], `Unknown ${what}`);
}

/** 403: the bot cannot see it. */
export function missingAccess(): ApiError {
	return new ApiError(403, 50001, 'Missing Access');
}

/** 403: the bot sees it, but may not do this. */
export function missingPermissions(): ApiError {
	return new ApiError(403, 50013, 'Missing Permissions');
}

/** 400 for a limit of Discord's that is reached (the codes 30xxx). */
export function limitReached(code: number, what: string, limit: number): ApiError {
	return new ApiError(400, code, `Maximum number of ${what} reached (${limit})`);
}

export interface FieldError {
	/** Where in the body: `['permission_overwrites', 0, 'id']`. Empty for the body itself. */
	readonly path: readonly PropertyKey[];
	readonly code: string;
	readonly message: string;
}

/** 400 / 50035 with Discord's tree of errors: one `_errors` list per field. */
export function invalidForm(fields: readonly FieldError[]): ApiError {
	const tree: Record<string, unknown> = {};
	for (const field of fields) {
		let node = tree;
		for (const key of field.path) node = (node[String(key)] ??= {}) as Record<string, unknown>;
		((node._errors ??= []) as unknown[]).push({ code: field.code, message: field.message });
	}
	return new ApiError(400, 50035, 'Invalid Form Body', tree);
}

/** 50035 for one field. */
export function invalidField(path: string, code: string, message: string): ApiError {
	return invalidForm([{ path: path.split('.'), code, message }]);
}

/** 50035 for a parameter of the query: unlike other refusals always a mistake of the client. */
export class BadQuery extends ApiError {
	public constructor(name: string, code: string, message: string) {
		super(400, 50035, 'Invalid Form Body', { [name]: { _errors: [{ code, message }] } });
	}
}
