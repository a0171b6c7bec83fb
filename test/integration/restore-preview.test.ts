import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { VaultEvents } from '../../src/plugin/events';
import { vaultOf } from '../../src/plugin/vaults';
import { createChannel } from '../discord/actions/channels';
import { deleteEvent } from '../discord/actions/scheduled-events';
import { deleteWebhook } from '../discord/actions/webhooks';
import { actAs } from '../discord/user';
import { damages } from '../support/restore/damages';
import { raise } from '../support/restore/stage';
import { startBot, type TestBot } from './bot';
import { buttonsOf, numberIn, owner, textOf } from './people';

let bot: TestBot;
let snapshot: number;

beforeAll(async () => {
	bot = await startBot({ prepare: (sim, application, guild) => raise(sim.world, guild, application) });
	snapshot = numberIn(await owner(bot).say('create'));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const actor = () => ({ userId: bot.guild.settings.owner_id });
const asked = () => bot.sim.requests.filter(({ path }) => /^\/(guilds|channels)\/\d+/.test(path)).length;

it('says how many archived messages are in channels that would be deleted', async () => {
	const { sim, guild } = bot;
	const raid = createChannel(sim.world, guild, { type: 0, name: 'raid', position: 0, last_message_id: null }, actor());
	const preview = async () => textOf(await (await owner(bot).snapshot('restore', { snapshot, extra: 'delete' })).message());
	expect(await preview()).toContain('Messages in a deleted channel are lost; the archive does not know how many there are.');
	for (const content of ['one', 'two', 'three']) actAs(sim.world, guild.settings.owner_id).send(guild.id, raid.id, { content });
	const synced = new Promise<void>((resolve) => bot.client.once(VaultEvents.ArchiveSync, () => resolve()));
	await owner(bot).archive('channel', { channel: raid.id });
	await vaultOf(bot.client).runDue();
	await synced;
	expect(await preview()).toContain('At least 3 messages are in these channels');
});

it('all pages are of one plan, and turning them asks Discord for nothing', async () => {
	const { sim, guild } = bot;
	damages['channels renamed']!({ world: sim.world, guild });
	damages['roles renamed and coloured']!({ world: sim.world, guild });
	const run = await owner(bot).snapshot('restore', { snapshot });
	const first = await run.message();
	expect(textOf(first)).toContain('Page 1 of 2');
	const before = asked();
	createChannel(sim.world, guild, { type: 0, name: 'latecomer', position: 0 }, actor());
	await owner(bot).click(first, 'Next');
	const second = await run.until((message) => textOf(message).includes('Page 2'));
	expect(asked()).toBe(before);
	expect(buttonsOf(second).map(({ label }) => label)).toContain('Restore');
});

it('the report repeats what the plan said it could not do', async () => {
	const { sim, guild } = bot;
	for (const id of [...guild.webhooks.keys()]) deleteWebhook(sim.world, guild, id, actor());
	for (const id of [...guild.scheduledEvents.keys()]) deleteEvent(sim.world, guild, id, actor());
	guild.invites.delete('harbour');
	const run = await owner(bot).snapshot('restore', { snapshot });
	await owner(bot).click(await run.message(), 'Restore');
	await run.until((message) => message.content.startsWith('The restore has begun'));
	await vaultOf(bot.client).runDue();
	const done = textOf(await run.until((message) => message.content.includes('The restore is done.')));
	expect(done).toContain('This could not be done (2):');
	expect(done).toContain('Make again: Publisher news: it brings the messages of a channel of another server.');
	expect(done).toContain('Make again: `harbour`: Discord gives every invite a code of its own choice.');
	expect(await owner(bot).say('restore-status')).toContain('Make again: `harbour`');
});
