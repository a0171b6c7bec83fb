/** Choices from a seeded source of numbers. */
export class Picker {
	public constructor(private readonly random: () => number) {}

	/** An integer from `low` to `high`, both included. */
	public integer(low: number, high: number): number {
		return low + Math.floor(this.random() * (Math.max(low, high) - low + 1));
	}

	public chance(probability: number): boolean {
		return this.random() < probability;
	}

	public one<T>(list: readonly T[]): T {
		const index = this.integer(0, list.length - 1);
		if (index >= list.length) throw new Error('Nothing to choose from');
		return list[index] as T;
	}
}
