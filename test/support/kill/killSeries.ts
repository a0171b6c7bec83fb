import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Database } from '../../../src/database/Database';
import type { Snapshots } from '../../../src/vault/snapshots/Snapshots';
import { printState } from '../expected';
import { makeTestPlace, type DatabaseKind } from '../databases';
import { brokenRules } from '../tables';
import { guildAt, links, snapshotsOf, type KilledOperation } from './scenario';
import type { VictimOrder, VictimReport } from './victim';

export interface KillReport {
	readonly operation: KilledOperation;
	readonly database: DatabaseKind;
	/** Statements that the operation sends, and so places where it can be killed. */
	readonly statements: number;
	readonly kills: number;
	/** Kills after the first write of the operation's own transaction and before its commit. */
	readonly inside: number;
	/** What was found broken afterwards, in words. */
	readonly broken: readonly string[];
}

/** Kept snapshots as text: two equal lists are the same chain. */
type Kept = readonly string[];

/**
 * Kills a process in the middle of an operation, at the chosen ones of its statement boundaries in turn and once right after its
 * commit, and looks each time, as the next start does, whether the chain is whole and as it was before, or as it is afterwards.
 */
export async function killSeries(
	kind: DatabaseKind,
	operation: KilledOperation,
	choose: (boundaries: readonly number[]) => readonly number[]
): Promise<KillReport> {
	const place = await makeTestPlace(kind);
	let now = 1_700_000_000_000;
	const order = (dieBefore: number | null): VictimOrder => ({ options: place.options, operation, dieBefore, now: (now += 3_600_000) });
	const broken: string[] = [];
	try {
		const before = await inDatabase(order(null), prepare);
		const statements = await rehearse(kind, operation);
		const { begin, commit } = transactionIn(statements);
		const chosen = choose(statements.slice(0, commit + 1).map((_, index) => index));
		for (const boundary of chosen) {
			await runVictim(order(boundary));
			const where = `killed before statement ${boundary} (${statements[boundary]})`;
			const found = await inDatabase(order(null), look);
			broken.push(...found.broken.map((rule) => `${where}: ${rule}`));
			if (found.kept.join() !== before.join()) broken.push(`${where}: the chain is not as before`);
		}
		await runVictim(order(commit + 1 < statements.length ? commit + 1 : null));
		const after = await inDatabase(order(null), look);
		broken.push(...after.broken, ...notDone(operation, before, after.kept));
		const inside = chosen.filter((boundary) => boundary > begin + 1).length;
		return { operation, database: kind, statements: statements.length, kills: chosen.length + 1, inside, broken };
	} finally {
		await place.remove();
	}
}

/** Where the transaction that changes the chain begins and ends: the work before and after it is that of the lease. */
function transactionIn(statements: readonly string[]): { begin: number; commit: number } {
	const advance = statements.findIndex((statement) => /^UPDATE .*SNAPSHOT_CHAIN/.test(statement));
	const begin = statements.slice(0, advance).findLastIndex((statement) => /^(BEGIN|START)/.test(statement));
	return { begin, commit: statements.indexOf('COMMIT', advance) };
}

/** The statements of the operation when nothing goes wrong, on a database of its own. */
async function rehearse(kind: DatabaseKind, operation: KilledOperation): Promise<readonly string[]> {
	const place = await makeTestPlace(kind);
	try {
		const order: VictimOrder = { options: place.options, operation, dieBefore: null, now: 1_700_000_000_000 };
		await inDatabase(order, prepare);
		const report = await runVictim({ ...order, now: order.now + 3_600_000 });
		if (!report) throw new Error('The rehearsal did not end by itself.');
		return report.statements;
	} finally {
		await place.remove();
	}
}

async function prepare(snapshots: (link: number) => Snapshots): Promise<Kept> {
	for (let link = 1; link <= links; link += 1) await snapshots(link).create(guildAt(link).id, { type: 'manual' });
	return kept(snapshots(links));
}

async function look(snapshots: (link: number) => Snapshots, database: Database): Promise<{ kept: Kept; broken: string[] }> {
	const chain = snapshots(links);
	const broken = await brokenRules(database);
	for (const { id } of await chain.list(guildAt(0).id)) {
		if (!(await chain.verify(guildAt(0).id, id))) broken.push(`snapshot #${id} is not what was recorded`);
	}
	return { kept: await kept(chain), broken };
}

async function kept(snapshots: Snapshots): Promise<Kept> {
	const guildId = guildAt(0).id;
	const states: string[] = [];
	for (const { id } of (await snapshots.list(guildId)).reverse()) states.push(`#${id} ${printState(await snapshots.rebuild(guildId, id))}`);
	return states;
}

/** Done once, and nothing else: one more, one less, or one new for the oldest. */
function notDone(operation: KilledOperation, before: Kept, after: Kept): string[] {
	const fits: Record<KilledOperation, () => boolean> = {
		create: () => after.length === before.length + 1 && after.slice(0, -1).join() === before.join(),
		delete: () => after.join() === before.filter((_, index) => index !== 1).join(),
		prune: () => after.length === before.length && after.slice(0, -1).join() === before.slice(1).join()
	};
	return fits[operation]() ? [] : [`after ${operation} the chain is not what it should be`];
}

async function inDatabase<T>(
	order: VictimOrder,
	work: (snapshots: (link: number) => Snapshots, database: Database) => Promise<T>
): Promise<T> {
	const database = await Database.open(order.options);
	try {
		return await work((link) => snapshotsOf(database, guildAt(link), order.operation, order.now + link * 1_000), database);
	} finally {
		await database.close();
	}
}

/** What the process said, or `null` when it was killed. Any other end is an error. */
async function runVictim(order: VictimOrder): Promise<VictimReport | null> {
	const script = fileURLToPath(new URL('victim.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, JSON.stringify(order)], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [said, complaint, [status, signal]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	if (signal === 'SIGKILL' && order.dieBefore !== null) return null;
	if (status === 0 && said) return JSON.parse(said) as VictimReport;
	throw new Error(`The process ended with ${String(signal ?? status)}:\n${complaint}`);
}
