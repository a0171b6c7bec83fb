import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events, LogLevel, SapphireClient, type ClientLoggerOptions, type ILogger } from '@sapphire/framework';
import { PermissionFlagsBits, type ClientOptions } from 'discord.js';
import '../../src/register';
import type { VaultOptions } from '../../src/plugin/options';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimApplication, SimGuild } from '../discord/model';

export interface TestBot {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly guild: SimGuild;
	readonly client: SapphireClient;
	readonly log: LogLine[];
	/** A folder that is removed at the end; the database is in it. */
	readonly folder: string;
	close(): Promise<void>;
}

export interface LogLine {
	readonly level: LogLevel;
	readonly text: string;
}

export interface TestBotOptions {
	readonly permissions?: bigint;
	readonly vault?: VaultOptions;
	readonly client?: Partial<ClientOptions>;
	/** Called before the client is made. */
	readonly prepare?: (sim: DiscordSimulator, application: SimApplication, guild: SimGuild) => void;
}

/** A real bot with the plugin, connected to the simulator. One per test file: Sapphire's container is global. */
export async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
	const folder = await mkdtemp(join(tmpdir(), 'vault-bot-'));
	const sim = await startDiscord();
	const application = sim.addApplication();
	const guild = livedInGuild(sim.world);
	addBot(sim.world, guild, application, { permissions: options.permissions ?? PermissionFlagsBits.Administrator });
	options.prepare?.(sim, application, guild);
	const log: LogLine[] = [];
	const client = makeClient(sim, folder, log, options);
	const ready = new Promise((resolve) => client.once(Events.ApplicationCommandRegistriesRegistered, resolve));
	await client.login(application.token);
	await ready;
	return { sim, application, guild, client, log, folder, close: () => stop(sim, client, folder) };
}

/** The client alone, not logged in. */
export function makeClient(sim: DiscordSimulator, folder: string, log: LogLine[], options: TestBotOptions = {}): SapphireClient {
	return new SapphireClient({
		intents: ['Guilds', 'GuildModeration', 'GuildExpressions'],
		baseUserDirectory: null,
		rest: { api: sim.api, cdn: sim.cdn, mediaProxy: sim.cdn, globalRequestsPerSecond: 1e9, offset: 0 },
		logger: { instance: memoryLogger(log) } satisfies ClientLoggerOptions,
		vault: {
			database: { type: 'sqlite', path: join(folder, 'vault.sqlite') },
			scheduler: false,
			...options.vault,
			media: { path: join(folder, 'media'), ...options.vault?.media }
		},
		...options.client
	});
}

async function stop(sim: DiscordSimulator, client: SapphireClient, folder: string): Promise<void> {
	await client.destroy();
	await sim.close();
	await rm(folder, { recursive: true, force: true });
}

/** Keeps what is logged. Debug and trace are left out. */
function memoryLogger(log: LogLine[]): ILogger {
	const write = (level: LogLevel, values: readonly unknown[]): void => {
		if (level < LogLevel.Info) return;
		log.push({ level, text: values.map((value) => (value instanceof Error ? (value.stack ?? value.message) : String(value))).join(' ') });
	};
	return {
		has: () => true,
		write: (level, ...values) => write(level, values),
		trace: (...values) => write(LogLevel.Trace, values),
		debug: (...values) => write(LogLevel.Debug, values),
		info: (...values) => write(LogLevel.Info, values),
		warn: (...values) => write(LogLevel.Warn, values),
		error: (...values) => write(LogLevel.Error, values),
		fatal: (...values) => write(LogLevel.Fatal, values)
	};
}
