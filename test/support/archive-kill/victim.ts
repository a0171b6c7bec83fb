import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { login, openArchiver, type ArchiverOptions, type Login } from '../archive/archiver';
import { watchBoundaries } from './boundaries';

/**
 * Where a process has to die: at its n-th boundary if that is of the kind, or else at the next one that is. Downloads run side by side, and
 * not in the same order each time.
 */
export interface Death {
	readonly at: number;
	/** `statement`, `request`, `answer`, `file`; absent: any. */
	readonly kind?: string;
}

/** What a process is told to do, and where it has to die (`null`: nowhere). */
export interface VictimOrder {
	readonly options: ArchiverOptions;
	readonly guildId: string;
	readonly threadId: string;
	readonly death: Death | null;
}

/** What it says when it lives: all its boundaries, and how the run failed, if it did. */
export interface VictimReport {
	readonly boundaries: readonly string[];
	readonly failure: string | null;
}

/** Logs in and waits for its order: it can be started before it is needed, for starting takes longer than most of what it does. */
const ordered = once(process, 'message');
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
const client = await login(JSON.parse(process.argv[2] ?? '') as Login);
const [order] = (await ordered) as [VictimOrder];
const archiver = await openArchiver(order.options, client);
const boundaries: string[] = [];
watchBoundaries(client, (boundary) => {
	if (order.death && isReached(order.death, boundary)) {
		writeSync(1, boundary);
		// Without a chance to clean up.
		process.kill(process.pid, 'SIGKILL');
	}
	boundaries.push(boundary);
});
const failure = await archiver.run(order.guildId, order.threadId).then(
	() => null,
	(error: unknown) => String(error)
);
await new Promise((sent) => process.send?.({ boundaries: [...boundaries], failure } satisfies VictimReport, sent));
await archiver.close();
await client.destroy();
process.disconnect();

function isReached({ at, kind = '' }: Death, boundary: string): boolean {
	return boundaries.length >= at && boundary.startsWith(kind);
}
