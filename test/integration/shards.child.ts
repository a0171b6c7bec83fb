import { Events, LogLevel, SapphireClient } from '@sapphire/framework';
import type { VaultOptions } from '../../src/plugin/options';
import '../../src/register';

/** What a process of a sharded bot is told: it has one shard of two. */
export interface ShardOrder {
	readonly api: string;
	readonly token: string;
	readonly shard: number;
	readonly vault: VaultOptions;
}

/** Says `ready`, and of which guild it took a snapshot. It closes when its standard input ends. */
const { api, token, shard, vault } = JSON.parse(process.argv[2] ?? '') as ShardOrder;
const client = new SapphireClient({
	intents: ['Guilds', 'GuildModeration'],
	baseUserDirectory: null,
	logger: { level: LogLevel.Warn },
	rest: { api },
	shards: [shard],
	shardCount: 2,
	vault
});
client.on('vaultSnapshotCreate', ({ guildId }) => console.log(`took ${guildId}`));
client.on('vaultJobFail', (error, { kind, guildId }) => console.log(`failed ${kind} ${guildId}: ${String(error)}`));
const registered = new Promise((resolve) => client.once(Events.ApplicationCommandRegistriesRegistered, resolve));
await client.login(token);
await registered;
console.log('ready');
process.stdin.resume().on('end', () => void client.destroy());
