import { fieldByName, kinds } from '../snapshots/kinds';
import type { KindName, Node, Values } from '../snapshots/model';
import type { CurrentIds } from './CurrentIds';
import type { Draft } from './Draft';
import type { Note, StepResult } from './model';
import { namedIn } from './named';

/** An emoji that a step names could not be made: the rest was done. */
export class EmojiMissing extends Error {
	public readonly code = 'emoji_missing';
}

/** What is said of the custom emojis that a node names. They are left out where they are not there: Discord takes none that it does not know. */
export interface NamedEmojis {
	readonly notes: readonly Note[];
	/** Those that were to be there by now. */
	missing(ids: CurrentIds): Pick<StepResult, 'refused'>;
}

export function emojisOf(draft: Draft, kind: KindName, { id, values }: Node, fields: readonly string[]): NamedEmojis {
	const named = fields
		.filter((name) => fieldByName(kinds[kind], name).type !== 'text')
		.flatMap((name) => namedIn(kinds[kind], name, values[name] ?? null))
		.filter((ref) => ref.kind === 'emoji');
	const coming = named.filter((ref) => draft.willExist('emoji', ref.id));
	return {
		notes: coming.length < named.length ? [{ reason: 'emoji_left_out' }] : [],
		missing(ids) {
			if (coming.every((ref) => ids.of('emoji', ref.id) !== null)) return {};
			return { refused: new Map([[id, new EmojiMissing('An emoji that it names could not be made, and is left out.')]]) };
		}
	};
}

interface Naming {
	readonly emoji_id?: string | null;
}

/** Values (first ids) without the emojis that are not there: of forum tags, first reactions to posts, and channels of the welcome screen. */
export function withLivingEmojis(values: Values, ids: CurrentIds): Values {
	const isLost = ({ emoji_id: id }: Naming): boolean => typeof id === 'string' && ids.of('emoji', id) === null;
	const change = (name: string, work: (value: unknown) => unknown): Values => {
		const value = values[name];
		return typeof value === 'string' ? { [name]: JSON.stringify(work(JSON.parse(value))) } : {};
	};
	const plain = (list: unknown): unknown =>
		(list as Naming[]).map((item) => (isLost(item) ? { ...item, emoji_id: null, emoji_name: null } : item));
	return {
		...values,
		...change('available_tags', plain),
		...change('welcome_channels', plain),
		...change('default_reaction_emoji', (reaction) => (isLost(reaction as Naming) ? null : reaction))
	};
}
