import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../../src/database/Database';
import { Alias } from '../../../src/entities/Alias';
import { ArchivedUser } from '../../../src/entities/ArchivedUser';
import { Coverage } from '../../../src/entities/Coverage';
import { Erasure } from '../../../src/entities/Erasure';
import { Message } from '../../../src/entities/Message';
import { MessageRevision } from '../../../src/entities/MessageRevision';
import { SearchAuthor } from '../../../src/entities/SearchAuthor';
import { SearchChange } from '../../../src/entities/SearchChange';
import { Victims } from '../archive-kill/Victims';
import { openTestDatabase, type DatabaseKind } from '../databases';
import { TestClock } from '../TestClock';
import { choresIn, place, setOut, type Chore } from './chores';
import type { ChoreOrder, ChoreReport } from './victim';

export type ChoreVictims = Victims<ChoreOrder, ChoreReport>;

export interface ChoreKillReport {
	readonly series: 'chore';
	readonly chore: Chore;
	readonly database: DatabaseKind;
	/** Statements of a run in which nothing goes wrong. */
	readonly statements: number;
	readonly kills: number;
	readonly broken: readonly string[];
}

const began = Date.UTC(2026, 6, 1);
/** Later than any lease of a process that was killed. */
const later = began + 3_600_000;
const entities = [Alias, ArchivedUser, Coverage, Erasure, Message, MessageRevision, SearchAuthor, SearchChange];

export function prepareChoreVictims(): Promise<ChoreVictims> {
	return Victims.prepare<ChoreOrder, ChoreReport>({ api: '', cdn: '', token: '' }, new URL('victim.ts', import.meta.url));
}

/**
 * Kills a process that does a chore before chosen statements, one after the other, and lets another one finish it: then everything must be as
 * if nothing had happened.
 * @param choose which of so many statements
 */
export async function choreKillSeries(
	victims: ChoreVictims,
	chore: Chore,
	database: DatabaseKind,
	choose: (statements: number) => readonly number[]
): Promise<ChoreKillReport> {
	const whole = await attempt(victims, chore, database, null);
	const chosen = choose(whole.statements);
	const broken: string[] = [];
	for (const at of chosen) {
		const { left, statement } = await attempt(victims, chore, database, at);
		if (statement === null) broken.push(`nobody died before statement ${at}`);
		for (const [name, rows] of Object.entries(left)) {
			if (rows !== whole.left[name]) broken.push(`killed before statement ${at} (${statement}): ${name} is not what it should be`);
		}
	}
	return { series: 'chore', chore, database, statements: whole.statements, kills: chosen.length, broken };
}

interface Attempt {
	readonly statements: number;
	/** Before which it was killed. */
	readonly statement: string | null;
	/** What is there in the end, by table. */
	readonly left: Readonly<Record<string, string>>;
}

async function attempt(victims: ChoreVictims, chore: Chore, kind: DatabaseKind, at: number | null): Promise<Attempt> {
	const { db, options, close } = await openTestDatabase(kind);
	try {
		await setOut(db, new TestClock(began), chore);
		const end = await victims.run({ options, now: began, death: at === null ? null : { at } });
		const { runner, search } = choresIn(db, new TestClock(later));
		await runner.runDue();
		const left: Record<string, string> = {};
		for (const entity of entities) left[(entity as { readonly name: string }).name] = await rowsOf(db, entity);
		for (const query of ['word3', 'by bob', 'again']) {
			const { hits, isComplete } = await search.find(place.guildId, query, { limit: 100 });
			left[`search of ${query}`] = JSON.stringify([isComplete, hits.map(({ message }) => message)]);
		}
		return typeof end === 'string' ? { statements: 0, statement: end, left } : { ...end, statement: null, left };
	} finally {
		await close();
	}
}

/** As text, without what differs from run to run. */
async function rowsOf(db: Database, entity: EntityTarget<ObjectLiteral>): Promise<string> {
	const rows: Record<string, unknown>[] = await db.read((reader) => reader.query(`SELECT * FROM ${db.table(entity)}`));
	return rows
		.map(({ asked_at: _asked, finished_at: finished, ...row }) =>
			JSON.stringify({ ...row, isFinished: typeof finished !== 'undefined' && finished !== null })
		)
		.sort()
		.join('\n');
}
