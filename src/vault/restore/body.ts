import { fieldByName, type Field, type Kind } from '../snapshots/kinds';
import type { Value, Values } from '../snapshots/model';
import type { IdentityKind } from '../snapshots/identity';
import { translateValues } from '../snapshots/references';
import type { CurrentIds } from './CurrentIds';
import { withLivingEmojis } from './emojis';

/**
 * The fields of a request's body, from values as a snapshot has them: ids are those of now. Unknown fields are left out, and so are
 * emojis that are not there.
 */
export function bodyOf(kind: Kind, values: Values, fields: readonly string[], ids: CurrentIds): Record<string, unknown> {
	const known = fields.filter((name) => name in values);
	const translated = translateValues(kind, withLivingEmojis(values, ids), ids.translate);
	return Object.fromEntries(known.map((name) => [name, sent(fieldByName(kind, name), translated[name] ?? null)]));
}

/** The ids of now of a list of first ids; those that are not there are left out. */
export function livingIds(
	list: Value | undefined,
	kind: IdentityKind,
	ids: CurrentIds,
	fits: (firstId: string) => boolean = () => true
): string[] {
	const wanted = typeof list === 'string' ? (JSON.parse(list) as string[]) : [];
	return wanted.filter(fits).flatMap((id) => ids.of(kind, id) ?? []);
}

function sent(field: Field, value: Value): unknown {
	return field.type === 'json' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}
