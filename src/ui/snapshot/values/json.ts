import { textKey, type Translator } from '../../../locales';
import type { ReferenceKind } from '../../../vault/snapshots/identity';
import type { Field } from '../../../vault/snapshots/kinds';
import type { KindName } from '../../../vault/snapshots/model';
import { escape } from '../../text';
import { fieldLabel } from '../labels';
import type { Names } from '../names';
import { quantityText } from './quantities';
import { recurrenceText } from './recurrence';
import { inline, type Item, type Part, type Words } from './words';

/** Longer than any text that Discord takes within such a value. */
const longestText = 300;

/** What a thing is called is its title, else what sort it is, else where it belongs. */
const titles = ['title', 'name', 'type', 'channel_id'] as const;

/** Ids of what has no name here: that there is one is said. */
const nameless: readonly string[] = ['integration_id', 'subscription_listing_id'];

/** Ids that mean nothing to people, and the parts of an emoji, which are one. */
const hidden: readonly string[] = ['id', 'emoji', 'emoji_id', 'emoji_name', 'emoji_animated'];

type Json = Readonly<Record<string, unknown>>;

/** Keys from the outside in; `*` is each entry of a list. */
type Path = readonly string[];

/** Puts a list or an object that Discord sets as a whole in words; ids inside by the names of what they mean. */
export class JsonWords {
	public constructor(
		private readonly t: Translator,
		private readonly kind: KindName,
		private readonly field: Field,
		private readonly names: Names
	) {}

	public describe(value: unknown, path: Path = []): Words {
		if (Array.isArray(value)) return this.list(value, [...path, '*']);
		if (!isObject(value)) return this.text(value, path);
		const recurrence = this.field.name === 'recurrence_rule' ? recurrenceText(this.t, value) : null;
		return recurrence ?? this.emojiAlone(value, path) ?? { parts: this.parts(value, path) };
	}

	private list(list: readonly unknown[], path: Path): Words {
		if (list.length > 0 && list.every(isObject)) return { items: list.map((each) => this.item(each, path)) };
		return { list: list.map((each) => inline(this.t, this.describe(each, path))) };
	}

	private item(value: Json, path: Path): Item {
		const key = titles.find((name) => !isNothing(value[name]));
		const title = key ? this.text(value[key], [...path, key]) : this.t('view.unnamed');
		const { id = title } = value;
		return { id: String(id), title, parts: this.parts(key ? { ...value, [key]: '' } : value, path) };
	}

	private parts(value: Json, path: Path): Part[] {
		const emoji = this.emoji(value, path);
		const parts = Object.entries(value).flatMap(([key, each]) => {
			// What an action needs is of the action.
			if (key === 'metadata' && isObject(each)) return this.parts(each, [...path, key]);
			return hidden.includes(key) || this.isLeftOut(each) ? [] : [this.part(key, each, [...path, key])];
		});
		return emoji === null ? parts : [{ label: fieldLabel(this.t, this.kind, 'emoji'), words: emoji, isPlain: true }, ...parts];
	}

	private part(key: string, value: unknown, path: Path): Part {
		const label = fieldLabel(this.t, this.kind, key);
		if (value === true || value === null || nameless.includes(key)) return { label, words: null };
		const words = this.describe(value, path);
		return this.enumKey(value, path) ? { label, words, isPlain: true } : { label, words };
	}

	/** Of a role's tags some have no value: they are there or not. */
	private isLeftOut(value: unknown): boolean {
		return value === null && this.field.name === 'tags' ? false : isNothing(value);
	}

	/** An emoji has an id, a name or both, in one of two forms. */
	private emoji(value: Json, path: Path): string | null {
		const { emoji } = value;
		const [id, name] = isObject(emoji) ? [emoji['id'], emoji['name']] : [value['emoji_id'], value['emoji_name']];
		if (typeof id === 'string') return this.text(id, isObject(emoji) ? [...path, 'emoji', 'id'] : [...path, 'emoji_id']);
		return typeof name === 'string' && name !== '' ? escape(name) : null;
	}

	private emojiAlone(value: Json, path: Path): string | null {
		return Object.keys(value).every((key) => hidden.includes(key)) ? this.emoji(value, path) : null;
	}

	private text(value: unknown, path: Path): string {
		if (isNothing(value)) return this.t(value === false ? 'value.no' : 'value.none');
		if (value === true) return this.t('value.yes');
		const key = this.enumKey(value, path);
		if (key) return this.t(key);
		const reference = referenceAt(this.field, path);
		if (reference && typeof value === 'string' && /^\d+$/.test(value)) return this.names.referred(reference, value);
		const quantity = quantityText(this.t, path.at(-1) ?? this.field.name, value);
		return quantity ?? (typeof value === 'string' ? `“${escape(value, longestText)}”` : escape(JSON.stringify(value)));
	}

	private enumKey(value: unknown, path: Path) {
		if (typeof value !== 'string' && typeof value !== 'number') return null;
		return textKey('enum', [this.kind, this.field.name, ...path.filter((key) => key !== '*'), String(value)].join('.'));
	}
}

function referenceAt({ within = [] }: Field, path: Path): ReferenceKind | null {
	const found = within.find((inner) => inner.path.length === path.length && inner.path.every((key, index) => key === path[index]));
	return found && found.references !== 'mentions' ? found.references : null;
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
	return value === undefined || value === null || value === '' || value === false;
}
