/** A request that the simulator received, for tests that count them. */
export interface RecordedRequest {
	readonly method: string;
	/** Template of its route; null for an unknown one. */
	route: string | null;
	/** Path without `/api/v10`. */
	readonly path: string;
	readonly query: URLSearchParams;
	/** 0 when no answer was sent (yet). */
	status: number;
	body: unknown;
	reason: string | null;
	/** Simulated time of arrival. */
	readonly at: number;
}
