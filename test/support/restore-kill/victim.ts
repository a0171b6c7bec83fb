import { once } from 'node:events';
import { writeSync } from 'node:fs';
import type { Login } from '../archive/archiver';
import { watchBoundaries } from '../archive-kill/boundaries';
import type { DatabaseOptions } from '../../../src/database/options';
import { loginRestorer, Restorer } from '../restore/restorer';

/** What a process is told to do, and at which of its boundaries it has to die. */
export interface RestoreOrder {
	readonly database: DatabaseOptions;
	/** Folder of the media pool. */
	readonly media: string;
	readonly restoreId: number;
	readonly death: { readonly at: number } | null;
}

/** What it says when it lives: before each request that writes and after its answer, in order. */
export interface RestoreReport {
	readonly boundaries: readonly string[];
}

const ordered = once(process, 'message');
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
const client = await loginRestorer(JSON.parse(process.argv[2] ?? '') as Login, true);
const [order] = (await ordered) as [RestoreOrder];
const restorer = await Restorer.open({ database: order.database, media: order.media, withMembers: true }, client);
const boundaries: string[] = [];
watchBoundaries(client, (boundary) => {
	if (!/^(request|answer) (POST|PUT|PATCH|DELETE) /.test(boundary)) return;
	if (order.death?.at === boundaries.length) {
		writeSync(1, boundary);
		// Without a chance to clean up.
		process.kill(process.pid, 'SIGKILL');
	}
	boundaries.push(boundary);
});
await restorer.run(order.restoreId);
await new Promise((sent) => process.send?.({ boundaries: [...boundaries] } satisfies RestoreReport, sent));
await restorer.close();
await client.destroy();
process.disconnect();
