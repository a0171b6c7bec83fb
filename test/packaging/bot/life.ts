import { once } from 'node:events';
import { Events, container, type SapphireClient } from '@sapphire/framework';
import { GatewayIntentBits } from 'discord.js';

/** What the tests say to a bot. */
export function environment(name: 'BOT_API' | 'BOT_TOKEN' | 'BOT_REDIS' | 'BOT_QUEUE' | 'BOT_LANGUAGES'): string {
	const value = process.env[name];
	if (value === undefined) throw new Error(`The tests say what ${name} is.`);
	return value;
}

/** The options of every bot of the packaging tests. Without a database's path they ask for a package that is not installed. */
export function options() {
	const { BOT_DATABASE: path, BOT_JOBS: redis } = process.env;
	const mysql = { type: 'mysql', user: 'bot', password: 'secret', database: 'bot' } as const;
	return {
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildModeration],
		baseUserDirectory: null,
		rest: { api: environment('BOT_API') },
		vault: {
			database: path === undefined ? mysql : ({ type: 'sqlite', path } as const),
			snapshots: { limit: 3 },
			jobs: { redis },
			tick: 250
		}
	};
}

/** Logs in, says what the bot has, and lives until its input ends. */
export async function live(client: SapphireClient): Promise<void> {
	const registered = once(client, Events.ApplicationCommandRegistriesRegistered);
	await client.login(environment('BOT_TOKEN'));
	await registered;
	const stores = new Map([...container.stores].map(([name, store]) => [String(name), [...store.keys()]]));
	console.log(
		JSON.stringify({
			commands: stores.get('commands'),
			listeners: stores.get('listeners'),
			handlers: stores.get('interaction-handlers'),
			tasks: stores.get('scheduled-tasks') ?? null,
			vault: 'vault' in container
		})
	);
	await once(process.stdin.resume(), 'end');
	await client.destroy();
}
