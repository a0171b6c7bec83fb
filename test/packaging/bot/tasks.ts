import { SapphireClient } from '@sapphire/framework';
import { environment, live, options } from './life.js';

/** A bot that has `@sapphire/plugin-scheduled-tasks`, whose jobs are carried by the BullMQ that comes with it. */
export function liveWithTasks(): Promise<void> {
	const { hostname: host, port, username, password } = new URL(environment('BOT_REDIS'));
	const connection = { host, port: Number(port || 6379), username: username || undefined, password: password || undefined };
	const { vault, ...others } = options();
	const jobs = { redis: environment('BOT_REDIS') };
	return live(
		new SapphireClient({ ...others, vault: { ...vault, jobs }, tasks: { queue: environment('BOT_QUEUE'), bull: { connection } } })
	);
}
