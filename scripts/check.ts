import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './fresh';
import { houseRules } from './check/house';
import { packageShape } from './check/shape';
import { command, type Check, type Finding } from './check/command';

const cache = 'node_modules/.cache';

/** The example has a program of its own: it imports the plugin by name, and two copies of an augmentation would not agree. */
const typesOf = (project: string): Check =>
	command('tsc', '--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', join(cache, 'tsc', `${project}.tsbuildinfo`));

const checks: Readonly<Record<string, Check>> = {
	lint: command('eslint', '.', '--max-warnings', '0'),
	types: typesOf('.'),
	example: typesOf('example'),
	format: command('prettier', '.', '--check', '--log-level', 'warn', '--cache'),
	unused: command(
		'knip',
		'--include',
		'files,dependencies,unlisted,unresolved,exports,types,enumMembers,duplicates,cycles',
		'--no-progress'
	),
	shape: packageShape,
	lockfile: command('npm', 'ci', '--dry-run', '--ignore-scripts'),
	house: houseRules
};

/** `npm run check [-- name...]`: everything that can be said about the code without running it. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) throw new Error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}`);

const failed: string[] = [];
await run('build', build);
const waiting = Object.entries(checks).filter(([name]) => asked.length === 0 || asked.includes(name));
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
	console.error(`Failed: ${failed.join(', ')}`);
	process.exitCode = 1;
}

/** One of several that share the list: type checks want a processor and a gigabyte each. */
async function work(): Promise<void> {
	for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next);
}

/** The shape of the package is that of what was built, and the bots of the packaging tests are linted against it. */
async function build(): Promise<Finding> {
	return buildIfStale().then(
		() => ({ ok: true, output: '' }),
		(error: unknown) => ({ ok: false, output: String(error) })
	);
}

async function run(name: string, check: Check): Promise<void> {
	const start = performance.now();
	const { ok, output } = await check();
	const seconds = ((performance.now() - start) / 1_000).toFixed(1);
	console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
	if (ok) return;
	failed.push(name);
	console.log(output.replace(/^/gm, '    '));
}
