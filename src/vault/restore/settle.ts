import { padId, type Snowflake } from '../../database/ids';
import type { LiveGuild } from '../snapshots/SnapshotCreation';
import type { Awaited } from './Journal';

/**
 * Looks for what a request made of which no answer came: a thing of the same name and type that is younger than the journal's line and
 * that nobody knows.
 * @param ours what the bot itself has made since, where the audit log may be read: nothing else is taken then
 */
export function findMade(live: LiveGuild, awaited: Awaited, afterId: Snowflake, ours: ReadonlySet<Snowflake> | null): Snowflake | null {
	const { of: kind, looks } = awaited;
	const found = [...live.currentIds[kind]].filter(([first, current]) => {
		const node = live.state.nodes[kind].get(first);
		if (first !== current || !node || padId(current) <= padId(afterId)) return false;
		const isAlike = node.values['name'] === looks.name && (looks.type === null || node.values['type'] === looks.type);
		return isAlike && (ours === null || ours.has(current));
	});
	return found.map(([, current]) => current).sort(byAge)[0] ?? null;
}

/** The youngest thing of a kind; what is made later is younger. */
export function youngest(ids: Iterable<Snowflake>): Snowflake | null {
	return [...ids].sort(byAge).at(-1) ?? null;
}

function byAge(left: Snowflake, right: Snowflake): number {
	return padId(left) < padId(right) ? -1 : 1;
}
