import { clone } from 'zod/v4/core';
import type { $ZodType } from 'zod/v4/core';
import * as z from 'zod/mini';
import type { ZodMiniType } from 'zod/mini';
import { patches } from './patches';
import type { Patch } from './patches';

/** Parts of a schema's definition that hold other schemas. */
interface Definition {
	readonly type: string;
	readonly shape?: Readonly<Record<string, ZodMiniType>>;
	readonly innerType?: ZodMiniType;
	readonly element?: ZodMiniType;
	readonly options?: readonly ZodMiniType[];
	readonly keyType?: ZodMiniType;
	readonly valueType?: ZodMiniType;
	readonly getter?: () => ZodMiniType;
	readonly checks?: readonly ZodMiniType[];
	readonly format?: string;
}

const DATETIME = z.iso.datetime({ offset: true });

/**
 * Copies of the components of `discord-api-spec` that are patched and refuse unknown keys. The package itself makes its objects loose
 * when it is loaded, hence the copies.
 */
export class StrictComponents {
	readonly #copies = new Map<ZodMiniType, ZodMiniType>();
	readonly #names = new Map<ZodMiniType, string>();

	public constructor(private readonly components: Readonly<Record<string, ZodMiniType>>) {
		for (const [name, schema] of Object.entries(components)) this.#names.set(schema, name.replace(/Schema$/, ''));
		for (const patch of patches) this.#prove(patch);
	}

	/** A component by its name without `Schema`. */
	public get(name: string): ZodMiniType {
		const schema = this.components[`${name}Schema`];
		if (!schema) throw new Error(`discord-api-spec has no component ${name}`);
		return this.#copy(schema);
	}

	#copy(schema: ZodMiniType): ZodMiniType {
		let copy = this.#copies.get(schema);
		if (!copy) this.#copies.set(schema, (copy = this.#build(schema)));
		return copy;
	}

	#build(schema: ZodMiniType): ZodMiniType {
		const name = this.#names.get(schema);
		const whole = patches.find(({ component, field }) => component === name && field === undefined);
		if (whole) return whole.schema;
		const definition = definitionOf(schema);
		const { shape, innerType, element, options, keyType, valueType, getter } = definition;
		if (getter) return z.lazy(() => this.#copy(getter()));
		// A key that one side of an intersection does not know may belong to the other: only whole shapes can be strict.
		if (definition.type === 'intersection') return schema;
		return withDefinition(schema, {
			...definition,
			...(shape && { shape: this.#copyShape(shape, name), catchall: z.never() }),
			...(innerType && { innerType: this.#copy(innerType) }),
			...(element && { element: this.#copy(element) }),
			...(options && { options: options.map((option) => this.#copy(option)) }),
			...(keyType && { keyType: this.#copy(keyType) }),
			...(valueType && { valueType: this.#copy(valueType) }),
			...(definition.checks && { checks: definition.checks.map(mendCheck) })
		});
	}

	#copyShape(shape: Readonly<Record<string, ZodMiniType>>, name: string | undefined): Record<string, ZodMiniType> {
		const copies = Object.entries(shape).map(([field, schema]) => [field, this.#copy(schema)] as const);
		const patched = patches.flatMap(({ component, field, schema }) => (component === name && field ? [[field, schema] as const] : []));
		return Object.fromEntries([...copies, ...patched]);
	}

	/** A patch that no longer changes anything is out of date. */
	#prove({ component, field, schema, sample, originally }: Patch): void {
		const whole = this.components[`${component}Schema`];
		const original = whole && field !== undefined ? definitionOf(whole).shape?.[field] : whole;
		const found = !original ? 'missing' : isTaken(original, sample) ? 'taken' : 'refused';
		const isNeeded = found === originally && isTaken(schema, sample) !== (found === 'taken');
		if (!whole || !isNeeded) throw new Error(`The patch of ${component}.${field ?? ''} no longer applies: discord-api-spec has changed`);
	}
}

function isTaken(schema: ZodMiniType, sample: unknown): boolean {
	return z.safeParse(schema, sample).success;
}

function definitionOf(schema: ZodMiniType): Definition {
	return schema._zod.def as unknown as Definition;
}

function withDefinition(schema: ZodMiniType, definition: object): ZodMiniType {
	return clone(schema as $ZodType, definition as $ZodType['_zod']['def']) as ZodMiniType;
}

/** Discord's times have an offset (`+00:00`), which the package's check refuses. */
function mendCheck(check: ZodMiniType): ZodMiniType {
	return definitionOf(check).format === 'datetime' ? DATETIME : check;
}
