import { afterAll, beforeAll, expect, test } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { Database } from '../../src/database/Database';
import { Reactor } from '../../src/entities/Reactor';
import { addReaction } from '../discord/actions/reactions';
import { archived, messageOf, startArchiveBot, useArchive, type ArchiveBot } from './archiving';

let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 30, files: 0, sameFiles: 0, vault: { archive: { people: ['reactions', 'polls'] } } });
});
afterAll(() => bot.close());

test('who reacted is asked of Discord and kept', async () => {
	const { client, sim, guild, thread } = bot;
	const place = { guild, channel: thread };
	const message = messageOf(bot);
	const someone = [...guild.members.keys()].slice(0, 3);
	for (const id of someone) addReaction(sim.world, place, message.id, { id: null, name: '🧇' }, id);
	addReaction(sim.world, place, message.id, { id: '812345678901234567', name: 'cat' }, someone[0]!, true);
	const done = archived(bot);
	await useArchive(bot, message);
	await vaultOf(client).runDue();
	await done;
	await vaultOf(client).runDue();
	await client.destroy();
	const database = await Database.open({ type: 'sqlite', path: `${bot.folder}/vault.sqlite` });
	const found = await database.read((reader) => reader.findBy(Reactor, { message_id: message.id }));
	await database.close();
	expect(found.filter(({ emoji, burst }) => emoji === '🧇' && !burst).map(({ user_id: id }) => id)).toEqual([...someone].sort());
	expect(found.filter(({ burst }) => burst).map(({ user_id: id }) => id)).toEqual([someone[0]]);
	sim.assertClean();
});
