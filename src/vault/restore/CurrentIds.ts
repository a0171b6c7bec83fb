import type { Snowflake } from '../../database/ids';
import { identityKinds, type IdentityKind, type Translate } from '../snapshots/identity';
import { kinds } from '../snapshots/kinds';
import type { LiveGuild } from '../snapshots/SnapshotCreation';

/** The ids that things have in Discord now, by their first ids. What is not there (yet) has none. */
export class CurrentIds {
	private readonly ids = new Map<IdentityKind, Map<string, Snowflake>>();

	public constructor(private readonly live: Pick<LiveGuild, 'currentIds' | 'identity'>) {
		for (const kind of Object.values(kinds)) {
			const [own, ...others] = kind.ids === 'code' ? [] : kind.ids;
			const identity = identityKinds.find((name) => name === own);
			if (identity && others.length === 0) this.ids.set(identity, new Map(live.currentIds[kind.name]));
		}
	}

	public of(kind: IdentityKind, firstId: string): Snowflake | null {
		return this.ids.get(kind)?.get(firstId) ?? null;
	}

	public learn(kind: IdentityKind, firstId: string, id: Snowflake): void {
		const known = this.ids.get(kind);
		if (known) known.set(firstId, id);
		else this.ids.set(kind, new Map([[firstId, id]]));
	}

	/** For ids inside of texts and lists: what is not there keeps the id by which it was known last. */
	public readonly translate: Translate = (kind, id) => {
		if (kind === 'guild' || kind === 'user') return id;
		return this.of(kind, id) ?? this.live.identity.current(kind, id);
	};
}
