import type { Snowflake } from '../../database/ids';
import type { GuildState } from '../snapshots/model';
import type { LiveGuild } from '../snapshots/SnapshotCreation';
import type { Snapshots } from '../snapshots/Snapshots';
import { wishOf, type WishContext } from './wish';

export interface WishedSnapshot extends Pick<WishContext, 'guildId' | 'options'> {
	/** The guild that the snapshot is kept for. */
	readonly source: Snowflake;
	readonly id: number;
	/** The guild that is to become so. */
	readonly live: Pick<LiveGuild, 'state' | 'identity'>;
}

/**
 * A snapshot as a wish for a guild: see `wishOf`.
 * @throws VaultError `SnapshotNotFound`, `SnapshotCorrupted`
 */
export async function readWish(
	snapshots: Pick<Snapshots, 'rebuild' | 'identities'>,
	{ guildId, source, id, live, options }: WishedSnapshot
): Promise<GuildState> {
	const state = await snapshots.rebuild(source, id);
	const origins = await snapshots.identities(source, id);
	return wishOf(state, { guildId, live: live.state, identity: live.identity, origins, options });
}
