import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakConnection, deliver } from '../delivery';
import type { Answer } from '../delivery';
import type { Fault, Faults } from '../faults';
import type { SimApplication, World } from '../model';
import type { Checks } from '../schema/checks';
import { authenticate, checkUserAgent, decodeReason } from './headers';
import { parseBody, readBytes } from './body';
import { ApiError, BadQuery, invalidForm } from './errors';
import type { RateLimiter, Verdict } from './rate-limiter';
import type { RecordedRequest } from './requests';
import type { Call, Reply, Route } from './route';
import { Router } from './router';

const PREFIX = '/api/v10';

export interface RestOptions {
	readonly world: World;
	readonly routes: readonly Route[];
	readonly checks: Checks;
	readonly limiter: RateLimiter;
	readonly faults: Faults;
	readonly requests: RecordedRequest[];
	readonly violations: string[];
	/** The simulator's address. */
	readonly origin: () => string;
}

interface Incoming {
	readonly message: IncomingMessage;
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly bytes: Buffer;
	readonly record: RecordedRequest;
}

interface Outcome {
	readonly reply: Reply;
	readonly headers: Record<string, string>;
}

/** Discord's REST API, version 10. */
export class RestServer {
	readonly #router: Router;

	public constructor(private readonly options: RestOptions) {
		this.#router = new Router(options.routes);
	}

	public async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const incoming = this.#record(message, await readBytes(message));
		const match = this.#router.find(incoming.method, incoming.path);
		const found = match !== null && match !== 'method' ? match : null;
		incoming.record.route = found?.route.path ?? null;
		const faults = this.options.faults.take({ method: incoming.method, route: incoming.record.route, path: incoming.path });
		for (const fault of faults) if (fault.kind === 'latency') await sleep(fault.ms);
		if (breakConnection(response, faults, 'before')) return;
		const answer = faultAnswer(faults) ?? this.#answer(await this.#process(incoming, match));
		// Whoever asked may be gone: then nothing was answered.
		if (breakConnection(response, faults, 'after') || response.destroyed) return;
		incoming.record.status = answer.status;
		await deliver(response, answer, faults);
	}

	#record(message: IncomingMessage, bytes: Buffer): Incoming {
		const url = new URL(message.url ?? '/', 'http://localhost');
		const full = decodeURIComponent(url.pathname);
		const path = full.startsWith(PREFIX) ? full.slice(PREFIX.length) || '/' : full;
		const record: RecordedRequest = {
			method: message.method ?? 'GET',
			route: null,
			path,
			query: url.searchParams,
			status: 0,
			body: undefined,
			reason: null,
			at: this.options.world.clock.now()
		};
		this.options.requests.push(record);
		if (!full.startsWith(PREFIX)) this.options.violations.push(`${record.method} ${full}: not version 10 of the API`);
		return { message, method: record.method, path, query: url.searchParams, bytes, record };
	}

	async #process(incoming: Incoming, match: ReturnType<Router['find']>): Promise<Outcome> {
		const headers: Record<string, string> = {};
		try {
			if (match === null || match === 'method') throw this.#unknownRoute(incoming, match);
			checkUserAgent(incoming.message.headers['user-agent']);
			const reply = await this.#call(incoming, match.route, match.params, headers);
			this.#checkResponse(incoming, match.route, reply);
			return { reply, headers };
		} catch (error) {
			this.#recordMistake(incoming, error);
			const refusal = error instanceof ApiError ? error : new ApiError(500, 0, '500: Internal Server Error');
			const reply = { status: refusal.status, body: refusal.toJSON() };
			if (match !== null && match !== 'method') this.#checkResponse(incoming, match.route, reply);
			return { reply, headers };
		}
	}

	/** A refusal is no mistake, but for a bad query; any other error is one of the simulator. */
	#recordMistake(incoming: Incoming, error: unknown): void {
		if (error instanceof BadQuery) this.options.violations.push(`${describe(incoming)}: query: ${JSON.stringify(error.errors)}`);
		else if (!(error instanceof ApiError)) this.options.violations.push(`${describe(incoming)}: ${(error as Error).stack}`);
	}

	async #call(incoming: Incoming, route: Route, params: Record<string, string>, headers: Record<string, string>): Promise<Reply> {
		const { world, limiter } = this.options;
		const application = this.#authenticate(incoming, route);
		const { body, files } = await parseBody(incoming.bytes, incoming.message.headers['content-type']);
		incoming.record.body = body;
		const verdict = limiter.take(route, { params, body, world }, application);
		Object.assign(headers, verdict.headers);
		if (verdict.limited) return limitedReply(verdict);
		const reason = decodeReason(incoming.message.headers['x-audit-log-reason']);
		incoming.record.reason = reason;
		checkIds(params);
		const call: Call = { world, application, params, query: incoming.query, body, files, reason, origin: this.options.origin() };
		this.#checkRequest(incoming, route, call);
		return route.handle(call);
	}

	#checkResponse(incoming: Incoming, route: Route, reply: Reply): void {
		for (const problem of this.options.checks.response(route, reply)) {
			this.options.violations.push(`${describe(incoming)}: answer ${reply.status}: ${problem}`);
		}
	}

	#authenticate(incoming: Incoming, route: Route): SimApplication | null {
		const { world, limiter } = this.options;
		if (route.auth === 'token-in-path') return null;
		const application = authenticate(world, incoming.message.headers.authorization);
		if (application) return application;
		limiter.countInvalid();
		throw new ApiError(401, 0, '401: Unauthorized');
	}

	#checkRequest(incoming: Incoming, route: Route, call: Call): void {
		for (const name of new Set(incoming.query.keys())) {
			if (route.query && !route.query.includes(name)) {
				this.options.violations.push(`${describe(incoming)}: unknown query parameter ${name}`);
			}
		}
		const errors = this.options.checks.request(route, call);
		if (errors.length === 0) return;
		const problems = errors.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
		this.options.violations.push(`${describe(incoming)}: request: ${problems}`);
		throw invalidForm(errors);
	}

	#unknownRoute(incoming: Incoming, match: 'method' | null): ApiError {
		this.options.violations.push(`${describe(incoming)}: ${match ? 'method not allowed' : 'unknown route'}`);
		return match ? new ApiError(405, 0, '405: Method Not Allowed') : new ApiError(404, 0, '404: Not Found');
	}

	#answer({ reply, headers }: Outcome): Answer {
		if (reply.status === 401 || reply.status === 403) this.options.limiter.countInvalid();
		// A 204 with a content type would make clients parse an empty body.
		if (reply.body === undefined) return { status: reply.status, headers, body: null };
		return { status: reply.status, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(reply.body) };
	}
}

