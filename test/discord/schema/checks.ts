import * as components from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { ZodMiniType } from 'zod/mini';
import type { FieldError } from '../rest/errors';
import type { Call, Component, Reply, Route } from '../rest/route';
import { fieldErrors } from './issues';
import { StrictComponents } from './strict';

/** What is checked of every request and answer. */
export interface Checks {
	/** Errors in the body of a request. */
	request(route: Route, call: Call): FieldError[];
	/** What is wrong with an answer. */
	response(route: Route, reply: Reply): string[];
}

/** Switched off, for figures. */
export const NO_CHECKS: Checks = { request: () => [], response: () => [] };

/** Several checks of the same calls; of a bad request the first that finds something speaks. */
export function allOf(checks: readonly Checks[]): Checks {
	return {
		request: (route, call) => {
			for (const check of checks) {
				const errors = check.request(route, call);
				if (errors.length > 0) return errors;
			}
			return [];
		},
		response: (route, reply) => checks.flatMap((check) => check.response(route, reply))
	};
}

/** How many problems of one answer are told. */
const MAX_PROBLEMS = 5;

/** Checks bodies against the components that the routes name. Throws at once for a component that does not exist. */
export class ComponentChecks implements Checks {
	readonly #strict = new StrictComponents(components);
	readonly #requests = new Map<Route, ZodMiniType>();
	readonly #responses = new Map<Route, ZodMiniType>();

	public constructor(routes: readonly Route[]) {
		for (const route of routes) {
			if (route.request !== undefined) this.#requests.set(route, this.#resolve(route.request));
			if (route.response) this.#responses.set(route, this.#resolve(route.response));
		}
	}

	public request(route: Route, call: Call): FieldError[] {
		const schema = this.#requests.get(route);
		return schema ? problems(schema, call.body ?? {}) : [];
	}

	public response(route: Route, reply: Reply): string[] {
		if (reply.status >= 400) return [];
		if (reply.status === 204) return reply.body === undefined ? [] : ['a 204 has no body'];
		if (route.response === undefined) return [];
		const schema = this.#responses.get(route);
		if (!schema) return ['the route answers with 204 only'];
		return problems(schema, reply.body)
			.slice(0, MAX_PROBLEMS)
			.map(({ path, message }) => `${path.join('.')}: ${message}`);
	}

	#resolve(component: Component): ZodMiniType {
		if (typeof component === 'string') return this.#strict.get(component);
		if ('array' in component) return z.array(this.#resolve(component.array));
		if ('oneOf' in component) return z.union(component.oneOf.map((one) => this.#resolve(one)));
		return component;
	}
}

function problems(schema: ZodMiniType, value: unknown): FieldError[] {
	const result = z.safeParse(schema, value, { reportInput: true });
	return result.success ? [] : fieldErrors(result.error.issues);
}
