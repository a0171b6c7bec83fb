import type { FieldChange, GuildState, KindName, Node, NodeChange } from '../snapshots/model';
import { kinds } from '../snapshots/kinds';
import { compareStates } from '../snapshots/compare';
import type { CurrentIds } from './CurrentIds';
import {
	keyOf,
	refsOf,
	type Block,
	type BlockedStep,
	type NodeRef,
	type RestoreOptions,
	type RestorePlan,
	type Step,
	type Verb
} from './model';
import { namedIn, type ThingKind } from './named';
import type { Situation } from './Situation';

export interface DraftInput {
	readonly target: GuildState;
	readonly live: GuildState;
	readonly situation: Situation;
	readonly current: CurrentIds;
	readonly options: RestoreOptions;
	/** Epoch milliseconds. */
	readonly now: number;
	/** Whether a restore that goes on may still do this; by default it may do everything. */
	readonly admits?: (ref: NodeRef) => boolean;
	/** Whether a restore that goes on has this left to do. */
	readonly isLeft?: (ref: NodeRef) => boolean;
}

/** What has to be done to the things of one kind. */
export interface Work {
	readonly created: readonly Node[];
	readonly changed: readonly NodeChange[];
	readonly deleted: readonly Node[];
}

const nothing: Work = { created: [], changed: [], deleted: [] };

/** A plan in the making: the planners of the kinds add to it, one after the other. */
export class Draft {
	private readonly works: ReadonlyMap<KindName, Work>;
	private readonly steps: Step[] = [];
	private readonly planned = new Set<string>();
	private readonly blocked: BlockedStep[] = [];

	public constructor(public readonly input: DraftInput) {
		const { live, target, options, admits = () => true } = input;
		const works = new Map<KindName, Work>();
		for (const difference of compareStates(live, target).kinds) {
			const { kind } = difference;
			if (!difference.comparable || !options.kinds.includes(kind)) continue;
			works.set(kind, {
				created: difference.created.filter(({ id }) => admits({ kind, verb: 'create', id })),
				changed: difference.changed.filter(({ after }) => admits({ kind, verb: 'modify', id: after.id })),
				deleted: difference.deleted.filter(({ id }) => admits({ kind, verb: 'delete', id }))
			});
		}
		this.works = works;
	}

	public get target(): GuildState {
		return this.input.target;
	}

	public get live(): GuildState {
		return this.input.live;
	}

	public get situation(): Situation {
		return this.input.situation;
	}

	public get now(): number {
		return this.input.now;
	}

	/** Whether nothing else was asked for. */
	public isAlone(kind: KindName): boolean {
		return this.input.options.kinds.every((each) => each === kind);
	}

	public work(kind: KindName): Work {
		return this.works.get(kind) ?? nothing;
	}

	/**
	 * What differs, and what names things that are made again: Discord has their old ids there. Ask for it when what may be named is
	 * planned.
	 */
	public changes(kind: KindName): NodeChange[] {
		const changes = new Map(this.work(kind).changed.map((change) => [change.after.id, change]));
		if (!this.works.has(kind)) return [];
		for (const after of this.target.nodes[kind].values()) {
			const before = this.live.nodes[kind].get(after.id);
			const stale = before ? this.staleFields(kind, before, after) : [];
			if (!before || stale.length === 0) continue;
			changes.set(after.id, { before, after, fields: [...(changes.get(after.id)?.fields ?? []), ...stale] });
		}
		return [...changes.values()];
	}

	private staleFields(kind: KindName, before: Node, after: Node): FieldChange[] {
		// Whether a restore that goes on has it still to do can no longer be seen when what it names has been made.
		const isLeft = this.input.isLeft?.({ kind, verb: 'modify', id: after.id }) ?? false;
		return kinds[kind].fields.flatMap(({ name }) => {
			const value = after.values[name];
			if (value === undefined || value !== before.values[name]) return [];
			const named = namedIn(kinds[kind], name, value);
			const isStale = named.some((ref) => (isLeft ? true : this.isPlanned(ref.kind, 'create', ref.id)));
			return isStale ? [{ field: name, before: value, after: value }] : [];
		});
	}

	/** Whether things of the kind may be put in order. */
	public mayMove(kind: KindName, id: string): boolean {
		return this.works.has(kind) && (this.input.admits?.({ kind, verb: 'move', id }) ?? true);
	}

	public add(step: Step): void {
		this.steps.push(step);
		for (const ref of refsOf(step)) this.planned.add(keyOf(ref));
	}

	public block(kind: KindName, verb: Verb, node: Node, block: Block): void {
		this.blocked.push({ kind, verb, node, block });
	}

	/** Blocks what needs permissions that the bot lacks. @returns whether it did */
	public lacks(permissions: bigint, kind: KindName, verb: Verb, node: Node): boolean {
		const missing = this.situation.lacks(permissions);
		if (missing !== 0n) this.block(kind, verb, node, { reason: 'missing_permission', permissions: missing });
		return missing !== 0n;
	}

	/** Whether the thing is in the server already. */
	public lives(kind: ThingKind, id: string): boolean {
		return this.input.current.of(kind, id) !== null;
	}

	/** Whether the thing will be in the server when the steps so far are done. */
	public willExist(kind: ThingKind, id: string): boolean {
		if (this.isPlanned(kind, 'delete', id)) return false;
		return this.lives(kind, id) || this.isPlanned(kind, 'create', id);
	}

	/** Whether the server will have a feature. A community can have announcement channels. */
	public willHave(feature: string): boolean {
		if (this.situation.has(feature)) return true;
		const isCommunity = this.isPlanned('guild', 'modify', this.situation.guildId) && this.wantsCommunity();
		return isCommunity && (feature === 'COMMUNITY' || feature === 'NEWS');
	}

	/** Whether the snapshot's server is a community. */
	public wantsCommunity(): boolean {
		const features = this.target.nodes.guild.get(this.situation.guildId)?.values['features'];
		return typeof features === 'string' && (JSON.parse(features) as string[]).includes('COMMUNITY');
	}

	public isPlanned(kind: KindName, verb: Verb, id: string): boolean {
		return this.planned.has(keyOf({ kind, verb, id }));
	}

	public finish(order: readonly string[]): RestorePlan {
		const rank = new Map(order.map((layer, index) => [layer, index]));
		const steps = this.steps
			.map((step, index) => ({ step, index }))
			.sort((left, right) => (rank.get(left.step.layer) ?? 0) - (rank.get(right.step.layer) ?? 0) || left.index - right.index)
			.map(({ step }) => step);
		return { guildId: this.situation.guildId, steps, blocked: this.blocked };
	}
}
