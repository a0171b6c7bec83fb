import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listener } from '@sapphire/framework';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { pieceNames } from '../../src/plugin/pieces';
import { vaultOf } from '../../src/plugin/vaults';
import { SnapshotCommand } from '../../src/commands/PluginSnapshotCommand';
import { deleteChannel } from '../discord/actions/channels';
import { makeClient, startBot, type TestBot } from './bot';
import { owner } from './people';

const seen: string[] = [];

class OwnReady extends Listener<'clientReady'> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: 'clientReady' });
	}

	public run(): void {
		seen.push('ready');
	}
}

class OwnCommand extends SnapshotCommand {
	public override async chatInputRun(interaction: Parameters<SnapshotCommand['chatInputRun']>[0]): Promise<void> {
		seen.push('command');
		await super.chatInputRun(interaction);
	}
}

let bot: TestBot;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vault-pieces-'));
	const pieces = {
		disable: ['PluginVaultChange'],
		replace: { PluginVaultReady: OwnReady, PluginSnapshotCommand: OwnCommand }
	};
	bot = await startBot({ vault: { pieces } });
});
afterEach(() => bot.sim.assertClean());
afterAll(async () => {
	await bot.close();
	await rm(folder, { recursive: true, force: true });
});

it('a disabled piece is not loaded, every other one is', () => {
	const loaded = [...bot.client.stores.values()].flatMap((store) => [...store.keys()]).map(String);
	const commands: Record<string, string> = {
		PluginSnapshotCommand: 'snapshot',
		PluginArchiveCommand: 'archive',
		PluginArchiveThreadCommand: 'archive thread',
		PluginPrivacyCommand: 'privacy',
		PluginVaultCommand: 'vault'
	};
	const ours = pieceNames.map((name) => commands[name] ?? name);
	expect(ours.filter((name) => !loaded.includes(name))).toEqual(['PluginVaultChange']);
});

it("a replaced piece is the host's, and Discord knows of it", async () => {
	expect(seen).toEqual(['ready']);
	expect([...bot.application.commands.values()].map(({ name }) => name)).toEqual([
		'snapshot',
		'archive',
		'Archive thread',
		'privacy',
		'vault'
	]);
	expect(await owner(bot).say('list')).toContain('no snapshot yet');
	expect(seen).toEqual(['ready', 'command']);
});

it('what a disabled listener would have told is not told', async () => {
	const { snapshots } = vaultOf(bot.client);
	await snapshots.create(bot.guild.id, { type: 'manual' });
	expect(await snapshots.isUnchanged(bot.guild.id)).toBe(true);
	const told = new Promise((resolve) => bot.client.once('channelDelete', resolve));
	const channel = [...bot.guild.channels.values()].find(({ name }) => name === 'general')!;
	deleteChannel(bot.sim.world, bot.guild, channel.id, { userId: bot.guild.settings.owner_id });
	await told;
	expect(await snapshots.isUnchanged(bot.guild.id)).toBe(true);
});

it.each([
	[{ pieces: { replace: { PluginVaultReady: class {} as never } } }, /vault\.pieces\.replace\.PluginVaultReady .* extends Listener/],
	[{ pieces: { replace: { PluginVaultReady: OwnCommand } } }, /extends Listener/],
	[{ pieces: { disable: ['PluginVaultRedy'] } }, /Did you mean PluginVaultReady\?/],
	[{ snapshots: { limit: 101 } }, /vault\.snapshots\.limit is 101/]
])('options %# that make no sense stop the client from being made', (vault, message) => {
	expect(() => makeClient(bot.sim, folder, [], { vault })).toThrow(message);
});

it('a database that cannot be opened stops the login, with its own error', async () => {
	const path = join(folder, 'no-database.sqlite');
	await writeFile(path, 'This is a text, and long enough not to be taken for an empty file. '.repeat(20));
	const client = makeClient(bot.sim, folder, [], { vault: { database: { type: 'sqlite', path } } });
	await expect(client.login(bot.application.token)).rejects.toMatchObject({ name: expect.stringMatching(/^VaultError\[Database/) });
	await client.destroy();
});

it('each client has a vault of its own', () => {
	const client = makeClient(bot.sim, folder, []);
	expect(vaultOf(client)).not.toBe(vaultOf(bot.client));
	expect(() => vaultOf(client).snapshots).toThrow(/not open/);
	expect(vaultOf(bot.client).snapshots).toBeDefined();
});
