import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord-api-types/v10';
import { archivePermissions } from '../test/support/archive/community';
import { login } from '../test/support/archive/archiver';
import { hearingIntents, openKeeper } from '../test/support/archive/keeper';
import { startDiscord } from '../test/discord';
import { addBot, addChannel, addGuild, addMessage } from '../test/discord/generate';
import { addUser } from '../test/discord/world';

/**
 * A guild of 500 channels, all of them archived, is brought up to date again: requests for messages (`value`) beside one for each channel,
 * which a bot that looks at each of them needs (`baseline`). Once while the bot is connected; once after it was away (`-restart`), with
 * channels that were silent for longer than the window in which changes are looked for. `requests`: all of them.
 */
const channels = 500;
const old = 30 * 86_400_000;

const sim = await startDiscord({ rateLimits: false, checks: false, gateway: { identifyIntervalMs: 0 } });
const folder = await mkdtemp(join(tmpdir(), 'guild-vault-bench-'));
const application = sim.addApplication({ privileged: { messageContent: true } });
const at = sim.world.clock.now() - old;
const owner = addUser(sim.world, { username: 'owner' });
const guild = addGuild(sim.world, { owner, at });
addBot(sim.world, guild, application, { permissions: archivePermissions });
for (let index = 0; index < channels; index += 1) {
	const channel = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: `channel ${index}`, at: at + index });
	for (let message = 0; message < 3; message += 1)
		addMessage(sim.world, channel, owner, { content: 'hello', at: at + 10_000 + index * 3 + message });
}
const where = { database: { type: 'sqlite', path: join(folder, 'vault.sqlite') }, media: join(folder, 'media') } as const;
let bot = await start();
try {
	await bot.keeper.archive.choose(guild.id, guild.id, true);
	await bot.keeper.settle();
	await measure('archive-resync');
	await bot.stop();
	bot = await start();
	await measure('archive-resync-restart');
} finally {
	await bot.stop();
	await sim.close();
	await rm(folder, { recursive: true, force: true });
}

async function start() {
	const client = await login({ api: sim.api, cdn: sim.cdn, token: application.token, intents: hearingIntents });
	const keeper = await openKeeper(where, client);
	const stop = async (): Promise<void> => {
		await keeper.close();
		await client.destroy();
	};
	return { keeper, stop };
}

async function measure(name: string): Promise<void> {
	sim.requests.length = 0;
	const begun = performance.now();
	await bot.keeper.archive.sync(guild.id);
	await bot.keeper.settle();
	const ms = Math.round(performance.now() - begun);
	const value = sim.requests.filter(({ route }) => route === '/channels/:channel_id/messages').length;
	const figure = { name, value, unit: 'requests', baseline: channels, ratio: value / channels, n: 1, requests: sim.requests.length, ms };
	process.stdout.write(`${JSON.stringify(figure)}\n`);
}
