import { isDeepStrictEqual } from 'node:util';
import { Victims } from '../archive-kill/Victims';
import { makeTestPlace, type DatabaseKind } from '../databases';
import { everything } from '../restore/restorer';
import { startRestoreStage } from '../restore/stage';
import { harbour, harbourPortrait, inNewHome, newHome, wreck } from './harbour';
import type { RestoreOrder, RestoreReport } from './victim';

export interface RestoreKillReport {
	readonly series: 'restore-kill';
	readonly database: DatabaseKind;
	/** Requests that write in a restore that nothing interrupts. */
	readonly steps: number;
	readonly kills: number;
	/** What was found broken, in words. */
	readonly broken: readonly string[];
}

export interface RestoreKillOptions {
	/** Each time into a new guild, in place of the damaged one. */
	readonly isLoad?: boolean;
	/** Told of each kill: how many there were so far. */
	readonly onKill?: (kills: number, broken: readonly string[]) => void;
}

/**
 * Kills a process in the middle of a restore of about 100 steps, at each of the chosen boundaries (before or after a request that
 * writes), goes on in another process, and looks whether the guild is then what it was.
 */
export async function restoreKillSeries(
	database: DatabaseKind,
	choose: (boundaries: readonly string[]) => readonly number[],
	{ isLoad = false, onKill }: RestoreKillOptions = {}
): Promise<RestoreKillReport> {
	const place = await makeTestPlace(database);
	const stage = await startRestoreStage({ place, guild: harbour, withMembers: true });
	const login = { api: stage.sim.api, cdn: stage.sim.cdn, token: stage.application.token };
	const victims = await Victims.prepare<RestoreOrder, RestoreReport>(login, new URL('victim.ts', import.meta.url));
	try {
		const look = (): Record<string, unknown> => harbourPortrait(stage.sim.world, guild);
		const snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
		let guild = stage.guild;
		const before = look();
		const order = async (death: RestoreOrder['death']): Promise<RestoreOrder> => {
			if (isLoad) guild = newHome(stage);
			else wreck(stage);
			const restoreId = await stage.restorer.order(guild.id, snapshot, everything, stage.guild.id);
			return { database: place.options, media: stage.restorer.folder, restoreId, death };
		};
		const rehearsal = await victims.run(await order(null));
		if (typeof rehearsal === 'string') throw new Error('Nobody ordered this death.');
		const whole = isLoad ? look() : before;
		const isRight = isLoad ? isDeepStrictEqual(inNewHome(whole), inNewHome(before)) : isDeepStrictEqual(look(), before);
		const broken = isRight ? [] : ['the rehearsal went wrong'];
		const chosen = choose(rehearsal.boundaries);
		for (const [kills, at] of chosen.entries()) {
			const { restoreId, ...rest } = await order({ at });
			const end = await victims.run({ restoreId, ...rest });
			if (typeof end !== 'string') broken.push(`nobody died at ${at}`);
			else await stage.restorer.run(restoreId);
			const failures = await stage.restorer.failures(restoreId);
			if (failures.length > 0) broken.push(`killed at ${at} (${String(end)}): ${JSON.stringify(failures)}`);
			if (!isDeepStrictEqual(look(), whole)) broken.push(`killed at ${at} (${String(end)}): the guild is not what it was`);
			onKill?.(kills + 1, broken);
		}
		return { series: 'restore-kill', database, steps: rehearsal.boundaries.length / 2, kills: chosen.length, broken };
	} finally {
		await victims.close();
		await stage.close();
	}
}
