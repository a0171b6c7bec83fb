import type { Snowflake } from '../../../database/ids';

/** What was chosen, by what it is about: `true` is archived, `false` left out. */
export type ScopeRules = ReadonlyMap<Snowflake, boolean>;

/** By channel its category, by thread its channel. */
export type Parents = ReadonlyMap<Snowflake, Snowflake | null>;

/** Whether a channel or thread is archived: the nearest rule counts, from itself up to the guild. Without any it is not. */
export function covers(rules: ScopeRules, guildId: Snowflake, channelId: Snowflake, parents: Parents): boolean {
	for (let id: Snowflake | null = channelId; id !== null; id = parents.get(id) ?? null) {
		const rule = rules.get(id);
		if (rule !== undefined) return rule;
	}
	return rules.get(guildId) ?? false;
}
