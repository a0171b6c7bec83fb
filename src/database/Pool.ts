/** Hands out items one user at a time, first come, first served; of free ones the one used last, whose cache is warm. A pool of one is a mutex. */
export class Pool<T> {
	readonly #free: T[];
	readonly #size: number;
	readonly #waiting: ((item: T) => void)[] = [];

	public constructor(items: readonly T[]) {
		this.#free = [...items];
		this.#size = items.length;
	}

	public async use<R>(work: (item: T) => Promise<R>): Promise<R> {
		const item = await this.#take();
		try {
			return await work(item);
		} finally {
			this.#giveBack(item);
		}
	}

	/** Takes every item for good: resolves when nobody uses any. Later users wait for ever, so refuse them beforehand. */
	public async drain(): Promise<void> {
		await Promise.all(Array.from({ length: this.#size }, () => this.#take()));
	}

	#take(): Promise<T> {
		const item = this.#free.pop();
		if (item !== undefined) return Promise.resolve(item);
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	#giveBack(item: T): void {
		const next = this.#waiting.shift();
		if (next) next(item);
		else this.#free.push(item);
	}
}
