import type { Snowflake } from '../../database/ids';
import type { Tx } from '../../database/Database';
import type { SeenGuild } from '../guilds/KnownGuilds';

/** Something that the owner of a guild has to hear of, also when the bot is not in it any more. */
export type RecoveryNotice = {
	/** As it was last seen. */
	readonly guild: SeenGuild;
	readonly by: Snowflake;
} & (
	| {
			/** `code`, `file`: somebody got one. `revoked`: both are worth nothing now. */
			readonly event: 'code' | 'file' | 'revoked';
	  }
	| {
			/** Somebody opened the guild's snapshots in another one, by a code or a file; somebody loads one of them there. */
			readonly event: 'opened.code' | 'opened.file' | 'loaded';
			readonly into: Pick<SeenGuild, 'id' | 'name'>;
	  }
);

/** Where notices go. They are kept until they were delivered, so it does not wait for Discord. */
export interface RecoveryNotices {
	/** In the transaction of what it tells of. */
	recoveryIn(tx: Tx, notice: RecoveryNotice): Promise<void>;
}
