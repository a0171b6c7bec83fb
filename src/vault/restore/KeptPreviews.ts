import { randomBytes } from 'node:crypto';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { LruMap } from '../settings/LruMap';
import type { RestoreOptions } from './model';
import type { RestorePreview, Restores } from './Restores';

/** A plan as it was at one moment. */
export interface KeptPreview {
	/** Names it as long as it is kept. ASCII, 8 characters. */
	readonly session: string;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly preview: RestorePreview;
}

/** An interaction's answer can be turned for 15 minutes. */
const life = 15 * 60_000;
const most = 20;

/** A plan costs the requests of a snapshot: one look serves all pages of an answer, which are then of the same plan. */
export class KeptPreviews {
	private readonly kept = new LruMap<string, KeptPreview>(most);

	public constructor(
		private readonly restores: Pick<Restores, 'preview'>,
		private readonly clock: Clock
	) {}

	/**
	 * @param session of an earlier look; without it, or when that one is forgotten, the guild is looked at again
	 * @param sourceGuildId as for `Restores.preview`
	 * @throws VaultError as `Restores.preview`
	 */
	public async get(
		guildId: Snowflake,
		snapshotId: number,
		options: RestoreOptions,
		session: string | null,
		sourceGuildId: Snowflake = guildId
	): Promise<KeptPreview> {
		const keyOf = (name: string): string => JSON.stringify([guildId, sourceGuildId, snapshotId, options, name]);
		const found = session === null ? undefined : this.kept.get(keyOf(session));
		if (found && found.at + life > this.clock.now()) return found;
		const at = this.clock.now();
		const preview = await this.restores.preview(guildId, snapshotId, options, sourceGuildId);
		const kept = { session: randomBytes(6).toString('base64url'), at, preview };
		this.kept.set(keyOf(kept.session), kept);
		return kept;
	}
}
