import { ReadError } from '../../src/vault/snapshots/GuildReader';
import { identityKinds, type IdentityKind, type ReferenceKind } from '../../src/vault/snapshots/identity';
import { kinds as realKinds, type Field, type Kind, type KindReading } from '../../src/vault/snapshots/kinds';
import type { InnerReference } from '../../src/vault/snapshots/kinds/Kind';
import { kindNames, type KindName, type Value, type Values } from '../../src/vault/snapshots/model';
import { digestOf, type Fields } from './modelFields';

/** Kinds of which the model says, payload by payload, what Discord would. */
const spelledOut: readonly KindName[] = ['role', 'channel', 'permission', 'ban', 'guild', 'emoji', 'sticker', 'sound'];

/** All others are known by their descriptors alone: values are made by the types of their fields, and given past the kind's own reading. */
export const plainKinds = kindNames.filter((name) => !spelledOut.includes(name));

export interface PlainThing {
	/** In first ids. */
	readonly id: string;
	/** In first ids, as a snapshot keeps them. */
	fields: Fields;
	/** Fields that the bot cannot see. */
	hidden: readonly string[];
}

/** What the things of the model need of the rest of the guild. All ids are first ones. */
export interface Surroundings {
	readonly id: string;
	newId(): string;
	/** Something of the kind, the `pick`-th; where there is none, an id of nothing. */
	pick(kind: ReferenceKind, pick: number): string;
	/** The id that Discord has for it now. */
	current(id: string): string;
}

/** Things of the plain kinds, what can be seen of them, and what was done to them. */
export class PlainThings {
	public readonly things = new Map<KindName, Map<string, PlainThing>>(plainKinds.map((name) => [name, new Map()]));
	/** Kinds that Discord does not give at the moment. */
	public readonly failing = new Set<KindName>();
	/** Kinds of which the list may lack some. */
	public readonly incomplete = new Set<KindName>();
	/** Names that Discord has for bytes, by their digests. */
	private readonly mediaNames = new Map<string, string>();

	public constructor(private readonly around: Surroundings) {}

	public of(name: KindName): Map<string, PlainThing> {
		return this.things.get(name) as Map<string, PlainThing>;
	}

	public add(name: KindName, pick: number, value: number): void {
		const { ids } = realKinds[name];
		const part = (kind: ReferenceKind): string => (isOwn(kind) ? this.around.newId() : this.around.pick(kind, pick));
		const id = ids === 'code' ? `Code${value}` : ids.map(part).join(':');
		this.of(name).set(id, { id, fields: this.fieldsOf(name, value), hidden: [] });
	}

	/** Some fields, or all. */
	public edit(name: KindName, thing: PlainThing, value: number): void {
		const fields = Object.entries(this.fieldsOf(name, value)).filter((_, index) => (index + value) % 2 === 0);
		thing.fields = { ...thing.fields, ...Object.fromEntries(fields) };
	}

	public hide(name: KindName, thing: PlainThing, value: number): void {
		const names = realKinds[name].fields.map((field) => field.name);
		thing.hidden = thing.hidden.length > 0 ? [] : names.filter((_, index) => (index + value) % 2 === 0);
	}

	/** Made again after a restore: only what gets ids of its own can be. @returns which id is new: that of the kind, whose first id is this */
	public recreated(name: KindName, { id }: PlainThing): readonly [IdentityKind, string] | null {
		const { ids } = realKinds[name];
		const kind = ids === 'code' ? undefined : ids.at(-1);
		return kind && isOwn(kind) ? [kind, id.split(':').at(-1) as string] : null;
	}

	/** The kinds, reading from here. */
	public kinds(): Partial<Record<KindName, Kind>> {
		return Object.fromEntries(
			plainKinds.map((name) => {
				const { needs: _, ...kind } = realKinds[name];
				return [name, { ...kind, read: () => this.read(name) }];
			})
		);
	}

