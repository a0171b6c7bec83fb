/** An interval of message ids, both ends included, that was read completely. */
export interface CoverageRange {
	readonly from: bigint;
	readonly to: bigint;
	/** Whether with content, or read without the Message Content intent. */
	readonly hasContent: boolean;
	/** The oldest reading in it, epoch milliseconds. */
	readonly readAt: number;
}

/** An interval that is not covered, both ends included. */
export interface Gap {
	readonly from: bigint;
	readonly to: bigint;
}

/**
 * The ranges with one more, ascending and apart from each other. Where two overlap, what was read with content wins; of two alike the
 * later reading does. Neighbours of the same kind become one.
 */
export function addRange(ranges: readonly CoverageRange[], added: CoverageRange): CoverageRange[] {
	const kept = ranges.flatMap((range) => (supersedes(added, range) ? cut(range, added) : [range]));
	const parts = kept.filter((range) => overlaps(range, added)).reduce((left, range) => left.flatMap((part) => cut(part, range)), [added]);
	return joined([...kept, ...parts].sort((left, right) => (left.from < right.from ? -1 : 1)));
}

/** What of the interval is not covered, ascending. `needContent`: what was read without content counts as not covered. */
export function gapsIn(ranges: readonly CoverageRange[], interval: Gap, needContent: boolean): Gap[] {
	return ranges
		.filter((range) => range.hasContent || !needContent)
		.reduce<Gap[]>((gaps, range) => gaps.flatMap((gap) => cut(gap, range)), interval.from <= interval.to ? [interval] : []);
}

function supersedes(added: CoverageRange, range: CoverageRange): boolean {
	return added.hasContent || !range.hasContent;
}

function overlaps(left: Gap, right: Gap): boolean {
	return left.from <= right.to && right.from <= left.to;
}

/** What is left of an interval beside another. */
function cut<T extends Gap>(interval: T, other: Gap): T[] {
	if (!overlaps(interval, other)) return [interval];
	const parts: T[] = [];
	if (interval.from < other.from) parts.push({ ...interval, to: other.from - 1n });
	if (interval.to > other.to) parts.push({ ...interval, from: other.to + 1n });
	return parts;
}

function joined(sorted: readonly CoverageRange[]): CoverageRange[] {
	const result: CoverageRange[] = [];
	for (const range of sorted) {
		const last = result.at(-1);
		if (last && last.to + 1n === range.from && last.hasContent === range.hasContent) {
			result[result.length - 1] = { ...last, to: range.to, readAt: Math.min(last.readAt, range.readAt) };
		} else {
			result.push(range);
		}
	}
	return result;
}
