import type { Node } from '../../vault/snapshots/model';

/** The names of the tags of forums, by their ids; of a tag that several nodes have, the last one's. */
export function tagNames(nodes: Iterable<Node>): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const { values } of nodes) {
		if (typeof values.available_tags !== 'string') continue;
		for (const tag of tagsIn(values.available_tags)) names.set(tag.id, tag.name);
	}
	return names;
}

function tagsIn(json: string): { readonly id: string; readonly name: string }[] {
	const tags: unknown = JSON.parse(json);
	return Array.isArray(tags) ? tags.filter(isTag) : [];
}

function isTag(value: unknown): value is { readonly id: string; readonly name: string } {
	const { id, name } = Object(value) as Partial<Record<string, unknown>>;
	return typeof id === 'string' && typeof name === 'string';
}
