import { Ajv2020 } from 'ajv/dist/2020';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { FieldError } from '../rest/errors';
import type { Call, Reply, Route } from '../rest/route';
import type { Checks } from './checks';
import { at, readDocument } from './openapi-document';
import type { Json } from './openapi-document';

const JSON_BODY = ['content', 'application/json', 'schema'];

const loaded = new Map<string, OpenApiChecks>();

/** The checks of a document, read and compiled once in a process. */
export function openApiChecks(path: string): OpenApiChecks {
	let checks = loaded.get(path);
	if (!checks) loaded.set(path, (checks = new OpenApiChecks(path)));
	return checks;
}

/** Checks calls against Discord's own document, by route. Routes that it does not have are not checked. */
export class OpenApiChecks implements Checks {
	readonly #document: Json;
	readonly #ajv = new Ajv2020({ strict: false, inlineRefs: false });
	readonly #validators = new Map<string, ValidateFunction>();

	public constructor(path: string) {
		this.#document = readDocument(path);
		addFormats.default(this.#ajv);
		this.#ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/);
		this.#ajv.addFormat('nonce', true);
		this.#ajv.addSchema(this.#document, 'discord');
	}

	public request(route: Route, call: Call): FieldError[] {
		const place = this.#operation(route);
		if (!place) return [];
		return [...this.#queryErrors(place, call.query), ...this.#bodyErrors([...place, 'requestBody'], call.body)];
	}

	public response(route: Route, reply: Reply): string[] {
		const place = this.#operation(route);
		if (!place || reply.status >= 500) return [];
		const responses = at(this.#document, [...place, 'responses']);
		const status = [String(reply.status), reply.status >= 400 ? '4XX' : ''].find((key) => responses[key]);
		if (!status) return [`status ${reply.status} is not among ${Object.keys(responses).join(', ')}`];
		const shared = responses[status]?.$ref as unknown as string | undefined;
		const where = shared ? shared.slice(2).split('/') : [...place, 'responses', status];
		if (!this.#has([...where, ...JSON_BODY])) return reply.body === undefined ? [] : [`status ${status} has no body`];
		return this.#errors([...where, ...JSON_BODY], reply.body).map(({ path, message }) => `${path.join('.')}: ${message}`);
	}

	/** Where the document has the route, or null. */
	#operation(route: Route): string[] | null {
		const place = ['paths', route.path.replace(/:(\w+)/g, '{$1}'), route.method.toLowerCase()];
		return this.#has(place) ? place : null;
	}

	#has(place: readonly string[]): boolean {
		return place.reduce<Json | undefined>((node, key) => node?.[key], this.#document) !== undefined;
	}

	#bodyErrors(place: readonly string[], body: unknown): FieldError[] {
		if (!this.#has([...place, ...JSON_BODY])) return [];
		const isRequired = at(this.#document, place).required as unknown;
		return body === undefined && isRequired !== true ? [] : this.#errors([...place, ...JSON_BODY], body ?? {});
	}

	#queryErrors(place: readonly string[], query: URLSearchParams): FieldError[] {
		if (!this.#has([...place, 'parameters'])) return [];
		const parameters = at(this.#document, [...place, 'parameters']) as unknown as { in: string; name: string }[];
		return parameters.flatMap(({ in: where, name }, index) => {
			const text = where === 'query' ? query.get(name) : null;
			if (text === null) return [];
			const schema = [...place, 'parameters', String(index), 'schema'];
			const readings = [text, Number(text), ['true', 'True', '1'].includes(text)];
			const found = readings.map((value) => this.#errors(schema, value));
			return found.some((errors) => errors.length === 0) ? [] : (found[0] ?? []).map((error) => ({ ...error, path: [name] }));
		});
	}

	#errors(place: readonly string[], value: unknown): FieldError[] {
		const pointer = place.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
		let validate = this.#validators.get(pointer);
		if (!validate) this.#validators.set(pointer, (validate = this.#ajv.compile({ $ref: `discord#/${pointer}` })));
		return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map(fieldError);
	}
}

function fieldError({ instancePath, keyword, message = '' }: ErrorObject): FieldError {
	return { path: instancePath.split('/').slice(1), code: `OPENAPI_${keyword.toUpperCase()}`, message: `${message} (OpenAPI)` };
}
