import type { Snowflake } from '../../database/ids';

/** Finds the bytes of pictures and sounds, by Discord's names of them: their paths on the CDN. */
export interface Assets {
	/** The SHA-256 of those whose bytes are in the media pool now. What is missing could not be had. */
	resolve(guildId: Snowflake, names: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
