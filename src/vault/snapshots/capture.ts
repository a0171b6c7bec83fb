import { padId } from '../../database/ids';
import type { CaptureSource } from './CaptureSource';
import { diffReading } from './diff';
import { ReadError } from './GuildReader';
import type { IdentityMap } from './identity';
import type { Kind, KindReading } from './kinds';
import {
	kindNames,
	type Capture,
	type Captures,
	type GuildState,
	type KindName,
	type Nodes,
	type UnreadReason,
	type Value,
	type Values
} from './model';
import type { NodeOperation } from './operations';
import { inDiscordOrder } from './order/readOrder';

/** What a look at a guild adds to what was known of it. */
export interface GuildCapture {
	readonly state: GuildState;
	readonly operations: Readonly<Record<KindName, readonly NodeOperation[]>>;
	/** Errors of kinds that could not be read, for the log. */
	readonly failures: ReadonlyMap<KindName, ReadError>;
}

export interface KindReadings {
	readonly readings: Readonly<Record<KindName, KindReading>>;
	/** The ids that Discord has now for the nodes that were read, by first ids. */
	readonly currentIds: Readonly<Record<KindName, ReadonlyMap<string, string>>>;
	readonly failures: ReadonlyMap<KindName, ReadError>;
}

/** Reads every kind. One that fails is unread and does not stop the others. */
export async function readKinds(
	kinds: Readonly<Record<KindName, Kind>>,
	source: CaptureSource,
	onKind?: (kind: KindName) => void
): Promise<KindReadings> {
	const failures = new Map<KindName, ReadError>();
	const readings = {} as Record<KindName, KindReading>;
	const currentIds = {} as Record<KindName, ReadonlyMap<string, string>>;
	for (const name of kindNames) {
		onKind?.(name);
		try {
			({ reading: readings[name], currentIds: currentIds[name] } = originReading(kinds[name], await kinds[name].read(source), source));
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			failures.set(name, error);
			readings[name] = { status: 'unread', reason: error.reason };
			currentIds[name] = new Map();
		}
	}
	return { readings, currentIds, failures };
}

/** Lays readings over the last known state (`null` before the first snapshot). */
export function captureState(
	kinds: Readonly<Record<KindName, Kind>>,
	known: GuildState,
	{ readings, failures }: KindReadings,
	at: number
): GuildCapture {
	const captures = {} as Record<KindName, Capture>;
	const nodes = {} as Record<KindName, Nodes>;
	const operations = {} as Record<KindName, readonly NodeOperation[]>;
	for (const name of kindNames) {
		const reading = readings[name];
		const before = known.nodes[name];
		const diff = reading.status === 'read' ? diffReading(kinds[name], before, reading) : { operations: [], nodes: before };
		operations[name] = diff.operations;
		nodes[name] = diff.nodes;
		captures[name] =
			reading.status === 'read' ? readCapture(reading, diff.nodes, at) : unreadCapture(known.captures, name, before.size, reading.reason);
	}
	return { state: { guildId: known.guildId, captures, nodes }, operations, failures };
}

function readCapture({ complete }: { readonly complete: boolean }, nodes: Nodes, at: number): Capture {
	const unseen = [...nodes.values()].filter((node) => node.unseen.length > 0).length;
	if (complete && unseen === 0) return { status: 'complete', count: nodes.size, at };
	return { status: 'partial', count: nodes.size, at, unseen, ...(complete ? {} : { incomplete: true as const }) };
}

function unreadCapture(known: Captures, name: KindName, count: number, reason: UnreadReason): Capture {
	const before = known[name];
	const carried = before === undefined ? null : before.status === 'unread' ? before.carried : before.at;
	return { status: 'unread', count, reason, carried };
}

/** The reading with first ids in place of current ones, in Discord's order. */
function originReading(
	kind: Kind,
	reading: KindReading,
	{ identity }: CaptureSource
): { readonly reading: KindReading; readonly currentIds: ReadonlyMap<string, string> } {
	if (reading.status === 'unread') return { reading, currentIds: new Map() };
	const nodes = new Map<string, Values>();
	const currentIds = new Map<string, string>();
	for (const [id, values] of inDiscordOrder(kind, reading.nodes)) {
		const origin = kind.originId(id, identity);
		const other = currentIds.get(origin);
		// Overwrites may name roles that are gone, beside the role that was made in their place: the newest id is the living one.
		if (other !== undefined && padId(other) > padId(id)) continue;
		currentIds.set(origin, id);
		// It stands where the living one does.
		nodes.delete(origin);
		nodes.set(origin, originValues(kind, values, identity));
	}
	return { reading: { ...reading, nodes }, currentIds };
}

function originValues(kind: Kind, values: Values, identity: IdentityMap): Values {
	const translated: Record<string, Value> = {};
	for (const { name, type, references, mentions } of kind.fields) {
		const value = values[name];
		if (typeof value !== 'string') continue;
		if (references) translated[name] = identity.origin(references, value);
		if (type === 'text') translated[name] = storable(mentions ? identity.originMentions(value) : value);
	}
	return { ...values, ...translated };
}

/** JSON can carry half of a surrogate pair, UTF-8 cannot: databases store the sign for what is unknown in its place. */
function storable(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
