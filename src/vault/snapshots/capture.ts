import type { CaptureSource } from './CaptureSource';
import { diffReading, type KindDiff } from './diff';
import { ReadError } from './GuildReader';
import type { Kind, KindReading } from './kinds';
import { kindNames, type Capture, type GuildState, type KindName, type Nodes, type UnreadReason, type Value, type Values } from './model';
import { columnId } from './nodeIds';
import type { NodeOperation } from './operations';
import { inDiscordOrder } from './order/readOrder';
import { hasAny } from './permissions';
import { translateId, translateValues } from './references';

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

export interface ReadOptions {
	/** Kinds that are certainly as the last snapshot has them. */
	readonly unchanged?: ReadonlySet<KindName>;
	readonly onKind?: (kind: KindName) => void;
}

/** Reads every kind that may have changed. One that fails is unread and does not stop the others. */
export async function readKinds(
	kinds: Readonly<Record<KindName, Kind>>,
	source: CaptureSource,
	{ unchanged, onKind }: ReadOptions = {}
): Promise<KindReadings> {
	const failures = new Map<KindName, ReadError>();
	const readings = {} as Record<KindName, KindReading>;
	const currentIds = {} as Record<KindName, ReadonlyMap<string, string>>;
	for (const name of kindNames) {
		onKind?.(name);
		try {
			const reading = unchanged?.has(name) ? unchangedReading : await readKind(kinds[name], source);
			({ reading: readings[name], currentIds: currentIds[name] } = originReading(kinds[name], reading, source));
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			failures.set(name, error);
			readings[name] = { status: 'unread', reason: error.reason };
			currentIds[name] = new Map();
		}
	}
	return { readings, currentIds, failures };
}

const unchangedReading: KindReading = { status: 'unchanged' };

async function readKind(kind: Kind, source: CaptureSource): Promise<KindReading> {
	const mayRead = !kind.needs || hasAny((await source.me()).permissions, kind.needs);
	return mayRead ? kind.read(source) : { status: 'unread', reason: 'missing_permission' };
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
		const diff = diffOf(kinds[name], before, reading);
		operations[name] = diff.operations;
		nodes[name] = diff.nodes;
		captures[name] = captureOf(reading, known.captures[name], diff.nodes, at);
	}
	return { state: { guildId: known.guildId, captures, nodes }, operations, failures };
}

/** What a host has chosen not to keep is not carried on either. */
function diffOf(kind: Kind, known: Nodes, reading: KindReading): KindDiff {
	if (reading.status === 'read') return diffReading(kind, known, reading);
	if (reading.status === 'unread' && reading.reason === 'switched_off')
		return diffReading(kind, known, { nodes: new Map(), complete: true });
	return { operations: [], nodes: known };
}

function captureOf(reading: KindReading, before: Capture | undefined, nodes: Nodes, at: number): Capture {
	switch (reading.status) {
		case 'read':
			return readCapture(reading, nodes, at);
		case 'unread':
			return { status: 'unread', count: nodes.size, reason: reading.reason, carried: carriedFrom(reading.reason, before) };
		case 'unchanged':
			if (!before) throw new Error('A kind cannot be unchanged since a snapshot that does not have it.');
			return before.status === 'unread' ? before : { ...before, at };
	}
}

function readCapture({ complete }: { readonly complete: boolean }, nodes: Nodes, at: number): Capture {
	const unseen = [...nodes.values()].filter((node) => node.unseen.length > 0).length;
	if (complete && unseen === 0) return { status: 'complete', count: nodes.size, at };
	return { status: 'partial', count: nodes.size, at, unseen, ...(complete ? {} : { incomplete: true as const }) };
}

function carriedFrom(reason: UnreadReason, before: Capture | undefined): number | null {
	return reason === 'switched_off' || !before ? null : timeOf(before);
}

function timeOf(capture: Capture): number | null {
	return capture.status === 'unread' ? capture.carried : capture.at;
}

/** The reading with first ids in place of current ones, in Discord's order. */
function originReading(
	kind: Kind,
	reading: KindReading,
	{ identity }: CaptureSource
): { readonly reading: KindReading; readonly currentIds: ReadonlyMap<string, string> } {
	if (reading.status !== 'read') return { reading, currentIds: new Map() };
	const nodes = new Map<string, Values>();
	const currentIds = new Map<string, string>();
	for (const [id, values] of inDiscordOrder(kind, reading.nodes)) {
		const origin = translateId(kind, id, identity.origin);
		const other = currentIds.get(origin);
		// Overwrites may name roles that are gone, beside the role that was made in their place: the newest id is the living one.
		if (other !== undefined && columnId(kind, other) > columnId(kind, id)) continue;
		currentIds.set(origin, id);
		// It stands where the living one does.
		nodes.delete(origin);
		nodes.set(origin, storableValues(kind, identity.isEmpty ? values : translateValues(kind, values, identity.origin)));
	}
	return { reading: { ...reading, nodes }, currentIds };
}

function storableValues(kind: Kind, values: Values): Values {
	const storable: Record<string, Value> = { ...values };
	for (const { name, type } of kind.fields) {
		const value = values[name];
		if (type === 'text' && typeof value === 'string') storable[name] = wellFormed(value);
	}
	return storable;
}

/** JSON can carry half of a surrogate pair, UTF-8 cannot: databases store the sign for what is unknown in its place. */
function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
