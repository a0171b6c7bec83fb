import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../entities/index';

type Entity = (typeof entities)[number];

const known = new Map<string, readonly Entity[]>();

/** The entities that have all of these columns, so that no table is forgotten that comes later. */
export function entitiesWith(...columns: readonly string[]): readonly Entity[] {
	const key = columns.join();
	let found = known.get(key);
	if (!found) known.set(key, (found = entities.filter((entity) => columns.every((column) => hasColumn(entity, column)))));
	return found;
}

function hasColumn(entity: Entity, name: string): boolean {
	return getMetadataArgsStorage().columns.some(({ target, propertyName }) => target === entity && propertyName === name);
}
