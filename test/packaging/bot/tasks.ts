import { SapphireClient } from '@sapphire/framework';
import { environment, live, options } from './life.js';

/** A bot that has `@sapphire/plugin-scheduled-tasks`. */
export function liveWithTasks(): Promise<void> {
	const { hostname: host, port, username, password } = new URL(environment('BOT_REDIS'));
	const connection = { host, port: Number(port || 6379), username: username || undefined, password: password || undefined };
	return live(new SapphireClient({ ...options(), tasks: { queue: environment('BOT_QUEUE'), bull: { connection } } }));
}
