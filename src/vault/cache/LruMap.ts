/** A map that forgets what was not asked for the longest. A store for Keyv, whose own Map grows for ever. */
export class LruMap<K, V> extends Map<K, V> {
	private weight = 0;

	/**
	 * @param limit what all values together may weigh
	 * @param weigh what one weighs, always the same; default: 1 each
	 */
	public constructor(
		private readonly limit: number,
		private readonly weigh: (value: V) => number = () => 1
	) {
		super();
	}

	public override get(key: K): V | undefined {
		const value = super.get(key);
		if (value !== undefined) {
			super.delete(key);
			super.set(key, value);
		}
		return value;
	}

	public override set(key: K, value: V): this {
		this.delete(key);
		super.set(key, value);
		this.weight += this.weigh(value);
		for (const oldest of this.keys()) {
			if (this.weight <= this.limit) break;
			this.delete(oldest);
		}
		return this;
	}

	public override delete(key: K): boolean {
		const value = super.get(key);
		if (value !== undefined) this.weight -= this.weigh(value);
		return super.delete(key);
	}

	public override clear(): void {
		super.clear();
		this.weight = 0;
	}
}
