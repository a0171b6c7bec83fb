import { expect } from 'vitest';
import { captureState, readKinds } from '../../src/vault/snapshots/capture';
import { CaptureSource } from '../../src/vault/snapshots/CaptureSource';
import { stateHash } from '../../src/vault/snapshots/hash';
import { FIELD_SET } from '../../src/vault/snapshots/kinds';
import { resolveMedia } from '../../src/vault/snapshots/media';
import { kindNames, type Captures, type GuildState, type KindName } from '../../src/vault/snapshots/model';
import { fold, mergeOperations, type NodeOperation } from '../../src/vault/snapshots/operations';
import { ExpectedState, printState } from './expected';
import { actOn, isGuildStep, pickOf, type Step } from './history';
import { ModelGuild } from './ModelGuild';

type Layer = Record<KindName, Map<string, NodeOperation>>;

interface Link {
	layer: Layer;
	readonly captures: Captures;
	readonly expected: ExpectedState;
	readonly hash: string;
}

/** The chain's algorithm over plain lists: what the database does with rows. */
export class PureChain {
	public readonly links: Link[] = [];
	private readonly guild = new ModelGuild();
	private readonly order = new Map<Layer, number>();
	private now = 1_000;

	public async run(steps: readonly Step[]): Promise<void> {
		for (const { name, pick, value } of steps) {
			this.now += 1;
			if (isGuildStep(name)) {
				actOn(this.guild, name, pick, value);
				continue;
			}
			if (name === 'snapshot' || name === 'hold') await this.create();
			else if (name === 'deleteSnapshot') this.delete(pick);
			this.check();
		}
	}

	private async create(): Promise<void> {
		const source = new CaptureSource(this.guild, this.guild.id, this.guild.identityMap());
		const known = this.rebuild(this.links.length - 1);
		const kinds = this.guild.kinds();
		const { state, operations } = captureState(
			kinds,
			known,
			await resolveMedia(kinds, await readKinds(kinds, source), (names) => this.guild.resolve(this.guild.id, names)),
			this.now
		);
		const layer = eachKind((name) => new Map(operations[name].map((operation) => [operation.id, operation])));
		const isEmpty = kindNames.every((name) => layer[name].size === 0);
		const head = this.links.at(-1);
		this.links.push({
			layer: isEmpty && head ? head.layer : layer,
			captures: state.captures,
			expected: new ExpectedState(this.guild, this.now, head?.expected),
			hash: stateHash(state, FIELD_SET)
		});
	}

	private delete(pick: number): void {
		const link = pickOf(this.links, pick);
		if (!link) return;
		this.links.splice(this.links.indexOf(link), 1);
		const above = this.layers().find((layer) => this.sequence(layer) >= this.sequence(link.layer));
		if (!above || above === link.layer) return;
		const below = this.layers().filter((layer) => this.sequence(layer) < this.sequence(link.layer));
		const merged = eachKind((name) => merge(link.layer[name], above[name], fold(below.map((layer) => layer[name].values()))));
		this.order.set(merged, this.sequence(above));
		for (const other of this.links) if (other.layer === above) other.layer = merged;
	}

	private sequence(layer: Layer): number {
		const known = this.order.get(layer);
		if (known !== undefined) return known;
		this.order.set(layer, this.order.size);
		return this.order.size - 1;
	}

	private layers(): Layer[] {
		return [...new Set(this.links.map(({ layer }) => layer))];
	}

	private rebuild(index: number): GuildState {
		const layers = [...new Set(this.links.slice(0, index + 1).map(({ layer }) => layer))];
		const nodes = eachKind((name) => fold(layers.map((layer) => layer[name].values())));
		return { guildId: this.guild.id, captures: this.links[index]?.captures ?? {}, nodes };
	}

	private check(): void {
		this.links.forEach(({ expected, hash, layer }, index) => {
			this.sequence(layer);
			const state = this.rebuild(index);
			expect(printState(state)).toBe(expected.print());
			expect(stateHash(state, FIELD_SET)).toBe(hash);
		});
		this.checkTombstones();
	}

	/** A tombstone that covers nothing would stay for ever. */
	private checkTombstones(): void {
		const layers = this.layers();
		layers.forEach((layer, index) => {
			for (const name of kindNames) {
				const below = fold(layers.slice(0, index).map((lower) => lower[name].values()));
				for (const operation of layer[name].values()) if (operation.op === 'delete') expect(below.has(operation.id)).toBe(true);
			}
		});
	}
}

function merge(
	earlier: Map<string, NodeOperation>,
	later: Map<string, NodeOperation>,
	below: ReadonlyMap<string, unknown>
): Map<string, NodeOperation> {
	const merged = new Map(earlier);
	for (const [id, operation] of later) {
		const first = earlier.get(id);
		const result = first ? mergeOperations(first, operation, below.has(id)) : operation;
		if (result) merged.set(id, result);
		else merged.delete(id);
	}
	return merged;
}

function eachKind<T>(make: (name: KindName) => T): Record<KindName, T> {
	return Object.fromEntries(kindNames.map((name) => [name, make(name)])) as Record<KindName, T>;
}
