import {
	kindNames,
	type Capture,
	type GuildState,
	type KindName,
	type Node,
	type Nodes,
	type Value
} from '../../src/vault/snapshots/model';
import { plainKinds } from './PlainThings';
import type { ModelGuild, Thing } from './ModelGuild';

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
		const places = placesIn(name, look.seen, (left, right) => byDiscord(name, guild, left, right));
		for (const [id, values] of look.seen) {
			const node = known.get(id) ?? { values: new Map<string, Value>(), seen: new Set<string>(), tracked: [] };
			known.set(id, node);
			for (const [field, value] of Object.entries(values)) {
				node.values.set(field, field === 'position' ? (places.get(id) ?? null) : value);
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
		if (name === 'guild') return { seen: new Map([[guild.id, guild.settings]]), ...whole };
		if (name === 'emoji' || name === 'sticker' || name === 'sound') {
			return { seen: new Map([...guild.expressions[name]].map(([id, { fields }]) => [id, fields])), ...whole };
		}
		if (plainKinds.includes(name)) return seePlain(name, guild);
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
			[...this.known[name]].map(([id, { values, seen, tracked }]) => {
				const shown = [...values].filter(([field]) => field !== 'position' || seen.has(field));
				return [id, shown, tracked.filter((field) => !seen.has(field))];
			})
		);
	}
}

function seePlain(name: KindName, { plain }: ModelGuild): Look {
	if (plain.failing.has(name)) return { unread: 'failed' };
	const isWhole = !plain.incomplete.has(name);
	return { seen: plain.seen(name), isGone: () => isWhole, isWhole };
}

function copyOf({ values, seen, tracked }: Known): Known {
	return { values: new Map(values), seen: new Set(seen), tracked };
}

/** Where each of the nodes stands among those of its group: all roles; channels of a parent that Discord lists together. */
function placesIn(
	name: KindName,
	nodes: ReadonlyMap<string, Readonly<Record<string, Value>>>,
	compare: (left: string, right: string) => number
): Map<string, number> {
	const groups = new Map<string, string[]>();
	for (const [id, { type, parent_id, position }] of nodes) {
		if (position === undefined) continue;
		const list = type === 4 ? 'categories' : type === 2 || type === 13 ? 'voice' : 'text';
		const group = name === 'role' ? 'roles' : `${String(parent_id)} ${list}`;
		groups.set(group, [...(groups.get(group) ?? []), id]);
	}
	return new Map([...groups.values()].flatMap((ids) => ids.sort(compare).map((id, place) => [id, place] as const)));
}

/** By position; of two with the same one the older role stands above, the older channel comes first. Roles are listed from the bottom. */
function byDiscord(name: KindName, guild: ModelGuild, left: string, right: string): number {
	const things = name === 'role' ? guild.roles : guild.rooms;
	const [first, second] = [things.get(left), things.get(right)] as [Thing, Thing];
	const difference = Number(first.fields['position']) - Number(second.fields['position']);
	const age = Number(BigInt(first.current) - BigInt(second.current));
	return difference || (name === 'role' ? -age : age);
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
			printNodes(withPlaces(name, state.nodes[name]).map(({ id, values, unseen }) => [id, Object.entries(values), [...unseen]]))
		])
	);
}

/** The nodes with places in place of ranks, which mean nothing by themselves. A place that was not seen is left out. */
function withPlaces(name: KindName, nodes: Nodes): Node[] {
	const all = [...nodes.values()].map((node) => {
		const { position, ...others } = node.values;
		return { node, others, rank: node.unseen.includes('position') ? undefined : position };
	});
	const seen = all.flatMap(({ node, rank }) => (rank === undefined ? [] : [[node.id, node.values] as const]));
	const ranks = new Map(all.map(({ node, rank }) => [node.id, Number(rank)]));
	const places = placesIn(name, new Map(seen), (left, right) => (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0));
	return all.map(({ node, others }) => {
		const place = places.get(node.id);
		return { ...node, values: place === undefined ? others : { ...others, position: place } };
	});
}
