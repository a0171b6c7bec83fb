import { Events } from 'discord.js';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { updateChannel } from '../discord/actions/channels';
import { updateGuild } from '../discord/actions/guilds';
import { createRole, updateRole } from '../discord/actions/roles';
import { archived, messageOf, startArchiveBot, useArchive, type ArchiveBot } from './archiving';

let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 30, files: 0, sameFiles: 0 });
});
afterAll(() => bot.close());

/** Resolves when the client knows of it. */
function told(event: 'channelUpdate' | 'guildUpdate' | 'roleUpdate'): Promise<unknown> {
	return once(bot.client, event);
}

test('what is called otherwise is known by both names, and nothing is asked for it', async () => {
	const { client, sim, guild, parent } = bot;
	const actor = { userId: guild.settings.owner_id };
	const vault = vaultOf(client);
	const role = createRole(sim.world, guild, { name: 'Cooks' }, actor);
	await once(client, Events.GuildRoleCreate);
	const done = archived(bot);
	await useArchive(bot, messageOf(bot));
	await vault.runDue();
	await done;
	await vault.runDue();
	expect(await vault.names.of('channel', guild.id, parent.id)).toMatchObject({ name: 'talk' });
	expect(await vault.names.of('guild', guild.id, guild.id)).toMatchObject({ name: guild.settings.name });

	const { length } = sim.requests;
	const heard = Promise.all([told('channelUpdate'), told('guildUpdate'), told('roleUpdate')]);
	updateChannel(sim.world, guild, parent.id, { name: 'chatter' }, actor);
	updateGuild(sim.world, guild, { name: 'Another name' }, actor);
	updateRole(sim.world, guild, role.id, { name: 'Bakers' }, actor);
	await heard;
	await vault.runDue();
	const called = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name);
	expect(called(await vault.names.history('channel', guild.id, parent.id))).toEqual(['talk', 'chatter']);
	expect(called(await vault.names.history('role', guild.id, role.id))).toEqual(['Cooks', 'Bakers']);
	expect(await vault.names.of('guild', guild.id, guild.id)).toMatchObject({ name: 'Another name' });
	expect(sim.requests).toHaveLength(length);
	sim.assertClean();
});
