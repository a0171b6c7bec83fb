import { keyOf, refsOf, type Block, type NodeRef, type Note, type RestorePlan } from './model';

/** Something that a plan could not do. */
export interface KeptBlock extends NodeRef {
	readonly block: Block;
}

/** Something that a plan did otherwise than the snapshot has it. */
export interface KeptNote extends NodeRef {
	readonly note: Note;
}

export interface Kept<T> {
	/** All of them. */
	readonly count: number;
	/** The first of them. */
	readonly some: readonly T[];
}

/** In what a restore falls short of the snapshot, as its plans said. What Discord refused is in its journal. */
export interface Shortfalls {
	readonly blocked: Kept<KeptBlock>;
	readonly notes: Kept<KeptNote>;
}

/** A report has no room for more. */
const mostKept = 100;
const none: Shortfalls = { blocked: { count: 0, some: [] }, notes: { count: 0, some: [] } };
/** Nothing is missing where these are said. */
const harmless: ReadonlySet<Note['reason']> = new Set<Note['reason']>(['new_token', 'pinned_anew', 'rolled_on', 'if_still_there']);

/**
 * What is to be told when a plan takes the place of an earlier one: what one attempt could do, the next one perhaps cannot, and the
 * other way round.
 * @param earlier what the plans before said
 * @param left keys of what they left to do
 */
export function shortfallsOf(
	{ steps, blocked }: Pick<RestorePlan, 'steps' | 'blocked'>,
	earlier = none,
	left: readonly string[] = []
): Shortfalls {
	const planned = new Set([...left, ...steps.flatMap((step) => refsOf(step).map(keyOf))]);
	const blocks = blocked.map(({ kind, verb, node: { id }, block }) => ({ kind, verb, id, block }));
	const notes = steps.flatMap((step) =>
		step.notes
			.filter(({ reason }) => !harmless.has(reason))
			.flatMap((note) => step.nodes.map(({ id }) => ({ kind: step.kind, verb: step.verb, id, note })))
	);
	return { blocked: merge(earlier.blocked, blocks, planned), notes: merge(earlier.notes, notes, planned) };
}

/** What this plan says, and what earlier ones said of things that it does not speak of. */
function merge<T extends NodeRef>({ count, some }: Kept<T>, fresh: readonly T[], planned: ReadonlySet<string>): Kept<T> {
	const known = new Map(some.map((item) => [textOf(item), item]));
	for (const [text, item] of known) if (planned.has(keyOf(item))) known.delete(text);
	const hidden = count - some.length;
	for (const item of fresh) known.set(textOf(item), item);
	return { count: known.size + hidden, some: [...known.values()].slice(0, mostKept) };
}

export function writeShortfalls(shortfalls: Shortfalls): string {
	return textOf(shortfalls);
}

export function readShortfalls(text: string | null): Shortfalls {
	if (text === null) return none;
	return JSON.parse(text, (name, value: unknown) => (name === 'permissions' ? BigInt(value as string) : value)) as Shortfalls;
}

function textOf(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}
