import type { APIMessage } from 'discord-api-types/v10';
import type { Snowflake } from './model';

/** The messages of a channel by their ids, in the order of these. */
export class MessageMap extends Map<Snowflake, APIMessage> {
	#ids: readonly Snowflake[] | null = null;

	/** All ids, ascending. */
	public get ids(): readonly Snowflake[] {
		return (this.#ids ??= [...this.keys()]);
	}

	public override set(id: Snowflake, message: APIMessage): this {
		if (!this.has(id)) this.#ids = null;
		return super.set(id, message);
	}

	public override delete(id: Snowflake): boolean {
		this.#ids = null;
		return super.delete(id);
	}

	public override clear(): void {
		this.#ids = null;
		super.clear();
	}
}
