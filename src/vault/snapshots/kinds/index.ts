import type { KindName } from '../model';
import { ban } from './ban';
import { channel } from './channel';
import { emoji } from './emoji';
import { guild } from './guild';
import type { Field, Kind } from './Kind';
import { permission } from './permission';
import { role } from './role';
import { sound } from './sound';
import { sticker } from './sticker';

/** Every kind, by name, in the order of `kindNames`. */
export const kinds: Readonly<Record<KindName, Kind>> = {
	guild,
	role,
	channel,
	permission,
	emoji,
	sticker,
	sound,
	ban
};

/** The newest field set: one more than before whenever a kind gains a field. Snapshots record the one that they were taken with. */
export const FIELD_SET = 1;

export type { Field, Kind, KindReading, PermissionName } from './Kind';

export function fieldByName(kind: Kind, name: string): Field {
	const field = kind.fields.find((candidate) => candidate.name === name);
	if (!field) throw new Error(`The kind ${kind.name} has no field ${name}.`);
	return field;
}
