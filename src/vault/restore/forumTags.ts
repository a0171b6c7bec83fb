import type { APIChannel } from 'discord-api-types/v10';
import type { Node } from '../snapshots/model';
import type { CurrentIds } from './CurrentIds';
import type { StepResult } from './model';

interface Tag {
	readonly id: string;
	readonly name: string;
}

/** Tags as a request has them: new ones without an id, which Discord gives. */
export function tagsOf(tags: unknown, known: ReadonlySet<string>): object[] {
	return (tags as Tag[]).map(({ id, ...tag }) => (known.has(id) ? { id, ...tag } : tag));
}

/** Names of tags are unique within a channel. */
export function newTags({ values }: Node, channel: APIChannel): NonNullable<StepResult['identities']> {
	const made = 'available_tags' in channel ? channel.available_tags : [];
	const wanted = typeof values['available_tags'] === 'string' ? (JSON.parse(values['available_tags']) as Tag[]) : [];
	return wanted.flatMap(({ id, name }) => {
		const tag = made.find((each) => each.name === name);
		return tag && tag.id !== id ? [{ kind: 'tag' as const, id, current: tag.id }] : [];
	});
}

/** The tags that the channel has now. */
export function tagIds({ values }: Node, ids: CurrentIds): ReadonlySet<string> {
	const tags = typeof values['available_tags'] === 'string' ? (JSON.parse(values['available_tags']) as Tag[]) : [];
	return new Set(tags.map(({ id }) => ids.translate('tag', id)));
}
