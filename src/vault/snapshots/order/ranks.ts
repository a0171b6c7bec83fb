/**
 * Ranks are sort keys: whole numbers of which only the order means anything. With wide gaps between them one thing can be put between
 * two others by one new rank, where Discord's positions of all that come after would change.
 */
const gap = 2 ** 32;
/** Far from the bounds of exact integers, so that the arithmetic here stays exact. */
const highest = 2 ** 52;

/**
 * Ranks for things in their order, rising. As many as possible keep the one that they have; only where there is no room left between two
 * of those do all get a new one.
 * @param known the rank that each thing has; `undefined` for one that is new
 */
export function assignRanks(known: readonly (number | undefined)[]): readonly number[] {
	const kept = longestRising(known);
	const ranks: number[] = [];
	let start = 0;
	for (const end of [...kept, known.length]) {
		const below = ranks.at(-1);
		const above = known[end];
		const added = ranksBetween(below, above, end - start);
		if (!added) return known.map((_, index) => (index + 1) * gap);
		ranks.push(...added);
		if (above !== undefined) ranks.push(above);
		start = end + 1;
	}
	return ranks;
}

/** `count` ranks, rising, above one and below another; `null` where there is no room. */
function ranksBetween(below: number | undefined, above: number | undefined, count: number): readonly number[] | null {
	const lowest = below ?? (above === undefined ? 0 : above - (count + 1) * gap);
	const step = above === undefined ? gap : Math.floor((above - lowest) / (count + 1));
	const ranks = Array.from({ length: count }, (_, index) => lowest + (index + 1) * step);
	return step > 0 && ranks.every((rank) => Math.abs(rank) < highest) ? ranks : null;
}

/**
 * The indices, rising, of a longest rising subsequence: what has to move is everything else, and that is as little as can be. Patience
 * sorting, O(n log n). What is `undefined` is never among them.
 */
export function longestRising(values: readonly (number | undefined)[]): readonly number[] {
	/** At `n`: the index of the lowest value that ends a rising subsequence of `n + 1` values. */
	const ends: number[] = [];
	const previous: (number | undefined)[] = [];
	values.forEach((value, index) => {
		if (value === undefined) return;
		const length = firstNotBelow(ends, values, value);
		previous[index] = ends[length - 1];
		ends[length] = index;
	});
	const indices: number[] = [];
	for (let index = ends.at(-1); index !== undefined; index = previous[index]) indices.push(index);
	return indices.reverse();
}

function firstNotBelow(ends: readonly number[], values: readonly (number | undefined)[], value: number): number {
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((values[ends[middle] as number] as number) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
