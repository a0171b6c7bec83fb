import { ChannelType, type APIChannel, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { createChannel } from '../discord/actions/channels';
import { deleteRole } from '../discord/actions/roles';
import { directChannelsOf } from '../discord/world';
import { raise } from '../support/restore/stage';
import { startBot, type TestBot } from './bot';
import { buttonsOf, numberIn, owner, textOf } from './people';

const minute = 60_000;
let bot: TestBot;
let snapshot: number;

beforeAll(async () => {
	bot = await startBot({ prepare: (sim, application, guild) => raise(sim.world, guild, application) });
	snapshot = numberIn(await owner(bot).say('create'));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const actor = () => ({ userId: bot.guild.settings.owner_id });
const ownMessages = (channelId: string): APIMessage[] =>
	[...(bot.sim.world.messages.get(channelId)?.values() ?? [])].filter(({ author }) => author.id === bot.application.id);
const directMessages = () => [...directChannelsOf(bot.sim.world).keys()].flatMap((id) => ownMessages(id).map(textOf));

/** A restore that is asked for in the channel and takes longer than the 15 minutes in which Discord lets an answer be changed. */
async function restoreForLong(channel: APIChannel): Promise<void> {
	const { sim, guild } = bot;
	const [role] = [...guild.roles.values()].filter(({ name }) => name === 'Regular');
	deleteRole(sim.world, guild, role!.id, actor());
	const person = { user: actor().userId, guildId: guild.id, channelId: channel.id };
	const options = { snapshot, extra: 'delete' };
	const run = await sim.interactions.command({ ...person, name: 'snapshot', subcommand: 'restore', options, force: true });
	const asked = await run.until((message) => buttonsOf(message).some(({ label }) => label === 'Restore'));
	const pressed = await owner(bot).click(asked, 'Restore');
	const isWordAsked = [...guild.channels.values()].some(({ name }) => name === 'raid');
	if (isWordAsked) await sim.interactions.submitModal(pressed, { word: 'RESTORE' });
	await run.until((message) => message.content.startsWith('The restore has begun'));
	sim.world.events.on('event', ({ event }) => void (event === 'GUILD_ROLE_CREATE' && sim.world.clock.advance(16 * minute)));
	await vaultOf(bot.client).runDue();
}

it('past 15 minutes the report goes on in the channel in which it was started', async () => {
	const [channel] = [...bot.guild.channels.values()].filter(({ name }) => name === 'general');
	await restoreForLong(channel!);
	await expect
		.poll(() => ownMessages(channel!.id).map(textOf), { timeout: 20_000 })
		.toEqual([expect.stringContaining('The restore is done.')]);
	expect(directMessages()).toEqual([]);
});

it('where the restore has deleted that channel, it goes to the person', async () => {
	const { sim, guild } = bot;
	const raid = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'raid', position: 0 }, actor());
	await restoreForLong(raid);
	await expect.poll(directMessages, { timeout: 20_000 }).toEqual([expect.stringContaining('The restore is done.')]);
	expect(guild.channels.has(raid.id)).toBe(false);
	expect(await owner(bot).say('restore-status')).toContain('The restore is done.');
});
