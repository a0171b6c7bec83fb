import { Events, LogLevel, SapphireClient } from '@sapphire/framework';
import '../../src/register';

/** A bot in a process of its own: comes online, tells Discord of its commands, closes. Then nothing may keep the process alive. */
const [api = '', token = '', path = ''] = process.argv.slice(2);
const client = new SapphireClient({
	intents: ['Guilds', 'GuildModeration'],
	baseUserDirectory: null,
	logger: { level: LogLevel.Warn },
	rest: { api },
	vault: { database: { type: 'sqlite', path } }
});
const registered = new Promise((resolve) => client.once(Events.ApplicationCommandRegistriesRegistered, resolve));
await client.login(token);
await registered;
await client.destroy();
await client.destroy();
console.log('destroyed');
