import type { Snowflake } from '../../database/ids';
import { KeptLooks, type KeptLook } from '../cache/KeptLooks';
import type { Clock } from '../clock';
import type { Difference } from './model';
import type { Snapshots } from './Snapshots';

/** Comparisons with now, for the pages, filters and files of one answer. */
export class KeptComparisons {
	private readonly looks: KeptLooks<Difference>;

	public constructor(
		private readonly snapshots: Pick<Snapshots, 'compare'>,
		clock: Clock
	) {
		this.looks = new KeptLooks(clock);
	}

	/**
	 * A snapshot and now.
	 * @param session as for `KeptLooks.get`
	 * @throws VaultError as `Snapshots.compare`
	 */
	public withNow(guildId: Snowflake, from: number, session: string | null): Promise<KeptLook<Difference>> {
		return this.looks.get([guildId, from], session, () => this.snapshots.compare(guildId, from, 'now'));
	}
}