	/** What is seen of the things, in first ids. */
	public seen(name: KindName): Map<string, Fields> {
		return new Map(
			[...this.of(name).values()].map(({ id, fields, hidden }) => [
				id,
				Object.fromEntries(Object.entries(fields).filter(([field]) => !hidden.includes(field)))
			])
		);
	}

	private read(name: KindName): Promise<KindReading> {
		if (this.failing.has(name)) return Promise.reject(new ReadError('failed', 'Discord did not answer.'));
		const { fields, ids } = realKinds[name];
		const nodes = new Map<string, Values>();
		for (const [id, values] of this.seen(name)) {
			const current = ids === 'code' ? id : id.split(':').map((part) => this.around.current(part));
			const told = fields.flatMap((field) => (field.name in values ? [[field.name, this.told(field, values[field.name] ?? null)]] : []));
			nodes.set([current].flat().join(':'), Object.fromEntries(told) as Values);
		}
		return Promise.resolve({ status: 'read', nodes, complete: !this.incomplete.has(name) });
	}

	/** A value as Discord says it: in current ids, and a name for bytes. */
	private told(field: Field, value: Value): Value {
		if (typeof value !== 'string') return value;
		if (field.type === 'media') return this.mediaNames.get(value) ?? value;
		if (field.type === 'reference') return this.around.current(value);
		// Ids of the model are the only runs of 17 digits and more.
		return field.mentions || field.within ? value.replace(/\d{17,}/g, (id) => this.around.current(id)) : value;
	}

	private fieldsOf(name: KindName, value: number): Fields {
		return Object.fromEntries(realKinds[name].fields.map((field, index) => [field.name, this.valueOf(field, value + index)]));
	}

	private valueOf(field: Field, value: number): Value {
		if (value % 5 === 0) return null;
		switch (field.type) {
			case 'text':
				return field.mentions ? `see <#${this.around.pick('channel', value)}>` : `t${value}`;
			case 'integer':
			case 'rank':
				return value;
			case 'boolean':
				return value % 2 === 0;
			case 'bits':
				return String(2n ** BigInt(value % 60));
			case 'reference':
				return this.around.pick(field.references ?? 'user', value);
			case 'media':
				return this.media(value);
			case 'json':
				return this.json(field, value);
		}
	}

	private media(value: number): string {
		const digest = digestOf(`plain${value}`);
		this.mediaNames.set(digest, `files/plain${value}.png`);
		return digest;
	}

	/** Canonical, with ids where the field says that there are some. */
	private json({ within = [], isSet }: Field, value: number): string {
		const made = this.inside(within, value);
		if (!isSet) return canonical(made);
		const entries = (Array.isArray(made) ? made : []).map(canonical).sort();
		return `[${[...new Set(entries)].join(',')}]`;
	}

	private inside(within: readonly InnerReference[], value: number): unknown {
		const [leaf] = within.filter(({ path }) => path.length === 0);
		if (leaf?.references === 'mentions') return `see <#${this.around.pick('channel', value)}>`;
		if (leaf) return this.around.pick(leaf.references, value);
		if (within.length === 0) return { number: value };
		const deeper = (step: string): InnerReference[] =>
			within.filter(({ path }) => path[0] === step).map(({ path, references }) => ({ path: path.slice(1), references }));
		if (within[0]?.path[0] === '*') return Array.from({ length: value % 3 }, (_, index) => this.inside(deeper('*'), value + index));
		const steps = [...new Set(within.map(({ path }) => path[0] as string))];
		return Object.fromEntries([['number', value], ...steps.map((step, index) => [step, this.inside(deeper(step), value + index)])]);
	}
}

/** Whether the ids are those of the things themselves, and not of what they belong to. */
function isOwn(kind: ReferenceKind): kind is IdentityKind {
	return identityKinds.some((known) => known === kind) && kind !== 'channel' && kind !== 'role';
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