function describe({ method, path }: Incoming): string {
	return `${method} ${path}`;
}

function limitedReply(verdict: Extract<Verdict, { limited: true }>): Reply {
	return { status: 429, body: verdict.body };
}

/** Parameters that are ids must look like ids. */
function checkIds(params: Record<string, string>): void {
	for (const [name, value] of Object.entries(params)) {
		if (!name.endsWith('_id') || /^\d{1,20}$/.test(value)) continue;
		throw invalidForm([{ path: [name], code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not snowflake.` }]);
	}
}

/** The answer that a fault puts in place of the real one. */
function faultAnswer(faults: readonly Fault[]): Answer | null {
	for (const fault of faults) {
		if (fault.kind === 'rateLimit') return rateLimitAnswer(fault.retryAfter, fault.scope);
		if (fault.kind !== 'status') continue;
		if (fault.html) {
			return { status: fault.status, headers: { 'content-type': 'text/html' }, body: `<html><h1>${fault.status}</h1></html>` };
		}
		const body = fault.body ?? { message: `${fault.status}: Error`, code: 0 };
		return { status: fault.status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
	}
	return null;
}

function rateLimitAnswer(retryAfter: number, scope: string): Answer {
	const headers: Record<string, string> = {
		'content-type': 'application/json',
		'retry-after': String(Math.ceil(retryAfter)),
		'x-ratelimit-scope': scope
	};
	if (scope === 'global') headers['x-ratelimit-global'] = 'true';
	const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: scope === 'global' };
	return { status: 429, headers, body: JSON.stringify(body) };
}
