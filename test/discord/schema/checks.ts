import type { FieldError } from '../rest/errors';
import type { Call, Reply, Route } from '../rest/route';

/** What is checked of every request and answer. */
export interface Checks {
	/** Errors in the body of a request. */
	request(route: Route, call: Call): FieldError[];
	/** What is wrong with an answer. */
	response(route: Route, reply: Reply): string[];
}

/** Switched off, for figures. */
export const NO_CHECKS: Checks = { request: () => [], response: () => [] };
