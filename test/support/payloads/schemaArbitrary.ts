import fc from 'fast-check';
import type { ZodMiniType } from 'zod/mini';

/** Parts of a schema's definition that say what it takes. */
interface Definition {
	readonly type: string;
	readonly shape?: Readonly<Record<string, ZodMiniType>>;
	readonly innerType?: ZodMiniType;
	readonly element?: ZodMiniType;
	readonly options?: readonly ZodMiniType[];
	readonly valueType?: ZodMiniType;
	readonly getter?: () => ZodMiniType;
	readonly values?: readonly unknown[];
	readonly format?: string;
	readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
	readonly format?: string;
	readonly maximum?: number;
}

/** Text that a database may stumble over: any character, halves of characters, NUL, quotes and backslashes. */
export const anyText = fc.string({
	unit: fc.oneof(
		{ weight: 5, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
		fc.constantFrom('\uD83D', '\uDE00', '\0', '"', "'", '\\', '\u2028', '\r\n', '\uFEFF', '?', '%', '👩‍👩‍👧‍👦')
	),
	maxLength: 40
});
export const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);
const time = fc
	.date({ min: new Date('2015-01-01'), max: new Date('2038-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().replace('Z', '000+00:00'));
const integer = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat({ max: 5000 }));

/** Objects in objects, beyond which everything is left out that can be. */
const deepest = 5;

/** Values that a component of `discord-api-spec` takes. */
export function schemaArbitrary(schema: ZodMiniType, depth = 0): fc.Arbitrary<unknown> {
	const definition = schema._zod.def as unknown as Definition;
	const { innerType, element, options, getter, valueType, values } = definition;
	switch (definition.type) {
		case 'lazy':
			return schemaArbitrary(getter!(), depth);
		case 'object':
			return objectArbitrary(definition.shape!, depth + 1);
		case 'nullable':
			return depth >= deepest ? fc.constant(null) : fc.option(schemaArbitrary(innerType!, depth), { freq: 3 });
		case 'optional':
			return schemaArbitrary(innerType!, depth);
		case 'array':
			return depth >= deepest ? fc.constant([]) : fc.array(schemaArbitrary(element!, depth), { maxLength: 3 });
		case 'union':
			return fc.oneof(...options!.map((option) => schemaArbitrary(option, depth)));
		case 'record':
			return fc.dictionary(snowflake, schemaArbitrary(valueType!, depth), { maxKeys: 2 });
		case 'literal':
			return fc.constantFrom(...values!);
		case 'string':
			return stringArbitrary(definition);
		case 'number':
			return definition.format === 'int32' ? integer : fc.oneof(integer, fc.maxSafeInteger());
		case 'boolean':
			return fc.boolean();
		case 'null':
			return fc.constant(null);
		default:
			throw new Error(`A schema of a type that is not known: ${definition.type}`);
	}
}

function objectArbitrary(shape: Readonly<Record<string, ZodMiniType>>, depth: number): fc.Arbitrary<unknown> {
	const isOptional = (schema: ZodMiniType) => (schema._zod.def as unknown as Definition).type === 'optional';
	const entries = Object.entries(shape).filter(([, schema]) => depth < deepest || !isOptional(schema));
	const requiredKeys = entries.filter(([, schema]) => !isOptional(schema)).map(([key]) => key);
	return fc.record(Object.fromEntries(entries.map(([key, schema]) => [key, schemaArbitrary(schema, depth)])), { requiredKeys });
}

function stringArbitrary({ checks = [] }: Definition): fc.Arbitrary<string> {
	const formats = checks.map(({ _zod }) => _zod.def.format);
	if (formats.includes('datetime')) return time;
	if (formats.includes('url')) return fc.webUrl({ withQueryParameters: true });
	// The one pattern in messages is that of ids.
	if (formats.includes('regex')) return snowflake;
	const longest = Math.min(...checks.map(({ _zod }) => _zod.def.maximum ?? Infinity));
	return Number.isFinite(longest) ? anyText.map((text) => text.slice(0, longest)) : anyText;
}
