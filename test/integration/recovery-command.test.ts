import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { readCode } from '../../src/vault/recovery/code';
import { updateGuild } from '../discord/actions/guilds';
import { messagesIn } from '../discord/actions/messages';
import { directChannelsOf } from '../discord/world';
import { inPieces } from '../support/snapshotFile';
import { startBot, type TestBot } from './bot';
import { buttonsOf, mayNothing, memberWho, owner, Person, textOf } from './people';
import { sql } from './sql';

let bot: TestBot;

beforeAll(async () => {
	bot = await startBot();
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const codes = () => sql<{ code_hash: string | null }>(join(bot.folder, 'vault.sqlite'), 'SELECT * FROM guild_recovery');

/** Presses a button of the command and answers what came below. */
async function ask(label: string) {
	const run = await owner(bot).snapshot('recovery');
	const pressed = await owner(bot).click(await run.message(), label);
	const [below] = await pressed.untilFollowups(1);
	return { below: below!, run };
}

/** The server gets another owner. */
async function transfer(userId: string): Promise<void> {
	const heard = new Promise((resolve) => bot.client.once('guildUpdate', resolve));
	updateGuild(bot.sim.world, bot.guild, { owner_id: userId }, { userId: bot.guild.settings.owner_id });
	await heard;
}

async function told(): Promise<string> {
	await vaultOf(bot.client).runDue();
	const { owner_id: id } = bot.guild.settings;
	const direct = [...directChannelsOf(bot.sim.world).values()].find(({ channel }) => channel.recipients?.[0]?.id === id);
	const messages = direct ? [...messagesIn(bot.sim.world, { guild: null, channel: direct.channel }).values()] : [];
	return messages.at(-1)?.content ?? '';
}

it('is the owner’s alone', async () => {
	expect(await memberWho(bot, mayNothing).say('recovery')).toContain('Only the owner of the server');
	const run = await owner(bot).snapshot('recovery');
	const message = await run.message();
	expect(textOf(message)).toContain('There is no code.');
	expect(textOf(message)).toContain('There is no signed file.');
	expect(buttonsOf(message).map(({ label }) => label)).toEqual(['New code', 'Signed file']);
	expect(run.isEphemeral).toBe(true);
	const first = bot.guild.settings.owner_id;
	await transfer(memberWho(bot, mayNothing).id);
	const pressed = await new Person(bot, first).click(message, 'New code');
	expect(textOf(await pressed.message())).toContain('Only the owner of the server');
	expect(await codes()).toEqual([]);
	await transfer(first);
});

it('shows a code once, keeps a slow hash of it alone, and tells the owner', async () => {
	const { below, run } = await ask('New code');
	const code = /```\n(.+)\n```/.exec(below.content)![1]!;
	expect(readCode(code)).toMatchObject({ guildId: bot.guild.id });
	const [row] = await codes();
	expect(row!.code_hash).toMatch(/^scrypt-/);
	expect(JSON.stringify(row)).not.toContain(readCode(code)!.secret);
	expect(textOf(await run.until(({ content }) => content.includes('A code was made')))).toContain(`<@${bot.guild.settings.owner_id}>`);
	expect(await told()).toMatch(/had a recovery code made/);
	const again = await ask('New code');
	expect(again.below.content).not.toContain(code);
	expect((await codes())[0]!.code_hash).not.toBe(row!.code_hash);
});

it('without a snapshot there is no file', async () => {
	expect((await ask('Signed file')).below.content).toContain('There is no such snapshot');
	expect(textOf(await (await owner(bot).snapshot('recovery')).message())).toContain('There is no signed file.');
});

it('a signed file is a snapshot file that says whose it is', async () => {
	await owner(bot).say('create');
	const { below } = await ask('Signed file');
	expect(below.attachments.map(({ filename }) => filename)).toEqual([`${bot.guild.id}-signed.gvsnap`]);
	const bytes = Buffer.from(bot.sim.world.attachments.get(below.attachments[0]!.id)!.bytes);
	const { snapshots } = vaultOf(bot.client);
	expect(await snapshots.inspectFile(bot.guild.id, inPieces(bytes))).toMatchObject({
		originGuildId: bot.guild.id,
		seal: { owner: bot.guild.settings.owner_id }
	});
	expect(await told()).toMatch(/had a signed snapshot file made/);
});

it('both can be revoked', async () => {
	const { run } = await ask('Revoke all');
	const message = await run.until(({ content }) => content.includes('There is no code.'));
	expect(textOf(message)).toContain('There is no signed file.');
	expect(buttonsOf(message).map(({ label }) => label)).toEqual(['New code', 'Signed file']);
	expect(await told()).toMatch(/revoked the recovery code and all signed files/);
	expect(await codes()).toMatchObject([{ code_hash: null }]);
});
