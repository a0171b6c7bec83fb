import { join } from 'node:path';
import { ApplicationCommandRegistries, LogLevel, RegisterBehavior, SapphireClient } from '@sapphire/framework';
import type { RESTOptions } from 'discord.js';
import type { SnapshotOptions } from 'sapphire-plugin-guild-vault';
import 'sapphire-plugin-guild-vault/register';

export interface BotOptions {
	/** The file that holds snapshots and messages. Files of messages are kept in the folder `media` beside it. */
	readonly database: string;
	readonly logLevel: LogLevel;
	/** The plugin's options for snapshots. */
	readonly snapshots?: SnapshotOptions;
	/** Where Discord is, if not at Discord. */
	readonly rest?: Partial<RESTOptions>;
}

/** A whole Sapphire bot. The plugin needs the import above and, if the defaults do not fit, the option `vault`. */
export function createBot({ database, logLevel, rest, snapshots }: BotOptions): SapphireClient {
	ApplicationCommandRegistries.setDefaultBehaviorWhenNotIdentical(RegisterBehavior.Overwrite);
	return new SapphireClient({
		// All but Guilds tell of changes: with them, a server that did not change costs no request.
		intents: [
			'Guilds',
			'GuildModeration',
			'GuildExpressions',
			'GuildIntegrations',
			'GuildWebhooks',
			'GuildInvites',
			'GuildScheduledEvents',
			'AutoModerationConfiguration'
		],
		// The bot's own commands and listeners would be in here. Without it, Sapphire looks beside the main file of the package in which it runs.
		baseUserDirectory: join(import.meta.dirname, 'pieces'),
		logger: { level: logLevel },
		rest,
		vault: { database: { type: 'sqlite', path: database }, snapshots: { limit: 7, interval: 24 * 60, ...snapshots } }
	});
}

/** A normal bot, until it is asked to end. */
export async function runBot(token: string): Promise<void> {
	const client = createBot({ database: join('vault', 'guild-vault.sqlite'), logLevel: LogLevel.Info });
	const stop = (): void => void client.destroy();
	process.once('SIGINT', stop).once('SIGTERM', stop);
	await client.login(token);
}
