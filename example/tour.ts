import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { container, Events, LogLevel, type SapphireClient } from '@sapphire/framework';
import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type { SnapshotOptions } from 'sapphire-plugin-guild-vault';
import { startDiscord, type DiscordSimulator } from '../test/discord';
import { addBot, livedInGuild } from '../test/discord/generate';
import type { SimApplication, SimGuild } from '../test/discord/model';
import { createBot } from './bot';
import { playArchive } from './tour/archive';
import { assertSameFiles } from './tour/archiveTruth';
import { dragToTop } from './tour/hierarchy';
import { raid } from './tour/raid';
import { addBusyPost, messagesOf } from './tour/thread';
import { say, step } from './tour/narrate';
import { Admin } from './tour/admin';
import { agrees, countsOf, named, remember } from './tour/truth';

const folder = resolve('.vault');
const database = join(folder, 'tour.sqlite');
const media = join(folder, 'media');

/** Plays the main jobs of the plugin: a server is kept, damaged, and given back; a thread is archived and searched. Throws, and so fails, when anything is not as it should be. */
export async function playTour(): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const suffix of ['', '-wal', '-shm']) await rm(database + suffix, { force: true });
	await rm(media, { recursive: true, force: true });

	step('A Discord of our own starts, with a server that people have lived in');
	const discord = await startDiscord();
	const guild = livedInGuild(discord.world, 1, { cdn: discord.cdn });
	const thread = addBusyPost(discord, guild);
	const application = discord.addApplication({ username: 'Guild Vault', privileged: { messageContent: true } });
	addBot(discord.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	dragToTop(discord.world, guild, application);
	say(`“${guild.settings.name}”: ${described(guild)}. No Discord account or token is needed.`);

	step('A Sapphire bot with the plugin comes online');
	// A deletion waits a day in which it can be taken back, and many deletions raise an alarm: the tour has no day, and tells its own raid.
	const snapshots: SnapshotOptions = { protection: { delay: 0 }, alarm: false };
	const client = createBot({ database, logLevel: LogLevel.Warn, rest: { api: discord.api, cdn: discord.cdn }, snapshots });
	const registered = new Promise((done) => client.once(Events.ApplicationCommandRegistriesRegistered, done));
	await client.login(application.token);
	await registered;
	say(`${client.user?.username ?? ''} is in ${client.guilds.cache.size} server and has told Discord of ${commandsOf(application)}.`);

	const admin = new Admin(discord, guild);
	const played = await playSnapshots(discord, guild, admin);
	const bytesSaid = await playArchive({ discord, guild, thread, admin, client });
	await close(client, discord);
	const { bytesSaved, ...stored } = await assertSameFiles(database, media, messagesOf(discord.world, thread.id), discord.world);
	assert.equal(bytesSaved, bytesSaid, 'The bot said that it saved another number of bytes.');
	say(`The files are in ${media}: ${stored.files} were posted, ${stored.filesInPool} are kept, once each. All were hashed again just now.`);
	console.log(
		`\n${JSON.stringify({ database, media, guild: guild.id, ...played, thread: thread.id, ...stored, bytesSaved, requests: discord.requests.length })}`
	);
}

async function playSnapshots(discord: DiscordSimulator, guild: SimGuild, admin: Admin): Promise<object> {
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

	step('The owner gives the server back what it lost');
	await admin.restore({ snapshot: 1, extra: 'delete' });
	assert.deepEqual(named(remember(guild)), named(truth), 'The server is not what it was before the raid.');
	say('By name, each role, channel, permission and ban is what it was. What was made again has new ids, and counts as the same thing:');
	await admin.command('compare', { from: 1 });
	return {
		snapshots: (await vault.snapshots.list(guild.id)).length,
		deletedSnapshotId: deleted,
		firstSnapshot: { id: 1, ...countsOf(truth) }
	};
}

async function close(client: SapphireClient, discord: DiscordSimulator): Promise<void> {
	step('Everything is closed');
	await client.destroy();
	await discord.close();
	discord.assertClean();
	say(`Everything but the files is in ${database}. Each count below can be asked of it:`);
	say(
		'SELECT COUNT(*) FROM snapshot_role WHERE layer_id = (SELECT layer_id FROM snapshot WHERE id = 1)  (the first snapshot holds all roles)'
	);
	say('SELECT COUNT(*) FROM messages');
	say('SELECT COUNT(*) FROM attachments  (files, as often as they were posted)');
	say('SELECT COUNT(DISTINCT sha256) FROM attachments  (files that are kept; beside them the pool has the pictures of the server)');
	say(
		'SELECT SUM(p.size) - (SELECT SUM(size) FROM media_pool WHERE sha256 IN (SELECT sha256 FROM attachments)) FROM attachments JOIN media_pool p USING (sha256)  (bytes saved)'
	);
	say(`The bot made ${discord.requests.length} requests in all, those for snapshots and to answer people included.`);
}

function described(guild: SimGuild): string {
	const { roles, channels, overwrites, bans } = countsOf(remember(guild));
	return `${roles} roles, ${channels} channels with ${overwrites} permission overwrites, ${guild.members.size} members, ${bans} bans`;
}

function commandsOf({ commands }: SimApplication): string {
	const slash = [...commands.values()].filter(({ type }) => type === ApplicationCommandType.ChatInput).map(({ name }) => `/${name}`);
	const menu = [...commands.values()].filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => `“${name}”`);
	return `${slash.join(', ')}, and of ${menu.join(', ')} in the context menu of messages`;
}
