import { isDeepStrictEqual } from 'node:util';
import { Victims } from '../archive-kill/Victims';
import { switchesOf } from '../../discord/switches';
import { makeTestPlace, type DatabaseKind } from '../databases';
import { everything } from '../restore/restorer';
import { startRestoreStage } from '../restore/stage';
import { scenes, type Scene, type SceneName } from './scenes';
import type { RestoreOrder, RestoreReport } from './victim';

export interface RestoreKillReport {
	readonly series: 'restore-kill';
	readonly scene: SceneName;
	readonly database: DatabaseKind;
	/** Requests that write in a restore that nothing interrupts. */
	readonly steps: number;
	readonly kills: number;
	/** What was found broken, in words. */
	readonly broken: readonly string[];
}

export interface RestoreKillOptions {
	/** Default: `wiped`. */
	readonly scene?: SceneName;
	/** Told of each kill: how many there were so far. */
	readonly onKill?: (kills: number, broken: readonly string[]) => void;
}

/**
 * Kills a process in the middle of a restore of about 100 steps, at each of the chosen boundaries (before or after a request that
 * writes), goes on in another process, and looks whether the guild is then what it was, and nothing is left to do.
 */
export async function restoreKillSeries(
	database: DatabaseKind,
	choose: (boundaries: readonly string[]) => readonly number[],
	{ scene: name = 'wiped', onKill }: RestoreKillOptions = {}
): Promise<RestoreKillReport> {
	const scene: Scene = scenes[name];
	const { comparable = (portrait: unknown) => portrait } = scene;
	const place = await makeTestPlace(database);
	const stage = await startRestoreStage({ place, guild: (world) => scene.guild(world), withMembers: true });
	// All restores together ban more people than a guild may in a day.
	switchesOf(stage.sim.world).nonMemberBansPerDay = Infinity;
	const login = { api: stage.sim.api, cdn: stage.sim.cdn, token: stage.application.token };
	const victims = await Victims.prepare<RestoreOrder, RestoreReport>(login, new URL('victim.ts', import.meta.url));
	try {
		let { guild } = stage;
		const look = (): Record<string, unknown> => scene.portrait(stage.sim.world, guild);
		const snapshot = (await stage.restorer.snapshots.create(guild.id, { type: 'manual' })).snapshot.id;
		const before = look();
		const order = async (death: RestoreOrder['death']): Promise<RestoreOrder> => {
			guild = scene.prepare(stage);
			const restoreId = await stage.restorer.order(guild.id, snapshot, everything, stage.guild.id);
			return { database: place.options, media: stage.restorer.folder, restoreId, death };
		};
		const left = async (): Promise<string[]> => {
			const { plan } = await stage.restorer.jobs().restores.preview(guild.id, snapshot, everything, stage.guild.id);
			return plan.steps.map(({ kind, verb }) => `${kind} ${verb}`);
		};
		const rehearsal = await victims.run(await order(null));
		if (typeof rehearsal === 'string') throw new Error('Nobody ordered this death.');
		const whole = look();
		const usual = await left();
		const broken = isDeepStrictEqual(comparable(whole), comparable(before)) ? [] : ['the rehearsal went wrong'];
		const chosen = choose(rehearsal.boundaries);
		for (const [kills, at] of chosen.entries()) {
			const { restoreId, ...rest } = await order({ at });
			const end = await victims.run({ restoreId, ...rest });
			const place = `killed at ${at} (${String(end)})`;
			if (typeof end !== 'string') broken.push(`nobody died at ${at}`);
			else {
				const { state } = await stage.restorer.run(restoreId);
				if (state !== 'done') broken.push(`${place}: it is ${state}`);
			}
			const failures = await stage.restorer.failures(restoreId);
			if (failures.length > 0) broken.push(`${place}: ${JSON.stringify(failures)}`);
			const other = differing(look(), whole);
			if (other.length > 0) broken.push(`${place}: not as they were: ${other.join(', ')}`);
			const undone = await left();
			if (!isDeepStrictEqual(undone, usual)) broken.push(`${place}: left to do: ${undone.join(', ')}`);
			onKill?.(kills + 1, broken);
		}
		return { series: 'restore-kill', scene: name, database, steps: rehearsal.boundaries.length / 2, kills: chosen.length, broken };
	} finally {
		await victims.close();
		await stage.close();
	}
}

function differing(after: Record<string, unknown>, before: Record<string, unknown>): string[] {
	return Object.keys(before).filter((name) => !isDeepStrictEqual(after[name], before[name]));
}
