import type { Block, BlockedStep, NodeRef } from './model';

/** Something that the plan of a restore said it could not do. */
export interface KeptBlock extends NodeRef {
	readonly block: Block;
}

export interface KeptBlocks {
	/** All of them. */
	readonly count: number;
	/** The first of them. */
	readonly some: readonly KeptBlock[];
}

/** A report has no room for more. */
const mostKept = 100;
export const noBlocks: KeptBlocks = { count: 0, some: [] };

export function writeBlocks(blocked: readonly BlockedStep[]): string {
	const some = blocked.slice(0, mostKept).map(({ kind, verb, node: { id }, block }) => ({ kind, verb, id, block }));
	return JSON.stringify({ count: blocked.length, some } satisfies KeptBlocks, (_, value: unknown) =>
		typeof value === 'bigint' ? String(value) : value
	);
}

export function readBlocks(text: string | null): KeptBlocks {
	if (text === null) return noBlocks;
	return JSON.parse(text, (name, value: unknown) => (name === 'permissions' ? BigInt(value as string) : value)) as KeptBlocks;
}
