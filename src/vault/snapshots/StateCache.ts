import { Keyv } from 'keyv';
import type { KeyvStoreAdapter } from 'keyv';
import type { Snapshot } from '../../entities/Snapshot';
import { LruMap } from '../cache/LruMap';
import type { ChainView } from './ChainView';
import { kindNames, type GuildState, type KindName, type Node } from './model';

export interface StateCacheOptions {
	/** Where rebuilt states are remembered. Default: in memory, as many as have 250,000 nodes together. */
	readonly store?: KeyvStoreAdapter | Map<string, unknown>;
	readonly onError?: (error: unknown) => void;
}

/** Of each kind, its nodes: JSON knows no Map. */
type Entry = Readonly<Record<KindName, readonly Node[]>>;

const mostNodes = 250_000;
/** A store outside may have no bound of its own. */
const dayMs = 86_400_000;

/**
 * Nodes of rebuilt snapshots. They never go stale: a snapshot stays what it is whatever becomes of its neighbours, and its number is never
 * given again. A layer is no such name: when it takes in the one above it, it goes on under its number with other content.
 */
export class StateCache {
	readonly #cache: Keyv<Entry>;

	public constructor({ store, onError = () => undefined }: StateCacheOptions = {}) {
		const options = { namespace: 'guild-vault:states', ttl: dayMs };
		const memory = () => new LruMap<string, { readonly value: Entry }>(mostNodes, ({ value }) => sizeOf(value));
		// In memory the nodes stay the objects that they are.
		this.#cache = new Keyv(store ? { ...options, store } : { ...options, store: memory(), serialize: undefined, deserialize: undefined });
		// Keyv swallows errors of its store; a failed look-up is a miss here.
		this.#cache.on('error', onError);
	}

	public async get(chain: ChainView, snapshot: Snapshot): Promise<GuildState['nodes'] | null> {
		const entry = await this.#cache.get(keyOf(chain, snapshot));
		// Another version, with other kinds, may share the store.
		if (!entry || !kindNames.every((name) => Array.isArray(entry[name]))) return null;
		const nodes = kindNames.map((name) => [name, new Map(entry[name].map((node) => [node.id, node]))]);
		return Object.fromEntries(nodes) as GuildState['nodes'];
	}

	public async set(chain: ChainView, snapshot: Snapshot, nodes: GuildState['nodes']): Promise<void> {
		const entry = Object.fromEntries(kindNames.map((name) => [name, [...nodes[name].values()]]));
		await this.#cache.set(keyOf(chain, snapshot), entry as unknown as Entry);
	}
}

/**
 * Snapshots between which nothing changed share their layers, and so the entry of the oldest of them. The digest tells apart what has the
 * same number in another database.
 */
function keyOf(chain: ChainView, snapshot: Snapshot): string {
	const { id, state_hash } = chain.snapshots.find(({ layer_id }) => layer_id === snapshot.layer_id) ?? snapshot;
	return `${chain.guildId}:${id}:${state_hash}`;
}

function sizeOf(entry: Entry): number {
	return kindNames.reduce((sum, name) => sum + entry[name].length, 1);
}
