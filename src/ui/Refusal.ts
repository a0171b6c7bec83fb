import { UserError } from '@sapphire/framework';
import type { TextKey, Translator } from '../locales';

export type RefusalKey = Extract<TextKey, `refused.${string}`>;

/** A person asked for something that they may not have, or that makes no sense. The sentence is theirs to read; nothing went wrong. */
export class Refusal extends UserError {
	/**
	 * @param key The text; also the stable `identifier`, as `vault.<key>`.
	 * @param say The sentence in the person's language.
	 */
	public constructor(
		public readonly key: RefusalKey,
		public readonly say: (t: Translator) => string
	) {
		super({ identifier: `vault.${key}`, message: key });
	}
}
