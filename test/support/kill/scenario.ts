import type { Database } from '../../../src/database/Database';
import { Leases } from '../../../src/vault/leases/Leases';
import { GuildChanges } from '../../../src/vault/snapshots/GuildChanges';
import { defaultRetention } from '../../../src/vault/snapshots/retention';
import { Snapshots } from '../../../src/vault/snapshots/Snapshots';
import { actOn, guildSteps, type GuildStepName } from '../history';
import { ModelGuild } from '../ModelGuild';

/** What is done when the process is killed. `prune` is a creation in a full chain. */
export const killedOperations = ['create', 'delete', 'prune'] as const;
export type KilledOperation = (typeof killedOperations)[number];

export const limits: Readonly<Record<KilledOperation, number>> = { create: 7, delete: 7, prune: 4 };
/** Snapshots that there are before. */
export const links = 4;

/** The guild as it is at its n-th snapshot: each time a little of everything has changed. */
export function guildAt(snapshot: number): ModelGuild {
	const guild = new ModelGuild();
	guild.isUpgraded = true;
	const acts = guildSteps.filter((name) => !isSwitch(name) && !name.startsWith('recreate'));
	for (let value = 0; value < 40 + snapshot * 15; value += 1) {
		const name = acts[value % acts.length] as GuildStepName;
		// Three things come for one that goes, so that there is always something to change.
		if (/^(remove|unban)/.test(name) && value % 4 !== 0) continue;
		actOn(guild, name, value, value);
	}
	return guild;
}

function isSwitch(name: GuildStepName): boolean {
	return name.startsWith('toggle') || name === 'trackNewField';
}

export function snapshotsOf(database: Database, guild: ModelGuild, operation: KilledOperation, now: number): Snapshots {
	const clock = { now: () => now };
	return new Snapshots({
		database,
		reader: guild,
		assets: guild,
		changes: new GuildChanges(() => false),
		leases: new Leases(database, clock),
		clock,
		kinds: () => guild.kinds(),
		retention: () => Promise.resolve({ ...defaultRetention, limit: limits[operation] })
	});
}

/** The second oldest: it has neighbours on both sides, and rows in common with them. */
export async function doOperation(snapshots: Snapshots, guild: ModelGuild, operation: KilledOperation): Promise<void> {
	if (operation !== 'delete') {
		await snapshots.create(guild.id, { type: 'manual' });
		return;
	}
	const [, victim] = (await snapshots.list(guild.id)).reverse();
	if (!victim) throw new Error('There is no snapshot to delete.');
	await snapshots.delete(guild.id, victim.id);
}
