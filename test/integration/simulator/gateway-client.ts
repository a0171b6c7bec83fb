import { Client, Events, type ClientEvents, type ClientOptions, type GatewayIntentsString } from 'discord.js';
import { startDiscord, type DiscordOptions, type DiscordSimulator } from '../../discord';
import { addBot, livedInGuild } from '../../discord/generate';
import type { SimApplication, SimGuild } from '../../discord/model';
import type { ApplicationOptions } from '../../discord/world';

export interface Connected {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly guild: SimGuild;
	readonly client: Client;
	/** Ends everything, and fails when the simulator saw something wrong. */
	close(): Promise<void>;
}

export interface ConnectOptions {
	readonly intents?: readonly GatewayIntentsString[];
	readonly permissions?: bigint;
	readonly application?: ApplicationOptions;
	readonly discord?: DiscordOptions;
	readonly client?: Partial<ClientOptions>;
}

/** Enough for what most tests look at: see channels, send messages, read the audit log, see bans. */
export const defaultPermissions = 0x400n | 0x800n | 0x4n | 0x80n;

/** A simulator with a lived-in guild, and an unmodified discord.js client that is ready. */
export async function connect(options: ConnectOptions = {}): Promise<Connected> {
	const sim = await startDiscord({ ...options.discord, gateway: { identifyIntervalMs: 0, ...options.discord?.gateway } });
	const application = sim.addApplication(options.application);
	const guild = livedInGuild(sim.world, 7);
	addBot(sim.world, guild, application, { permissions: options.permissions ?? defaultPermissions });
	const client = newClient(sim, options.intents ?? ['Guilds'], options.client);
	await login(client, application);
	const close = async (): Promise<void> => {
		await client.destroy();
		await sim.close();
		sim.assertClean();
	};
	return { sim, application, guild, client, close };
}

export function newClient(sim: DiscordSimulator, intents: readonly GatewayIntentsString[], options: Partial<ClientOptions> = {}): Client {
	return new Client({ intents: [...intents], rest: { api: sim.api, cdn: sim.cdn }, ...options });
}

export async function login(client: Client, application: SimApplication): Promise<void> {
	const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(application.token);
	await ready;
}

/** The channel of a name, which must exist. */
export function channelNamed(guild: SimGuild, name: string): string {
	const found = [...guild.channels.values()].find((channel) => channel.name === name);
	if (!found) throw new Error(`The guild has no channel ${name}`);
	return found.id;
}

/** The next event of a client. */
export function next<T extends keyof ClientEvents>(client: Client, event: T): Promise<ClientEvents[T]> {
	return new Promise((resolve) => client.once(event, (...values) => resolve(values)));
}
