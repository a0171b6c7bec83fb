export type When = 'before' | 'after';

export type Fault =
	/** Waits first. Milliseconds of real time. */
	| { readonly kind: 'latency'; readonly ms: number }
	/** Answers with this status instead of doing anything. `html`: the body is a page, as a proxy sends it. */
	| { readonly kind: 'status'; readonly status: number; readonly body?: unknown; readonly html?: boolean }
	/** Answers 429. `retryAfter` in real seconds. */
	| { readonly kind: 'rateLimit'; readonly retryAfter: number; readonly scope: 'user' | 'global' | 'shared' }
	/** Resets the connection (RST), before or after the request took effect. */
	| { readonly kind: 'reset'; readonly when: When }
	/** Closes the connection (FIN). */
	| { readonly kind: 'close'; readonly when: When }
	/** Never answers. */
	| { readonly kind: 'hang'; readonly when: When }
	/** Sends only the first bytes of the body, then closes. */
	| { readonly kind: 'truncate'; readonly bytes: number }
	| { readonly kind: 'slow'; readonly bytesPerSecond: number };

export interface FaultRule {
	/** Default: any method. */
	readonly method?: string;
	/** Template (`/guilds/:guild_id/roles`), concrete path without version, or pattern of one; CDN paths begin with `/cdn/`. Default: all. */
	readonly route?: string | RegExp;
	/** How many requests it strikes; default all. */
	readonly times?: number;
	/** How many matching requests pass unharmed first; default 0. */
	readonly skip?: number;
	readonly fault: Fault;
}

export interface FaultHandle {
	/** How many requests it has struck. */
	readonly struck: number;
	remove(): void;
}

export interface RandomFaults {
	/** Share of the requests that are struck, 0 to 1. */
	readonly probability: number;
	readonly faults: readonly Fault[];
	readonly method?: string;
	readonly route?: string | RegExp;
	readonly times?: number;
}

interface ActiveRule {
	readonly matches: (request: FaultRequest) => boolean;
	readonly pick: () => Fault | null;
	skip: number;
	times: number;
	struck: number;
}

export interface FaultRequest {
	readonly method: string;
	/** Template of the route, or null when there is none. */
	readonly route: string | null;
	readonly path: string;
}

/** Everything that goes wrong, on REST and CDN alike. Rules apply in the order in which they were added. */
export class Faults {
	readonly #rules = new Set<ActiveRule>();

	public constructor(private readonly random: () => number) {}

	public add(rule: FaultRule): FaultHandle {
		return this.#activate(rule, rule.skip ?? 0, () => rule.fault);
	}

	/** Strikes requests at random, from the world's seed. */
	public addRandom(options: RandomFaults): FaultHandle {
		return this.#activate(options, 0, () => {
			if (this.random() >= options.probability) return null;
			return options.faults[Math.floor(this.random() * options.faults.length)] ?? null;
		});
	}

	public clear(): void {
		this.#rules.clear();
	}

	/** The faults that strike this request. */
	public take(request: FaultRequest): Fault[] {
		const faults: Fault[] = [];
		for (const rule of this.#rules) {
			if (!rule.matches(request)) continue;
			if (rule.skip > 0) {
				rule.skip--;
				continue;
			}
			const fault = rule.pick();
			if (!fault) continue;
			faults.push(fault);
			rule.struck++;
			if (--rule.times === 0) this.#rules.delete(rule);
		}
		return faults;
	}

	#activate(filter: Pick<FaultRule, 'method' | 'route' | 'times'>, skip: number, pick: () => Fault | null): FaultHandle {
		const rule: ActiveRule = { matches: matcher(filter), pick, skip, times: filter.times ?? Infinity, struck: 0 };
		this.#rules.add(rule);
		return {
			get struck() {
				return rule.struck;
			},
			remove: () => void this.#rules.delete(rule)
		};
	}
}

function matcher({ method, route }: Pick<FaultRule, 'method' | 'route'>): (request: FaultRequest) => boolean {
	return (request) => {
		if (method !== undefined && method !== request.method) return false;
		if (route === undefined) return true;
		if (typeof route === 'string') return route === request.route || route === request.path;
		return route.test(request.path);
	};
}
