import type { SimGuild, World } from '../../discord/model';
import type { RestoreStage } from '../restore/stage';
import { changed } from './changed';
import { load, wiped } from './harbour';

type Portrait = Record<string, unknown>;

/** What a restore is killed in. */
export interface Scene {
	/** The guild of which there is a snapshot. */
	guild(world: World): SimGuild;
	/** Makes work for a restore, time and again. @returns the guild to restore */
	prepare(stage: RestoreStage): SimGuild;
	/** What of a guild must be as it was. */
	portrait(world: World, guild: SimGuild): Portrait;
	/** What both guilds have, where it is another one that is restored. */
	comparable?(portrait: Portrait): unknown;
}

export const scenes = { wiped, changed, load } satisfies Record<string, Scene>;
export type SceneName = keyof typeof scenes;
