import { parseArgs } from 'node:util';
import { restoreKillSeries } from '../support/restore-kill/killSeries';
import { scenes, type SceneName } from '../support/restore-kill/scenes';

/**
 * `npm run drill -- restore [--scene wiped] [--every 1] [--from 0] [--database sqlite]`: kill -9 before and after each request of a
 * restore of about 100 steps (or of every n-th, from a boundary on), each resumed; the guild must always be what it was. Scenes: `wiped`
 * makes things of every kind again; `changed` changes and deletes things of nearly every kind; `load` (or `--load`) loads into a new guild.
 */
const { values } = parseArgs({
	options: {
		every: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
		database: { type: 'string' },
		scene: { type: 'string', default: 'wiped' },
		load: { type: 'boolean', default: false }
	}
});
const scene = (values.load ? 'load' : values.scene) as SceneName;
if (!(scene in scenes)) throw new Error(`A scene is one of: ${Object.keys(scenes).join(', ')}`);
const [every, from] = [Number(values.every), Number(values.from)];
let isSound = true;
for (const database of ['sqlite', 'mysql'] as const) {
	if (values.database !== undefined && values.database !== database) continue;
	const began = performance.now();
	const choose = (boundaries: readonly string[]) => [...boundaries.keys()].filter((index) => index >= from && (index - from) % every === 0);
	let known = 0;
	const onKill = (kills: number, broken: readonly string[]): void => {
		for (; known < broken.length; known += 1) process.stderr.write(`${database}: ${String(broken[known])}\n`);
		if (kills % 20 === 0) process.stderr.write(`${database}: ${kills} kills, ${known} broken\n`);
	};
	const report = await restoreKillSeries(database, choose, { scene, onKill });
	process.stdout.write(`${JSON.stringify({ ...report, seconds: Math.round((performance.now() - began) / 1000) })}\n`);
	isSound &&= report.broken.length === 0 && report.kills > 0;
}
process.exitCode = isSound ? 0 : 1;
