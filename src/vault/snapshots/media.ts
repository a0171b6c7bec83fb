import type { KindReadings } from './capture';
import type { Kind, KindReading } from './kinds';
import { kindNames, type KindName, type Value, type Values } from './model';

type Kinds = Readonly<Record<KindName, Kind>>;

/**
 * The readings with digests of bytes in place of Discord's names of files. A field whose bytes could not be had is left out: it was not
 * seen, and the kind is worth another look.
 */
export async function resolveMedia(
	kinds: Kinds,
	look: KindReadings,
	resolve: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>
): Promise<KindReadings> {
	const { readings } = look;
	const names = new Set(kindNames.flatMap((name) => mediaNames(kinds[name], readings[name])));
	if (names.size === 0) return look;
	const found = await resolve([...names]);
	const resolved = kindNames.map((name) => [name, resolveReading(kinds[name], readings[name], found)] as const);
	return { ...look, readings: Object.fromEntries(resolved) as Record<KindName, KindReading> };
}

function mediaFields({ fields }: Kind): readonly string[] {
	return fields.filter(({ type }) => type === 'media').map(({ name }) => name);
}

function mediaNames(kind: Kind, reading: KindReading): string[] {
	const fields = mediaFields(kind);
	if (reading.status !== 'read' || fields.length === 0) return [];
	return [...reading.nodes.values()].flatMap((values) => fields.flatMap((field) => (isName(values[field]) ? [values[field]] : [])));
}

function resolveReading(kind: Kind, reading: KindReading, found: ReadonlyMap<string, string>): KindReading {
	const fields = mediaFields(kind);
	if (reading.status !== 'read' || fields.length === 0) return reading;
	const nodes = new Map([...reading.nodes].map(([id, values]) => [id, resolveValues(values, fields, found)]));
	const isWhole = mediaNames(kind, reading).every((name) => found.has(name));
	return { ...reading, nodes, settled: isWhole && (reading.settled ?? reading.complete) };
}

function resolveValues(values: Values, fields: readonly string[], found: ReadonlyMap<string, string>): Values {
	const resolved = Object.entries(values).flatMap(([field, value]): [string, Value][] => {
		if (!fields.includes(field) || !isName(value)) return [[field, value]];
		const digest = found.get(value);
		return digest === undefined ? [] : [[field, digest]];
	});
	return Object.fromEntries(resolved);
}

function isName(value: Value | undefined): value is string {
	return typeof value === 'string';
}
