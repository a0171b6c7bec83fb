import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events } from 'discord.js';
import { ChannelType, PermissionFlagsBits as P, type GatewayIntentBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/locales';
import { healthLines } from '../../src/ui/health/report';
import { permissionNames } from '../../src/ui/permissions';
import { vaultOf } from '../../src/plugin/vaults';
import { findingDegree, findingKey } from '../../src/vault/health/findings';
import { operations, type NamedOperation } from '../../src/vault/health/operations';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames } from '../../src/vault/snapshots/model';
import { updateRole } from '../discord/actions/roles';
import { addBot, addChannel, addMessage, livedInGuild } from '../discord/generate';
import { startDiscord, type DiscordSimulator } from '../discord';
import type { SimApplication, SimGuild, Snowflake } from '../discord/model';
import { makeClient, startBot, type TestBot } from './bot';
import { owner, textOf } from './people';

const t = translator('en-US');
const table: readonly NamedOperation[] = operations;
/** With Administrator, no other permission can be missing. */
const all = Object.values(P).reduce((bits, bit) => bits | bit, 0n) & ~P.Administrator;
const inGuild = table.reduce((bits, { permissions = 0n }) => bits | permissions, 0n) & ~P.Administrator;
const inChannels = table.reduce((bits, { channelPermissions = 0n }) => bits | channelPermissions, 0n);
const named = (bits: bigint) => Object.entries(P).filter(([name, bit]) => (bits & bit) !== 0n && name !== 'ManageEmojisAndStickers');
const everyIntent = [...new Set(table.flatMap(({ intents = [] }) => intents))];
const clientIntents = [...everyIntent, 'MessageContent'] as (keyof typeof GatewayIntentBits)[];

let bot: TestBot;
let talk: Snowflake;

function prepare(sim: DiscordSimulator, application: SimApplication, guild: SimGuild): void {
	Object.assign(application.privileged, { messageContent: true, members: true });
	const channel = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
	const author = sim.world.users.get(guild.settings.owner_id)!;
	for (let count = 0; count < 3; count += 1) addMessage(sim.world, channel, author, { content: `number ${count}` });
	talk = channel.id;
}

/** Of every page of an answer, the text. */
async function allOf(subcommand: string): Promise<string> {
	const run = await owner(bot).run('vault', subcommand);
	const first = await run.message();
	const pages = [textOf(first)];
	for (let page = 2; page <= Number(/Page \d+ of (\d+)/.exec(textOf(first))?.[1] ?? 1); page += 1) {
		await owner(bot).click(run.current!, 'Next');
		pages.push(textOf(await run.until((message) => textOf(message).includes(`Page ${page} of`))));
	}
	return pages.join('\n');
}

/** The kinds that the newest snapshot could not read. */
async function unread(): Promise<string[]> {
	const [newest] = await vaultOf(bot.client).snapshots.list(bot.guild.id);
	return kindNames.filter((name) => newest!.captures[name]?.status === 'unread' && name !== 'member');
}

/** In how many channels the bot sees less than it could, all findings together. */
async function blindSpots(): Promise<number> {
	const { findings } = await vaultOf(bot.client).health.check(bot.guild.id);
	return findings.reduce(
		(sum, finding) => sum + ('channels' in finding || finding.problem === 'channels_hidden' ? findingDegree(finding) : 0),
		0
	);
}

