import type { KindName } from '../model';
import { autoModeration } from './autoModeration';
import { ban } from './ban';
import { channel } from './channel';
import { emoji } from './emoji';
import { event } from './event';
import { guild } from './guild';
import { invite } from './invite';
import type { Field, Kind } from './Kind';
import { member } from './member';
import { onboarding } from './onboarding';
import { permission } from './permission';
import { pin } from './pin';
import { role } from './role';
import { sound } from './sound';
import { sticker } from './sticker';
import { thread } from './thread';
import { webhook } from './webhook';
import { welcomeScreen } from './welcomeScreen';
import { widget } from './widget';

/** Every kind, by name, in the order of `kindNames`. */
export const kinds: Readonly<Record<KindName, Kind>> = {
	guild,
	role,
	channel,
	permission,
	emoji,
	sticker,
	sound,
	ban,
	auto_moderation: autoModeration,
	event,
	onboarding,
	welcome_screen: welcomeScreen,
	widget,
	webhook,
	invite,
	pin,
	thread,
	member
};

/** The newest field set: one more than before whenever a kind gains a field. Snapshots record the one that they were taken with. */
export const FIELD_SET = 1;

export type { Field, Kind, KindReading, PermissionName } from './Kind';

export function fieldByName(kind: Kind, name: string): Field {
	const field = kind.fields.find((candidate) => candidate.name === name);
	if (!field) throw new Error(`The kind ${kind.name} has no field ${name}.`);
	return field;
}
