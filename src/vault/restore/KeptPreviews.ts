import type { Snowflake } from '../../database/ids';
import { KeptLooks, type KeptLook } from '../cache/KeptLooks';
import type { Clock } from '../clock';
import type { RestoreOptions } from './model';
import type { RestorePreview, Restores } from './Restores';

/** Plans, so that all pages of one answer are of the same plan. */
export class KeptPreviews {
	private readonly looks: KeptLooks<RestorePreview>;

	public constructor(
		private readonly restores: Pick<Restores, 'preview'>,
		clock: Clock
	) {
		this.looks = new KeptLooks(clock);
	}

	/**
	 * @param session as for `KeptLooks.get`
	 * @param sourceGuildId as for `Restores.preview`
	 * @throws VaultError as `Restores.preview`
	 */
	public get(
		guildId: Snowflake,
		snapshotId: number,
		options: RestoreOptions,
		session: string | null,
		sourceGuildId: Snowflake = guildId
	): Promise<KeptLook<RestorePreview>> {
		return this.looks.get([guildId, sourceGuildId, snapshotId, options], session, () =>
			this.restores.preview(guildId, snapshotId, options, sourceGuildId)
		);
	}
}