describe('each permission in turn, of a bot that has all', () => {
	let before: string[];
	let spots: number;
	beforeAll(async () => {
		bot = await startBot({ permissions: all, prepare, client: { intents: clientIntents } });
		const { archive, health } = vaultOf(bot.client);
		await archive.choose(bot.guild.id, talk, true);
		await vaultOf(bot.client).runDue();
		await owner(bot).say('create');
		expect(await unread()).toEqual([]);
		spots = await blindSpots();
		before = (await health.check(bot.guild.id)).findings.map(findingKey);
	});
	afterEach(() => bot.sim.assertClean());
	afterAll(() => bot.close());

	/** Takes a permission from every role that the bot has, or gives it back. */
	async function change(bit: bigint, isGiven: boolean): Promise<void> {
		const { roles } = bot.guild.members.get(bot.application.bot.id)!;
		for (const id of [bot.guild.id, ...roles]) {
			const { permissions } = bot.guild.roles.get(id)!;
			const next = isGiven ? BigInt(permissions) | bit : BigInt(permissions) & ~bit;
			if (next === BigInt(permissions)) continue;
			const heard = new Promise((resolve) => bot.client.once('roleUpdate', resolve));
			updateRole(bot.sim.world, bot.guild, id, { permissions: next.toString() }, { userId: bot.guild.settings.owner_id });
			await heard;
		}
	}

	it.each(named(inGuild))('without %s: it is named with its cost and its cure, and snapshots keep the rest', async (name, bit) => {
		await change(bit, false);
		const affected = table.filter(({ permissions = 0n }) => (permissions & bit) !== 0n);
		const told = (await vaultOf(bot.client).health.check(bot.guild.id)).findings.map(findingKey);
		expect(told.filter((key) => !before.includes(key))).toEqual(affected.map((operation) => `permission:${operation.name}`));
		const text = await allOf('health');
		const [label] = permissionNames(t, bit);
		for (const operation of affected) {
			expect(text).toContain(`⚠️ ${t(`operation.${operation.name}`)}`);
			expect(text).toContain(`lacks *${label}*. ${t(`cost.${operation.name}`)} Cure: the link above.`);
		}
		expect(BigInt(new URL(/\((https:\/\/discord\.com\/oauth2[^)]+)\)/.exec(text)![1]!).searchParams.get('permissions')!) & bit).toBe(bit);

		const answer = await owner(bot).say('create');
		const blind = kindNames.filter((kind) => kinds[kind].needs?.every((needed) => needed === name));
		expect(await unread()).toEqual(blind);
		if (blind.length > 0) expect(answer).toContain(label);
		for (const kind of blind) expect(answer).toContain(t(`kind.${kind}`));
		await change(bit, true);
	});

	it.each(named(inChannels))('without %s in channels: both are done elsewhere, and say where not', async (_, bit) => {
		await change(bit, false);
		expect(await blindSpots()).toBeGreaterThan(spots);
		const text = await allOf('health');
		expect(text).toMatch(/channels? (the bot lacks|is hidden|are hidden)/);
		const answer = await owner(bot).say('create');
		expect(answer).toMatch(/could not see|pinned messages|hidden/i);
		expect((await vaultOf(bot.client).snapshots.list(bot.guild.id))[0]!.captures.role).toMatchObject({ status: 'complete' });

		await vaultOf(bot.client).archive.sync(bot.guild.id);
		await vaultOf(bot.client).runDue();
		const status = await owner(bot).archive('status');
		expect(status).toContain(bit === P.ViewChannel ? t('problem.hidden') : '⚠️ In 24 channels the bot lacks *Read Message History*');
		expect(status).toContain('3 messages');
		await change(bit, true);
		await vaultOf(bot.client).archive.sync(bot.guild.id);
		await vaultOf(bot.client).runDue();
		expect(await owner(bot).archive('status')).not.toContain(t('problem.hidden'));
	});
});

describe('each intent in turn, of a bot that has all', () => {
	let sim: DiscordSimulator;
	let guild: SimGuild;
	let folder: string;
	beforeAll(async () => {
		sim = await startDiscord();
		guild = livedInGuild(sim.world);
		folder = await mkdtemp(join(tmpdir(), 'vault-intents-'));
	});
	afterAll(async () => {
		await sim.close();
		await rm(folder, { recursive: true, force: true });
	});

	/** What the health report says to a bot with these intents, and how many messages it archived. A snapshot was taken, which lacks nothing. */
	async function startWith(intents: readonly string[], messageContent = true): Promise<{ health: string; messages: number }> {
		// One bot after the other would wait for its turn to identify.
		const application = sim.addApplication();
		addBot(sim.world, guild, application, { permissions: P.Administrator });
		prepare(sim, application, guild);
		application.privileged.messageContent = messageContent;
		const client = makeClient(sim, await mkdtemp(join(folder, 'bot-')), [], {
			client: { intents: intents as (keyof typeof GatewayIntentBits)[] }
		});
		const ready = once(client, Events.ClientReady);
		await client.login(application.token);
		await ready;
		const vault = vaultOf(client);
		const { snapshot } = await vault.snapshots.create(guild.id, { type: 'manual' });
		expect(kindNames.filter((name) => snapshot.captures[name]?.status === 'unread')).toEqual(['member']);
		await vault.archive.choose(guild.id, talk, true);
		await vault.runDue();
		const { channels } = await vault.archive.channels(guild.id, 0);
		const lines = healthLines(t, await vault.health.check(guild.id), { applicationId: application.id, guildId: guild.id });
		await client.destroy();
		return { health: lines.join('\n'), messages: channels[0]!.messages };
	}

	it.each(everyIntent.filter((intent) => intent !== 'Guilds' && intent !== 'GuildMembers'))(
		'without %s: it is named with its cost and its cure, and everything is kept all the same',
		async (intent) => {
			const { health, messages } = await startWith(clientIntents.filter((name) => name !== intent));
			for (const { name } of table.filter(({ intents = [] }) => intents.includes(intent))) {
				const line = health.split('\n').find((each) => each.startsWith(`- **${t(`operation.${name}`)}**`))!;
				expect(line).toContain(`${t(`cost.${name}`)} Cure`);
				expect(line).toContain(`\`${intent}\``);
			}
			expect(messages).toBe(3);
		}
	);

	it('without the Message Content Intent: texts are missing, and it says so', async () => {
		const { health, messages } = await startWith(everyIntent, false);
		expect(health).toMatch(/Message Content Intent.*texts, files and embeds of others are empty.*Cure.*\/bot>/);
		expect(messages).toBe(3);
		sim.assertClean();
	});
});
