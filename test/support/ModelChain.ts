import { expect } from 'vitest';
import type { Database } from '../../src/database/Database';
import { VaultError } from '../../src/vault/errors';
import { Leases } from '../../src/vault/leases/Leases';
import { GuildChanges } from '../../src/vault/snapshots/GuildChanges';
import { readIdentities, recordIdentity } from '../../src/vault/snapshots/identities';
import { defaultRetention } from '../../src/vault/snapshots/retention';
import { Snapshots } from '../../src/vault/snapshots/Snapshots';
import { ExpectedState, printState } from './expected';
import { actOn, isGuildStep, pickOf, type Step } from './history';
import { ModelGuild } from './ModelGuild';

interface Link {
	readonly id: number;
	readonly isHold: boolean;
	pinned: boolean;
	readonly expected: ExpectedState;
}

/** Plays a history on a real database and knows, link by link, what has to come out of it. */
export class ModelChain {
	public readonly guild: ModelGuild;
	public readonly links: Link[] = [];
	public readonly snapshots: Snapshots;
	private recordedIdentities = 0;
	private now = 1_700_000_000_000;

	public constructor(
		private readonly database: Database,
		private limit: number,
		guildId?: string
	) {
		this.guild = new ModelGuild(guildId);
		const clock = { now: () => this.now };
		this.snapshots = new Snapshots({
			database,
			reader: this.guild,
			assets: this.guild,
			changes: new GuildChanges(() => false),
			leases: new Leases(database, clock),
			clock,
			retention: () => Promise.resolve({ ...defaultRetention, limit: this.limit }),
			kinds: () => this.guild.kinds()
		});
	}

	public async run(steps: readonly Step[]): Promise<void> {
		for (const step of steps) await this.step(step);
		await this.check();
	}

	/** Every kept snapshot rebuilds to what was recorded when it was taken, and nothing else is kept. */
	public async check(): Promise<void> {
		const kept = await this.snapshots.list(this.guild.id);
		expect(kept.map(({ id, pinned }) => [id, pinned]).reverse()).toEqual(this.links.map(({ id, pinned }) => [id, pinned]));
		for (const { id, expected } of this.links) {
			expect(printState(await this.snapshots.rebuild(this.guild.id, id))).toBe(expected.print());
			expect(await this.snapshots.verify(this.guild.id, id)).toBe(true);
		}
	}

	private async step({ name, pick, value }: Step): Promise<void> {
		this.now += 1_000;
		if (isGuildStep(name)) {
			actOn(this.guild, name, pick, value);
			return this.recordIdentities();
		}
		await this.ask(pick);
		if (name === 'snapshot' || name === 'hold') return this.create(name === 'hold');
		if (name === 'setLimit') {
			this.limit = 1 + (value % 7);
			return;
		}
		const link = pickOf(this.links, pick);
		if (!link) return;
		if (name === 'deleteSnapshot') return this.delete(link);
		link.pinned = name === 'pin';
		await this.snapshots[name](this.guild.id, link.id);
	}

	/** A state that was asked for before is remembered, and has to be as good afterwards. */
	private async ask(pick: number): Promise<void> {
		const link = pickOf(this.links, pick);
		if (link) expect(printState(await this.snapshots.rebuild(this.guild.id, link.id))).toBe(link.expected.print());
	}

	private async create(isHold: boolean): Promise<void> {
		if (!isHold && this.links.filter((link) => link.pinned && !link.isHold).length >= this.limit) {
			await expect(this.snapshots.create(this.guild.id, { type: 'manual' })).rejects.toMatchObject({ code: 'ChainFull' });
			return;
		}
		const expected = new ExpectedState(this.guild, this.now, this.links.at(-1)?.expected);
		const { snapshot, deleted } = await this.snapshots.create(this.guild.id, { type: isHold ? 'pre-restore' : 'manual' });
		this.links.push({ id: snapshot.id, isHold, pinned: false, expected });
		expect(deleted.map(({ id }) => id)).toEqual(isHold ? [] : this.prune());
	}

	private prune(): number[] {
		const removed: number[] = [];
		for (;;) {
			const bound = this.links.filter((link) => !link.isHold);
			if (bound.length <= this.limit) return removed;
			const victim = bound.slice(0, -1).find(({ pinned }) => !pinned) as Link;
			this.links.splice(this.links.indexOf(victim), 1);
			removed.push(victim.id);
		}
	}

	private async delete(link: Link): Promise<void> {
		const deletion = this.snapshots.delete(this.guild.id, link.id);
		if (link.pinned) {
			await expect(deletion).rejects.toBeInstanceOf(VaultError);
			return;
		}
		await deletion;
		this.links.splice(this.links.indexOf(link), 1);
	}

	/** What a restore writes down when it creates a thing again. */
	private async recordIdentities(): Promise<void> {
		for (const [kind, current, previous] of this.guild.identities.slice(this.recordedIdentities)) {
			const known = await this.database.read((reader) => readIdentities(reader, this.guild.id));
			await this.database.write((tx) =>
				recordIdentity(this.database, tx, known, { guildId: this.guild.id, kind, current, previous, at: this.now })
			);
		}
		this.recordedIdentities = this.guild.identities.length;
	}
}
