import { kindNames, type Capture, type GuildState, type KindName, type Value } from '../../src/vault/snapshots/model';
import type { ModelGuild } from './ModelGuild';

interface Known {
	readonly values: Map<string, Value>;
	/** Fields that were seen the last time that the kind was read, of all that were tracked then. */
	readonly seen: Set<string>;
	tracked: readonly string[];
}

type Look =
	| { unread: 'missing_permission' | 'failed' }
	| { seen: Map<string, Record<string, Value>>; isGone: (id: string) => boolean; isWhole: boolean };

/**
 * What a snapshot of the model has to hold, computed the plain way: remember every value ever seen and whether it was seen the last
 * time. Shares no code with the snapshots.
 */
export class ExpectedState {
	private readonly known: Record<KindName, Map<string, Known>>;
	private readonly captures: Partial<Record<KindName, Capture>>;

	/** What the snapshot of `guild` at `at` has to hold, when `head` is the newest one before it. */
	public constructor(guild: ModelGuild, at: number, head?: ExpectedState) {
		this.captures = { ...head?.captures };
		this.known = Object.fromEntries(
			kindNames.map((name) => [name, new Map([...(head?.known[name] ?? [])].map(([id, node]) => [id, copyOf(node)]))])
		) as Record<KindName, Map<string, Known>>;
		for (const name of kindNames) this.lookAt(name, this.see(name, guild), guild, at);
	}

	/** In the form of `printState`. */
	public print(): string {
		return JSON.stringify(kindNames.map((name) => [name, this.captures[name], this.printed(name)]));
	}

	private lookAt(name: KindName, look: Look, guild: ModelGuild, at: number): void {
		const known = this.known[name];
		if ('unread' in look) {
			const before = this.captures[name];
			const carried = !before ? null : before.status === 'unread' ? before.carried : before.at;
			this.captures[name] = { status: 'unread', count: known.size, reason: look.unread, carried };
			return;
		}
		for (const [id, node] of [...known]) {
			node.seen.clear();
			if (!look.seen.has(id) && look.isGone(id)) known.delete(id);
		}
		for (const [id, values] of look.seen) {
			const node = known.get(id) ?? { values: new Map<string, Value>(), seen: new Set<string>(), tracked: [] };
			known.set(id, node);
			for (const [field, value] of Object.entries(values)) {
				node.values.set(field, value);
				node.seen.add(field);
			}
		}
		const fields = guild.kinds()[name].fields.map((field) => field.name);
		for (const node of known.values()) node.tracked = fields;
		const unseen = [...known.values()].filter((node) => node.seen.size < fields.length).length;
		const partial: Capture = { status: 'partial', count: known.size, at, unseen };
		if (!look.isWhole) this.captures[name] = { ...partial, incomplete: true };
		else this.captures[name] = unseen === 0 ? { status: 'complete', count: known.size, at } : partial;
	}

	private see(name: KindName, guild: ModelGuild): Look {
		const whole = { isGone: () => true, isWhole: true };
		if (name === 'role') return { seen: new Map([...guild.roles].map(([id, { fields }]) => [id, fields])), ...whole };
		if (name === 'ban') return guild.canReadBans ? { seen: new Map(guild.banned), ...whole } : { unread: 'missing_permission' };
		if (!guild.canReadChannels) return { unread: 'failed' };
		return name === 'channel' ? this.seeChannels(guild) : this.seeOverwrites(guild);
	}

	private seeChannels(guild: ModelGuild): Look {
		const seen = new Map<string, Record<string, Value>>();
		for (const { origin, hidden, fields } of guild.rooms.values()) {
			const { type = null, position = null, parent_id = null, rate_limit_per_user = null, ...rest } = fields;
			const always = { type, position, parent_id };
			seen.set(origin, hidden ? always : { ...always, ...rest, ...(guild.isUpgraded ? { rate_limit_per_user } : {}) });
		}
		return { seen, isGone: () => guild.isSessionWhole, isWhole: guild.isSessionWhole };
	}

	private seeOverwrites(guild: ModelGuild): Look {
		const isHidden = (id: string): boolean | undefined => guild.rooms.get(id.split(':')[0] as string)?.hidden;
		return {
			seen: new Map([...guild.overwrites].filter(([id]) => isHidden(id) === false)),
			isGone: (id) => (isHidden(id) === undefined ? guild.isSessionWhole : isHidden(id) === false),
			isWhole: guild.isSessionWhole && ![...guild.rooms.values()].some(({ hidden }) => hidden)
		};
	}

	private printed(name: KindName): unknown {
		return printNodes(
			[...this.known[name]].map(([id, { values, seen, tracked }]) => [id, [...values], tracked.filter((field) => !seen.has(field))])
		);
	}
}

function copyOf({ values, seen, tracked }: Known): Known {
	return { values: new Map(values), seen: new Set(seen), tracked };
}

type Printed = [id: string, values: [field: string, value: Value][], unseen: string[]];

function printNodes(nodes: Printed[]): Printed[] {
	for (const [, values, unseen] of nodes) {
		values.sort(([left], [right]) => (left < right ? -1 : 1));
		unseen.sort();
	}
	return nodes.sort(([left], [right]) => (left < right ? -1 : 1));
}

/** A rebuilt state in a form that can be compared with `ExpectedState.print`. */
export function printState(state: GuildState): string {
	return JSON.stringify(
		kindNames.map((name) => [
			name,
			state.captures[name],
			printNodes([...state.nodes[name].values()].map(({ id, values, unseen }) => [id, Object.entries(values), [...unseen]]))
		])
	);
}
