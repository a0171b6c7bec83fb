import { once } from 'node:events';
import { Events, LogLevel, SapphireClient } from '@sapphire/framework';
import '../../src/register';

/** A bot with @sapphire/plugin-scheduled-tasks in a process of its own. It closes when a line comes on its standard input. */
const [api = '', token = '', path = '', redisPort = '', queue = '', tick = '', scheduler = 'auto'] = process.argv.slice(2);
// Not a literal: its types would make `tasks` a required option of every client in this repository.
const plugin: string = '@sapphire/plugin-scheduled-tasks/register';
await import(plugin);
const options = {
	intents: ['Guilds', 'GuildModeration'] as const,
	baseUserDirectory: null,
	logger: { level: LogLevel.Warn },
	rest: { api },
	loadScheduledTaskErrorListeners: false,
	tasks: { queue, bull: { connection: { host: '127.0.0.1', port: Number(redisPort) } } },
	vault: {
		database: { type: 'sqlite', path } as const,
		snapshots: { interval: false } as const,
		tick: Number(tick),
		scheduler: scheduler as 'auto' | 'embedded'
	}
};
const client = new SapphireClient(options);
const registered = once(client, Events.ApplicationCommandRegistriesRegistered);
await client.login(token);
await registered;
console.log('ready');
await once(process.stdin, 'data');
process.stdin.destroy();
await client.destroy();
console.log('destroyed');
