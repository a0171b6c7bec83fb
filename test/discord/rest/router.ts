import type { Method, Route } from './route';

interface Node {
	readonly literals: Map<string, Node>;
	parameter?: Node;
	readonly routes: Map<Method, Route>;
}

export interface Match {
	readonly route: Route;
	readonly params: Record<string, string>;
}

/** Finds the route of a path; literal segments win over parameters (`members/@me` over `members/:user_id`). */
export class Router {
	readonly #root: Node = emptyNode();

	public constructor(routes: readonly Route[]) {
		for (const route of routes) this.#add(route);
	}

	/** The route with its parameters; `'method'` when the path exists for other methods only; null when it does not exist. */
	public find(method: string, path: string): Match | 'method' | null {
		const segments = split(path);
		const nodes = descend(this.#root, segments, 0);
		const node = nodes.find((candidate) => candidate.routes.has(method as Method));
		const route = node?.routes.get(method as Method);
		if (!route) return nodes.length > 0 ? 'method' : null;
		return { route, params: parameters(route, segments) };
	}

	#add(route: Route): void {
		let node = this.#root;
		for (const segment of split(route.path)) {
			if (segment.startsWith(':')) node = node.parameter ??= emptyNode();
			else {
				let next = node.literals.get(segment);
				if (!next) node.literals.set(segment, (next = emptyNode()));
				node = next;
			}
		}
		if (node.routes.has(route.method)) throw new Error(`Two routes for ${route.method} ${route.path}`);
		node.routes.set(route.method, route);
	}
}

function emptyNode(): Node {
	return { literals: new Map(), routes: new Map() };
}

function split(path: string): string[] {
	return path.split('/').filter((segment) => segment !== '');
}

/** All end nodes of the path, best first. */
function descend(node: Node, segments: readonly string[], index: number): Node[] {
	const segment = segments[index];
	if (segment === undefined) return node.routes.size > 0 ? [node] : [];
	const literal = node.literals.get(segment);
	return [
		...(literal ? descend(literal, segments, index + 1) : []),
		...(node.parameter ? descend(node.parameter, segments, index + 1) : [])
	];
}

function parameters(route: Route, segments: readonly string[]): Record<string, string> {
	const params: Record<string, string> = {};
	split(route.path).forEach((name, index) => {
		if (name.startsWith(':')) params[name.slice(1)] = segments[index] ?? '';
	});
	return params;
}
