import 'sapphire-plugin-guild-vault/register';
import { once } from 'node:events';
import { Events, SapphireClient, container } from '@sapphire/framework';
import { GatewayIntentBits } from 'discord.js';

const mysql = { type: 'mysql', user: 'bot', password: 'secret', database: 'bot' } as const;

/** A whole bot of a host. Each bot of the packaging tests is this file, compiled to its own module format. */
async function main(): Promise<void> {
	const { BOT_API: api, BOT_TOKEN: token, BOT_DATABASE: path } = process.env;
	if (api === undefined || token === undefined) throw new Error('The tests say where Discord is.');

	const client = new SapphireClient({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildModeration],
		baseUserDirectory: null,
		rest: { api },
		vault: { database: path === undefined ? mysql : { type: 'sqlite', path }, snapshots: { limit: 3 } }
	});
	const registered = once(client, Events.ApplicationCommandRegistriesRegistered);
	await client.login(token);
	await registered;
	const pieces = (store: 'commands' | 'listeners' | 'interaction-handlers'): string[] => [...container.stores.get(store).keys()];
	const report = { commands: pieces('commands'), listeners: pieces('listeners'), handlers: pieces('interaction-handlers') };
	console.log(JSON.stringify({ ...report, vault: 'vault' in container }));
	await client.destroy();
}

void main();
