import { UserError } from '@sapphire/framework';
import type { TextKey, Variables } from '../locales';

export type RefusalKey = Extract<TextKey, `refused.${string}`>;

/** A person asked for something that they may not have, or that makes no sense. The text is theirs to read; nothing went wrong. */
export class Refusal<K extends RefusalKey = RefusalKey> extends UserError {
	public readonly key: K;
	public readonly variables: Variables<K>;

	/** @param key The text; also the stable `identifier`, as `vault.<key>`. */
	public constructor(key: K, ...variables: Variables<K>) {
		super({ identifier: `vault.${key}`, message: key, context: variables[0] });
		this.key = key;
		this.variables = variables;
	}
}
