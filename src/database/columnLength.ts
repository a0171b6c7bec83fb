import { getMetadataArgsStorage } from 'typeorm';

type Entity = new () => object;

const known = new Map<Entity, Map<string, number | null>>();

/** How many characters the entity's column holds; `null` where the type sets the bound (long text, numbers). */
export function columnLength(entity: Entity, name: string): number | null {
	let lengths = known.get(entity);
	if (!lengths) known.set(entity, (lengths = lengthsOf(entity)));
	const length = lengths.get(name);
	if (length === undefined) throw new Error(`The entity ${entity.name} has no column ${name}.`);
	return length;
}

function lengthsOf(entity: Entity): Map<string, number | null> {
	const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === entity);
	return new Map(columns.map(({ propertyName, options }) => [propertyName, options.length === undefined ? null : Number(options.length)]));
}
