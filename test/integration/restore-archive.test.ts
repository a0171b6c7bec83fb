import { once } from 'node:events';
import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { visiblePlaces } from '../../src/discord/visiblePlaces';
import { VaultEvents } from '../../src/plugin/events';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteChannel } from '../discord/actions/channels';
import { addChannel } from '../discord/generate';
import { actAs } from '../discord/user';
import { raise } from '../support/restore/stage';
import { startBot, type TestBot } from './bot';
import { memberWho, numberIn, owner } from './people';

/** A channel that is archived is deleted and restored: what is archived of it stays a part of the new one, which is archived on. */
let bot: TestBot;
let snapshot: number;
let before: string;

beforeAll(async () => {
	bot = await startBot({
		client: { intents: ['Guilds', 'GuildModeration', 'GuildExpressions', 'GuildMessages', 'MessageContent'] },
		prepare(sim, application, guild) {
			application.privileged.messageContent = true;
			raise(sim.world, guild, application);
			addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'logbook' });
		}
	});
	before = channel().id;
	say('anchors aweigh');
	await syncedAfter(() => owner(bot).archive('channel', { channel: before }));
	snapshot = numberIn(await owner(bot).say('create'));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const channel = () => [...bot.guild.channels.values()].find(({ name }) => name === 'logbook')!;
const actor = () => ({ userId: bot.guild.settings.owner_id });
const say = (content: string) => actAs(bot.sim.world, bot.guild.settings.owner_id).send(bot.guild.id, channel().id, { content });

/** Until the archive has been brought up to date. */
async function syncedAfter(work: () => Promise<unknown>): Promise<void> {
	const synced = once(bot.client, VaultEvents.ArchiveSync);
	await work();
	await vaultOf(bot.client).runDue();
	await synced;
}

async function restore(): Promise<void> {
	const run = await owner(bot).snapshot('restore', { snapshot });
	const asked = await run.message();
	await syncedAfter(async () => {
		await owner(bot).click(asked, 'Restore');
		await run.until((message) => message.content.startsWith('The restore has begun'));
		await vaultOf(bot.client).runDue();
		await run.until((message) => message.content.includes('The restore is done.'));
	});
}

it('is archived on without a new choice, and its status counts what was there before', async () => {
	deleteChannel(bot.sim.world, bot.guild, before, actor());
	await restore();
	expect(channel().id).not.toBe(before);
	say('land in sight');
	await syncedAfter(() => owner(bot).archive('sync'));
	const status = await owner(bot).archive('status');
	expect(status).toContain(`<#${channel().id}>`);
	expect(status).not.toContain(before);
	expect(status).toContain('2 messages');
});

it('is heard live', async () => {
	const { archive } = vaultOf(bot.client);
	const stored = async () => {
		await archive.flush();
		return (await archive.search(bot.guild.id, 'barnacles')).hits.length;
	};
	bot.sim.requests.length = 0;
	say('barnacles everywhere');
	await expect.poll(stored).toBe(1);
	expect(bot.sim.requests.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
});

it('is found by its name and by its mention, with its past', async () => {
	for (const where of ['#logbook', 'logbook', `<#${channel().id}>`]) {
		const found = await owner(bot).archive('search', { query: `in:${where}` });
		expect(found).toContain('anchors aweigh');
		expect(found).toContain('land in sight');
	}
});

it('its past is for those who may read it now', async () => {
	const person = memberWho(bot, (held) => (held & P.ManageGuild) !== 0n || (held & P.ManageMessages) !== 0n);
	const member = await (await bot.client.guilds.fetch(bot.guild.id)).members.fetch(person.id);
	const places = visiblePlaces(member);
	const { archive } = vaultOf(bot.client);
	const texts = async (where: readonly string[] | undefined) =>
		(await archive.search(bot.guild.id, 'anchors', { places: where })).hits.map(({ message }) => message.content);
	expect(await texts(places)).toEqual(['anchors aweigh']);
	expect(await texts([])).toEqual([]);
});

it('another choice takes the place of the old one', async () => {
	const rules = async () => [...(await vaultOf(bot.client).archive.status(bot.guild.id)).rules];
	expect(await rules()).toEqual([[channel().id, true]]);
	await owner(bot).archive('channel', { channel: channel().id, choice: 'exclude' });
	expect(await rules()).toEqual([[channel().id, false]]);
});

it('a choice that is taken back holds for all of it', async () => {
	await owner(bot).archive('channel', { channel: channel().id, choice: 'reset' });
	expect([...(await vaultOf(bot.client).archive.status(bot.guild.id)).rules]).toEqual([]);
});
