import type { Snowflake } from 'discord.js';
import type { Translator } from '../../locales';
import { VaultError } from '../../vault/errors';
import type { RestoreOutcome } from '../../vault/restore/outcome';
import type { Restores } from '../../vault/restore/Restores';
import { planNames, type NameOf } from './words';

/** A snapshot may be gone by the time that somebody asks what its things were called: then they have none. */
export async function restoreNames(restores: Restores, t: Translator, guildId: Snowflake, outcome: RestoreOutcome): Promise<NameOf> {
	try {
		const { target, before } = await restores.states(guildId, outcome);
		return planNames(t, target, before);
	} catch (error) {
		if (!(error instanceof VaultError)) throw error;
		return (_, id) => id;
	}
}
