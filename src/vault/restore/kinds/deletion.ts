import type { KindName, Node } from '../../snapshots/model';
import type { CurrentIds } from '../CurrentIds';
import type { Layer, Step } from '../model';

/** A thing is deleted by one request. */
export interface Deletion {
	readonly kind: KindName;
	readonly node: Node;
	readonly layer: Layer;
	/** Without the method. */
	readonly route: string;
	path(ids: CurrentIds): `/${string}`;
}

export function deletion({ kind, node, layer, route, path }: Deletion): Step {
	return {
		kind,
		verb: 'delete',
		nodes: [node],
		layer,
		route: `DELETE ${route}`,
		notes: [],
		async perform(send, ids) {
			await send({ method: 'DELETE', path: path(ids) });
			return {};
		}
	};
}
