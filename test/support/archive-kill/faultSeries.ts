import type { DatabaseKind } from '../databases';
import { ReadError } from '../../../src/vault/snapshots/GuildReader';
import type { Fault, FaultHandle, FaultRule, RandomFaults } from '../../discord/faults';
import type { Ground } from './Ground';
import type { ArchiveVictims } from './archiveVictims';

export interface FaultReport {
	readonly series: 'fault';
	readonly name: string;
	readonly database: DatabaseKind;
	/** Requests that were struck. */
	readonly struck: number;
	readonly kills: number;
	/** Starts until nothing was left to do. */
	readonly runs: number;
	/** Runs that ended because Discord could not be read, which the next one mended. Any other error is something broken. */
	readonly failed: number;
	readonly broken: readonly string[];
}

interface Trouble {
	readonly name: string;
	readonly rules?: readonly FaultRule[];
	readonly random?: readonly RandomFaults[];
	/** Kills the first processes at these boundaries, one after the other. */
	readonly killAt?: readonly number[];
	/** Hours that pass before the last start; `false`: the archive's own clock does not follow. */
	readonly sleep?: { readonly hours: number; readonly archive: boolean };
}

const messages = '/channels/:channel_id/messages';
const refresh = '/attachments/refresh-urls';
const file = /^\/cdn\/attachments\//;
const busy: Fault = { kind: 'rateLimit', retryAfter: 0.02, scope: 'user' };

/** Everything that goes wrong between a bot and Discord, one at a time. `begun`: a boundary at which messages are there and files not. */
export function troubles(begun: number): readonly Trouble[] {
	const each = (name: string, fault: Fault, times: number): Trouble[] => [
		{ name: `pages: ${name}`, rules: [{ route: messages, fault, times, skip: 1 }] },
		{ name: `files: ${name}`, rules: [{ route: file, fault, times: 10, skip: 3 }] }
	];
	return [
		...each('reset before', { kind: 'reset', when: 'before' }, 6),
		...each('reset after', { kind: 'reset', when: 'after' }, 6),
		...each('closed', { kind: 'close', when: 'before' }, 1),
		...each('no answer', { kind: 'hang', when: 'before' }, 1),
		...each('500', { kind: 'status', status: 500 }, 6),
		...each('503 as a page', { kind: 'status', status: 503, html: true }, 6),
		...each('429 storm', busy, 8),
		...each('cut off', { kind: 'truncate', bytes: 700 }, 1),
		...each('slow', { kind: 'slow', bytesPerSecond: 200_000 }, 1),
		{ name: 'thread: 500', rules: [{ route: '/channels/:channel_id', fault: { kind: 'status', status: 500 }, times: 5 }] },
		{ name: 'files: 404 although the link is good', rules: [{ route: file, fault: { kind: 'status', status: 404 }, times: 20 }] },
		{ name: 'files: 403', rules: [{ route: file, fault: { kind: 'status', status: 403 }, times: 20 }] },
		{ name: 'links expired, known by the clock', killAt: [begun], sleep: { hours: 30, archive: true } },
		{ name: 'links expired, the clock is wrong', killAt: [begun], sleep: { hours: 30, archive: false } },
		{
			name: 'links expired, and no fresh ones at first',
			killAt: [begun],
			sleep: { hours: 30, archive: true },
			rules: [{ route: refresh, fault: { kind: 'status', status: 500 }, times: 6 }]
		}
	];
}

/** A bit of everything on all requests at once, and some kills. */
export function chaos(name: string, killAt: readonly number[], probability: number): Trouble {
	const faults: readonly Fault[] = [
		{ kind: 'reset', when: 'before' },
		{ kind: 'reset', when: 'after' },
		{ kind: 'close', when: 'after' },
		{ kind: 'status', status: 502 },
		{ kind: 'status', status: 503, html: true },
		{ kind: 'truncate', bytes: 300 },
		{ kind: 'latency', ms: 20 },
		{ kind: 'slow', bytesPerSecond: 2_000_000 },
		busy
	];
	return {
		name,
		killAt,
		random: [
			{ probability, faults, route: file },
			{ probability, faults, route: /^\/(channels|attachments)\// }
		]
	};
}

const mostRuns = 30;

/** Archives the thread while things go wrong, starts again until nothing waits, and looks whether the archive is equal to the truth. */
export async function faultSeries(ground: Ground, victims: ArchiveVictims, trouble: Trouble): Promise<FaultReport> {
	await ground.clear();
	const { faults } = ground.stage.sim;
	const handles: FaultHandle[] = [
		...(trouble.rules ?? []).map((rule) => faults.add(rule)),
		...(trouble.random ?? []).map((rule) => faults.addRandom(rule))
	];
	let kills = 0;
	for (const boundary of trouble.killAt ?? []) if (typeof (await victims.run(ground.order({ at: boundary }))) === 'string') kills += 1;
	if (trouble.sleep) ground.pass(trouble.sleep.hours, trouble.sleep.archive);
	const { runs, failed, unfinished } = await untilDone(ground);
	const broken = [...unfinished, ...(await ground.problems())];
	const struck = handles.reduce((sum, handle) => sum + handle.struck, 0);
	if (handles.length > 0 && struck === 0) broken.push('nothing was struck');
	if (kills < (trouble.killAt?.length ?? 0) && !trouble.random) broken.push('the process was not killed');
	const found = broken.map((problem) => `${trouble.name}: ${problem}`);
	return { series: 'fault', name: trouble.name, database: ground.kind, struck, kills, runs, failed, broken: found };
}

async function untilDone(ground: Ground): Promise<{ runs: number; failed: number; unfinished: string[] }> {
	const unfinished: string[] = [];
	let failed = 0;
	for (let runs = 1; runs <= mostRuns; runs += 1) {
		try {
			const { files } = await ground.restart();
			if (files.dead > 0) unfinished.push(`${files.dead} files were given up`);
			if (files.waiting === 0) return { runs, failed, unfinished };
		} catch (error) {
			failed += 1;
			if (!(error instanceof ReadError)) unfinished.push(`a run ended with ${String(error)}`);
		}
		// What failed is tried again after a while, an hour and a bit at most.
		ground.pass(1.3);
	}
	return { runs: mostRuns, failed, unfinished: [...unfinished, `not done after ${mostRuns} runs`] };
}
