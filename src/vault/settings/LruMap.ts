/** A map that forgets what was not asked for the longest. A store for Keyv, whose own Map grows for ever. */
export class LruMap<K, V> extends Map<K, V> {
	public constructor(private readonly limit: number) {
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
		super.delete(key);
		super.set(key, value);
		if (this.size > this.limit) {
			for (const oldest of this.keys()) {
				super.delete(oldest);
				break;
			}
		}
		return this;
	}
}
