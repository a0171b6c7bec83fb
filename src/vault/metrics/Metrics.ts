import type { Database } from '../../database/Database';
import type { Clock } from '../clock';
import { counterHelp, type CounterName, type Counters } from './Counters';
import { exposition, type Family } from './exposition';
import { storedFamilies } from './stored';

/** Counting a large archive takes a while: it is not done more often than this, in milliseconds. */
const freshFor = 60_000;

/** What the vault does and holds, in numbers. */
export class Metrics {
	#stored: { readonly at: number; readonly families: Promise<Family[]> } | null = null;

	public constructor(
		private readonly counters: Counters,
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/**
	 * In Prometheus' text format, every name beginning with `guild_vault_`: to be served as it is, or after the output of another registry.
	 * Counters are of this process, since it began. Gauges are of the whole database, at most a minute old.
	 */
	public async text(): Promise<string> {
		const counted = (Object.keys(counterHelp) as CounterName[]).map((name): Family => ({
			name: `guild_vault_${name}`,
			help: counterHelp[name],
			type: 'counter',
			samples: this.counters.samples(name)
		}));
		return exposition([...counted, ...(await this.stored())]);
	}

	private stored(): Promise<Family[]> {
		const now = this.clock.now();
		if (this.#stored && now < this.#stored.at + freshFor) return this.#stored.families;
		const families = this.database.read((reader) => storedFamilies(this.database, reader, now));
		this.#stored = { at: now, families };
		// What failed is asked again the next time; whoever asked now hears of it.
		families.catch(() => (this.#stored = null));
		return families;
	}
}
