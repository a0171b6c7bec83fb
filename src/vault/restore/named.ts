import type { IdentityKind } from '../snapshots/identity';
import type { Kind } from '../snapshots/kinds';
import type { KindName, Value } from '../snapshots/model';
import { translateValues } from '../snapshots/references';

/** Kinds of things that others refer to. */
export type ThingKind = Extract<KindName, IdentityKind>;

/** Roles, channels and emojis that the value of a field names. */
export function namedIn(kind: Kind, field: string, value: Value): { kind: ThingKind; id: string }[] {
	const named: { kind: ThingKind; id: string }[] = [];
	translateValues(kind, { [field]: value }, (thing, id) => {
		if (thing === 'role' || thing === 'channel' || thing === 'emoji') named.push({ kind: thing, id });
		return id;
	});
	return named;
}
