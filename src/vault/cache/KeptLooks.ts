import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { LruMap } from './LruMap';

/** What was found when a guild was looked at. */
export interface KeptLook<T> {
	/** Names it as long as it is kept. ASCII, 8 characters. */
	readonly session: string;
	/** When the guild was looked at: epoch milliseconds. */
	readonly at: number;
	readonly found: T;
}

/** An interaction's answer can be turned for 15 minutes. */
const life = 15 * 60_000;
const most = 20;

/** Looking at a guild costs the requests of a snapshot: one look serves all pages, filters and files of an answer. */
export class KeptLooks<T> {
	private readonly kept = new LruMap<string, KeptLook<T>>(most);

	public constructor(private readonly clock: Clock) {}

	/**
	 * @param subject what is asked: a look at something else is another one
	 * @param session of an earlier look; without it, or when that one is forgotten, the guild is looked at again
	 * @throws what `look` throws
	 */
	public async get(subject: readonly unknown[], session: string | null, look: () => Promise<T>): Promise<KeptLook<T>> {
		const keyOf = (name: string): string => JSON.stringify([subject, name]);
		const at = this.clock.now();
		const known = session === null ? undefined : this.kept.get(keyOf(session));
		if (known && known.at + life > at) return known;
		const kept = { session: randomBytes(6).toString('base64url'), at, found: await look() };
		this.kept.set(keyOf(kept.session), kept);
		return kept;
	}
}
