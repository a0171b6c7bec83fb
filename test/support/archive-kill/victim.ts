import { once } from 'node:events';
import { login, openArchiver, type ArchiverOptions, type Login } from '../archive/archiver';
import { watchBoundaries } from './boundaries';

/** What a process is told to do, and at which of its boundaries it has to die (`null`: not at all). */
export interface VictimOrder {
	readonly options: ArchiverOptions;
	readonly guildId: string;
	readonly threadId: string;
	readonly dieAt: number | null;
}

/** What it says when it lives: all its boundaries, and how the run failed, if it did. */
export interface VictimReport {
	readonly boundaries: readonly string[];
	readonly failure: string | null;
}

/** Logs in and waits for its order: it can be started before it is needed, for starting takes longer than most of what it does. */
const ordered = once(process, 'message');
const client = await login(JSON.parse(process.argv[2] ?? '') as Login);
const [order] = (await ordered) as [VictimOrder];
const archiver = await openArchiver(order.options, client);
const boundaries: string[] = [];
watchBoundaries(client, (boundary) => {
	// Without a chance to clean up.
	if (boundaries.length === order.dieAt) process.kill(process.pid, 'SIGKILL');
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
