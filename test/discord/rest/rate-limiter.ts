import type { SimApplication, World } from '../model';
import type { Limit, Route } from './route';

interface Window {
	resetsAt: number;
	used: number;
}

export interface RateLimitOptions {
	/** The bucket of each route and major id; default 50 in 1 s. */
	readonly bucket?: { readonly count: number; readonly windowMs: number };
	/** Requests of a bot over all routes; default 50 in 1 s. */
	readonly global?: { readonly count: number; readonly windowMs: number };
	/** Other numbers for the named limits of the routes; null switches one off. */
	readonly limits?: Readonly<Record<string, { readonly count: number; readonly windowMs: number } | null>>;
	/** Requests that may end in 401, 403 or 429 in 10 minutes; default 10,000. */
	readonly invalid?: number;
}

export type Verdict =
	| { readonly limited: false; readonly headers: Record<string, string> }
	| { readonly limited: true; readonly headers: Record<string, string>; readonly body: unknown };

type Subject = Parameters<NonNullable<Limit['when']>>[0];

const INVALID_WINDOW_MS = 10 * 60 * 1000;
const MAJOR = ['guild_id', 'channel_id', 'webhook_id', 'webhook_token', 'interaction_id'];

/**
 * Discord's rate limits (topics/rate-limits) on the world's clock: one bucket per route and major id, named limits on top of it, a
 * global limit per bot, and a count of invalid requests. The waits that it sends are real ones: simulated waits over the clock's scale.
 */
export class RateLimiter {
	readonly #windows = new Map<string, Window>();

	public constructor(
		private readonly world: World,
		private readonly options: RateLimitOptions | false = {}
	) {}

	/** Counts a request; says whether it may pass, with the headers of its bucket. */
	public take(route: Route, subject: Subject, application: SimApplication | null): Verdict {
		if (this.options === false) return { limited: false, headers: {} };
		if (this.#invalid().used >= (this.options.invalid ?? 10_000)) return this.#refuse(this.#invalid(), 'user', {}, false);
		const global = application && !route.exemptFromGlobalLimit ? this.#global(application) : null;
		if (global && global.window.used >= global.count) return this.#refuse(global.window, 'global', {}, true);
		const verdict = this.#takeBucket(route, subject, application);
		if (global && !verdict.limited) global.window.used++;
		return verdict;
	}

	/** Counts an answer of 401, 403 or (not shared) 429. */
	public countInvalid(): void {
		this.#invalid().used++;
	}

	#takeBucket(route: Route, subject: Subject, application: SimApplication | null): Verdict {
		const options = this.options === false ? {} : this.options;
		const { count, windowMs } = options.bucket ?? { count: 50, windowMs: 1000 };
		const key = `${application?.id} ${route.method} ${route.path}`;
		const bucket = this.#window(`${key} ${majorId(subject)}`, windowMs);
		const limits = this.#limitsFor(route, subject);
		const shown = limits.find(({ limit }) => limit.visible);
		if (bucket.used >= count) return this.#refuse(bucket, 'user', headers(key, count, bucket, this.world), false);
		for (const { limit, window } of limits) {
			if (window.used < limit.count) continue;
			const visible = limit.visible ? headers(limit.name, limit.count, window, this.world) : headers(key, count, bucket, this.world);
			return this.#refuse(window, limit.scope ?? 'user', visible, false, limit.code);
		}
		bucket.used++;
		for (const { window } of limits) window.used++;
		const visible = shown
			? headers(shown.limit.name, shown.limit.claimed ?? shown.limit.count, shown.window, this.world)
			: headers(key, count, bucket, this.world);
		return { limited: false, headers: visible };
	}

	#limitsFor(route: Route, subject: Subject): { limit: Limit; window: Window }[] {
		const overrides = this.options === false ? undefined : this.options.limits;
		return (route.limits ?? []).flatMap((declared) => {
			const override = overrides?.[declared.name];
			if (override === null || (declared.onRequest && !override) || (declared.when && !declared.when(subject))) return [];
			const limit = { ...declared, ...override };
			return [{ limit, window: this.#window(`${limit.name} ${limit.per(subject)}`, limit.windowMs) }];
		});
	}

	#global(application: SimApplication): { window: Window; count: number } {
		const { count, windowMs } = (this.options !== false && this.options.global) || { count: 50, windowMs: 1000 };
		return { window: this.#window(`global ${application.id}`, windowMs), count };
	}

	#invalid(): Window {
		return this.#window('invalid', INVALID_WINDOW_MS);
	}

	#window(key: string, windowMs: number): Window {
		const now = this.world.clock.now();
		let window = this.#windows.get(key);
		if (!window || window.resetsAt <= now) this.#windows.set(key, (window = { resetsAt: now + windowMs, used: 0 }));
		return window;
	}

	#refuse(window: Window, scope: string, shown: Record<string, string>, global: boolean, code?: number): Verdict {
		if (scope !== 'shared') this.countInvalid();
		const seconds = realSeconds(this.world, window);
		return {
			limited: true,
			headers: {
				...shown,
				// Sent with fractions, as Discord's body has it, so that scaled waits stay exact.
				'retry-after': String(seconds),
				'x-ratelimit-scope': scope,
				...(global && { 'x-ratelimit-global': 'true' })
			},
			body: { message: 'You are being rate limited.', retry_after: seconds, global, ...(code !== undefined && { code }) }
		};
	}
}

function headers(bucket: string, count: number, window: Window, world: World): Record<string, string> {
	return {
		'x-ratelimit-limit': String(count),
		'x-ratelimit-remaining': String(Math.max(0, count - window.used)),
		'x-ratelimit-reset': String(window.resetsAt / 1000),
		'x-ratelimit-reset-after': String(realSeconds(world, window)),
		'x-ratelimit-bucket': hash(bucket)
	};
}

/** How long a client must really wait until the window ends. */
function realSeconds(world: World, window: Window): number {
	return Math.max(0.001, Math.ceil((window.resetsAt - world.clock.now()) / world.clock.scale) / 1000);
}

function majorId({ params }: Pick<Subject, 'params'>): string {
	return MAJOR.map((name) => params[name] ?? '').join(' ');
}

/** FNV-1a: a bucket's name says nothing to a client. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
	return value.toString(16).padStart(8, '0').repeat(4);
}
