import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { watchDatabase } from '../archive-kill/boundaries';
import { TestClock } from '../TestClock';
import { choresIn } from './chores';

/** What a process is told to do: all that is due. It dies before its n-th statement (`null`: not at all). */
export interface ChoreOrder {
	readonly options: DatabaseOptions;
	readonly now: number;
	readonly death: { readonly at: number } | null;
}

/** How many statements it took. */
export interface ChoreReport {
	readonly statements: number;
}

const ordered = once(process, 'message');
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
const [order] = (await ordered) as [ChoreOrder];
const database = await Database.open(order.options);
let statements = 0;
watchDatabase((boundary) => {
	if (statements === order.death?.at) {
		writeSync(1, boundary);
		// Without a chance to clean up.
		process.kill(process.pid, 'SIGKILL');
	}
	statements += 1;
});
await choresIn(database, new TestClock(order.now)).runner.runDue();
await new Promise((sent) => process.send?.({ statements } satisfies ChoreReport, sent));
await database.close();
process.disconnect();
