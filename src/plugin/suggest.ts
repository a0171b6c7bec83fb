/** The name that was probably meant: the nearest of `known`, if it is near at all. */
export function nearest(name: string, known: readonly string[]): string | null {
	const ranked = known.map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }));
	ranked.sort((a, b) => a.distance - b.distance);
	const [best] = ranked;
	return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : null;
}

/** Levenshtein's distance: how many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const letter of a) {
		let diagonal = row[0] ?? 0;
		const next = [diagonal + 1];
		for (const [index, other] of Array.from(b).entries()) {
			const above = row[index + 1] ?? 0;
			next.push(Math.min(diagonal + (letter === other ? 0 : 1), above + 1, (next[index] ?? 0) + 1));
			diagonal = above;
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
