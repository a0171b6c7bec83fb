import { createHash } from 'node:crypto';
import { randomNumbers } from './random';

export interface BenchFile {
	/** Two with the same content are the same bytes. */
	readonly content: number;
	readonly size: number;
}

const smallest = 2 * 1024;
const largest = 8 * 1024 * 1024;

/** Files from 2 KB to 8 MB, as many small ones as large ones by orders of magnitude; the given share has bytes of an earlier file. */
export function benchFiles(count: number, duplicates: number): BenchFile[] {
	const random = randomNumbers(20_260_101);
	const distinct = Math.round(count * (1 - duplicates));
	const files: BenchFile[] = [];
	for (let content = 0; content < distinct; content += 1) {
		files.push({ content, size: Math.round(smallest * (largest / smallest) ** random()) });
	}
	while (files.length < count) files.push(files[Math.floor(random() * distinct)]!);
	return shuffle(files, random);
}

/** Bytes that look random, other ones for each content. */
export class BenchBytes {
	private readonly noise = Buffer.concat(
		Array.from({ length: largest / 32 }, (_, index) => createHash('sha256').update(`noise ${index}`).digest())
	);

	public of({ content, size }: BenchFile): Buffer[] {
		const head = Buffer.alloc(8);
		head.writeBigUInt64LE(BigInt(content));
		return [head, this.noise.subarray(8, size)];
	}
}

function shuffle<T>(items: T[], random: () => number): T[] {
	for (let last = items.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		[items[last], items[other]] = [items[other]!, items[last]!];
	}
	return items;
}
