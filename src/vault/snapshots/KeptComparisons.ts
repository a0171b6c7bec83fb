import { randomBytes } from 'node:crypto';
import { Keyv } from 'keyv';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { LruMap } from '../settings/LruMap';
import type { Difference } from './model';
import type { Snapshots } from './Snapshots';

/** A comparison with the guild as it was at one moment. */
export interface KeptComparison {
	/** Names it as long as it is kept. ASCII, 8 characters. */
	readonly session: string;
	/** When the guild was looked at: epoch milliseconds. */
	readonly at: number;
	readonly difference: Difference;
}

/** An interaction's answer can be turned for 15 minutes. */
const life = 15 * 60_000;
const most = 20;

/** Comparisons with now cost the requests of a snapshot: one look serves all pages, filters and files of an answer. */
export class KeptComparisons {
	readonly #cache = new Keyv<KeptComparison>({ store: new LruMap<string, unknown>(most), ttl: life, namespace: 'guild-vault:comparisons' });

	public constructor(
		private readonly snapshots: Snapshots,
		private readonly clock: Clock
	) {}

	/**
	 * A snapshot and now.
	 * @param session of an earlier look; without it, or when that one is forgotten, the guild is looked at again
	 * @throws VaultError as `Snapshots.compare`
	 */
	public async withNow(guildId: Snowflake, from: number, session: string | null): Promise<KeptComparison> {
		const kept = session === null ? undefined : await this.#cache.get(keyOf(guildId, from, session));
		return kept ?? this.look(guildId, from);
	}

	private async look(guildId: Snowflake, from: number): Promise<KeptComparison> {
		const at = this.clock.now();
		const difference = await this.snapshots.compare(guildId, from, 'now');
		const kept = { session: randomBytes(6).toString('base64url'), at, difference };
		await this.#cache.set(keyOf(guildId, from, kept.session), kept);
		return kept;
	}
}

function keyOf(guildId: Snowflake, from: number, session: string): string {
	return `${guildId}:${from}:${session}`;
}
