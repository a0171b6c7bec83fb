import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { container, Events, LogLevel, type SapphireClient } from '@sapphire/framework';
import { PermissionFlagsBits } from 'discord.js';
import { startDiscord, type DiscordSimulator } from '../test/discord';
import { addBot, livedInGuild } from '../test/discord/generate';
import type { SimGuild } from '../test/discord/model';
import { createBot } from './bot';
import { raid } from './tour/raid';
import { say, step } from './tour/narrate';
import { Admin } from './tour/admin';
import { agrees, countsOf, remember } from './tour/truth';

const database = resolve('.vault', 'tour.sqlite');

/** Plays the main job of the plugin: a server is kept, damaged, and shown to be kept. Throws, and so fails, when anything is not as it should be. */
export async function playTour(): Promise<void> {
	await mkdir(dirname(database), { recursive: true });
	for (const suffix of ['', '-wal', '-shm']) await rm(database + suffix, { force: true });

	step('A Discord of our own starts, with a server that people have lived in');
	const discord = await startDiscord();
	const guild = livedInGuild(discord.world);
	const application = discord.addApplication({ username: 'Guild Vault' });
	addBot(discord.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	say(`“${guild.settings.name}”: ${described(guild)}. No Discord account or token is needed.`);

	step('A Sapphire bot with the plugin comes online');
	const client = createBot({ database, logLevel: LogLevel.Warn, rest: { api: discord.api } });
	const registered = new Promise((done) => client.once(Events.ApplicationCommandRegistriesRegistered, done));
	await client.login(application.token);
	await registered;
	say(
		`${client.user?.username ?? ''} is in ${client.guilds.cache.size} server and has told Discord of /${[...application.commands.values()].map(({ name }) => name).join(', /')}.`
	);

	const summary = await play(discord, guild);
	await close(client, discord);
	console.log(`\n${JSON.stringify({ database, ...summary })}`);
}

async function play(discord: DiscordSimulator, guild: SimGuild): Promise<object> {
	const admin = new Admin(discord, guild);

	step('The owner takes a snapshot');
	await admin.command('create', { name: 'before the raid' });
	const truth = remember(guild);

	step("Somebody who stole the owner's account damages the server");
	say(...raid(discord.world, guild));

	step('Another snapshot is taken');
	await admin.command('create', { name: 'after the raid' });

	step('What did they do?');
	await admin.command('compare', { from: 1, to: 2 });

	step('The first snapshot is put together again from what is stored');
	const { vault } = container;
	assert(await vault.snapshots.verify(guild.id, 1), 'The first snapshot is not what was recorded.');
	assert(agrees(await vault.snapshots.rebuild(guild.id, 1), truth), 'The first snapshot is not what the server was.');
	say('It is equal to what was recorded when it was taken, and, thing by thing, to what the server was then.');

	step('A quiet day later: one more snapshot, and the middle one is deleted');
	await admin.command('create', { name: 'the next day' });
	const deleted = 2;
	await admin.commandAndPress('delete', { snapshot: deleted }, 'Delete');

	step('The others are still right');
	const kept = await vault.snapshots.list(guild.id);
	for (const { id, name } of kept) {
		assert(await vault.snapshots.verify(guild.id, id), `Snapshot #${id} is not what was recorded.`);
		say(`#${id} “${name ?? ''}” rebuilds to what was recorded.`);
	}
	assert.deepEqual(
		kept.map(({ id }) => id),
		[3, 1]
	);
	assert(agrees(await vault.snapshots.rebuild(guild.id, 1), truth), 'The first snapshot changed when another was deleted.');
	return { guild: guild.id, snapshots: kept.length, deleted, first: 1, ...countsOf(truth) };
}

async function close(client: SapphireClient, discord: DiscordSimulator): Promise<void> {
	step('Everything is closed');
	await client.destroy();
	await discord.close();
	discord.assertClean();
	say(`The snapshots are in ${database}. Each count below can be asked of it: a first snapshot's rows are those of its layer, as in`);
	say('SELECT COUNT(*) FROM snapshot_role WHERE layer_id = (SELECT layer_id FROM snapshot WHERE id = 1)');
}

function described(guild: SimGuild): string {
	const { roles, channels, overwrites, bans } = countsOf(remember(guild));
	return `${roles} roles, ${channels} channels with ${overwrites} permission overwrites, ${guild.members.size} members, ${bans} bans`;
}
