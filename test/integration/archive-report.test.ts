import { join } from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteChannel, setOverwrite } from '../discord/actions/channels';
import { updateThread } from '../discord/actions/threads';
import { directChannelsOf } from '../discord/world';
import { messageOf, missingIn, prepareThread, settled, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { textOf } from './people';
import { sql } from './sql';

const minutes = 60_000;
let bot: ArchiveBot;
let releaseDate = (): void => undefined;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 3, files: 0, sameFiles: 0 });
});
/** Each test has a thread of its own. */
beforeEach(() => {
	bot = { ...bot, ...prepareThread(bot.sim, bot.guild, { messages: 350, files: 0, sameFiles: 0 }) };
});
afterEach(async () => {
	releaseDate();
	bot.sim.faults.clear();
	await settled(bot);
	bot.sim.assertClean();
});
afterAll(() => bot.close());

/** Turns Discord's clock and this machine's. */
function pass(milliseconds: number): void {
	bot.sim.world.clock.advance(milliseconds);
	const started = performance.now();
	const from = Date.now() + milliseconds;
	vi.useFakeTimers({ toFake: ['Date'], now: from });
	const timer = setInterval(() => vi.setSystemTime(from + performance.now() - started), 10);
	releaseDate = () => {
		clearInterval(timer);
		vi.useRealTimers();
	};
}

/** Uses the command while another job of the guild runs, which ends after so long. */
async function startHeld(target: Pick<APIMessage, 'id' | 'channel_id'>, milliseconds: number, meanwhile = (): void => undefined) {
	const file = join(bot.folder, 'vault.sqlite');
	await sql(
		file,
		`INSERT INTO job (kind, guild_id, payload, state, priority, run_at, attempts, max_attempts, lease_owner, lease_until, created_at)
		VALUES ('hold', '${bot.guild.id.padStart(20, '0')}', 'null', 'running', 0, 0, 1, 1, 'nobody', ${Date.now() + 60 * minutes}, 0)`
	);
	const run = await useArchive(bot, target);
	await run.message();
	await expect
		.poll(() => vaultOf(bot.client).archive.findThreadOrder(bot.thread.id), { timeout: 20_000 })
		.toMatchObject({ state: 'waiting' });
	pass(milliseconds);
	meanwhile();
	await sql(file, `DELETE FROM job WHERE kind = 'hold'`);
	await settled(bot);
	return run;
}

/** Lets so many pages of messages take longer than the pace of edits. */
function slowPages(times: number, skip = 0): void {
	bot.sim.faults.add({ route: '/channels/:channel_id/messages', method: 'GET', fault: { kind: 'latency', ms: 2100 }, skip, times });
}

const ownMessages = (channelId: string): APIMessage[] =>
	[...(bot.sim.world.messages.get(channelId)?.values() ?? [])].filter(({ author }) => author.id === bot.application.id);

/** New ones since the last call. */
function directMessages(): string[] {
	return [...directChannelsOf(bot.sim.world).keys()].flatMap((id) => {
		const texts = ownMessages(id).map(textOf);
		bot.sim.world.messages.get(id)?.clear();
		return texts;
	});
}

function deny(channelId: string, permission: bigint): void {
	const overwrite = { id: bot.application.id, type: 1, allow: '0', deny: permission.toString() };
	setOverwrite(bot.sim.world, bot.guild, channelId, overwrite, { userId: bot.guild.settings.owner_id });
}

it('shows how far it is while it runs', async () => {
	slowPages(2);
	const run = await useArchive(bot, bot.starter);
	await run.until(({ content }) => content.includes('100 new messages (') && content.includes('% of the thread read)'));
	const edits = run.edits.length;
	await run.until(({ content }) => content.includes('350 new messages; '));
	expect(run.edits.length - edits).toBeLessThanOrEqual(2);
});

it('past 15 minutes it goes on in the channel, and the answer says so', async () => {
	slowPages(1);
	const run = await startHeld(bot.starter, 14.5 * minutes);
	const messages = ownMessages(bot.parent.id);
	expect(messages.map(textOf)).toEqual([expect.stringContaining('350 new messages; 350 of the thread are archived now.')]);
	expect(run.current!.content).toContain(
		`It goes on here: https://discord.com/channels/${bot.guild.id}/${bot.parent.id}/${messages[0]!.id}`
	);
	expect(messages[0]!.edited_timestamp).not.toBeNull();
	expect(messages[0]!.mentions).toEqual([]);
});

it('when Discord refuses the token in the middle, progress and summary go on in one message of the channel', async () => {
	slowPages(2, 1);
	await useArchive(bot, bot.starter);
	await expect
		.poll(() => bot.sim.requests.filter(({ path }) => path === `/channels/${bot.thread.id}/messages`), { timeout: 20_000 })
		.not.toEqual([]);
	bot.sim.world.clock.advance(16 * minutes);
	await expect.poll(() => ownMessages(bot.parent.id).map(textOf), { timeout: 10_000 }).toEqual([expect.stringContaining('being archived')]);
	await settled(bot);
	expect(ownMessages(bot.parent.id).map(textOf)).toEqual([expect.stringContaining('350 new messages; ')]);
});

it('where the bot may not write, it writes to the person', async () => {
	const run = await startHeld(messageOf(bot), 20 * minutes, () => deny(bot.parent.id, PermissionFlagsBits.SendMessagesInThreads));
	expect(ownMessages(bot.thread.id)).toEqual([]);
	expect(directMessages()).toEqual([expect.stringContaining('350 new messages; ')]);
	expect(run.current!.content).toContain('being archived');
});

it('a thread that Discord archives meanwhile is not opened again by a message', async () => {
	const thread = bot.guild.threads.get(bot.thread.id) as typeof bot.thread;
	const actor = { userId: bot.guild.settings.owner_id };
	await startHeld(messageOf(bot), 20 * minutes, () => updateThread(bot.sim.world, bot.guild, thread, {}, { archived: true }, actor));
	expect(ownMessages(bot.thread.id)).toEqual([]);
	expect(directMessages()).toEqual([expect.stringContaining('350 new messages; ')]);
});

it('the channel deleted meanwhile: the person is told in a direct message that the thread is gone', async () => {
	const actor = { userId: bot.guild.settings.owner_id };
	await startHeld(bot.starter, 20 * minutes, () => deleteChannel(bot.sim.world, bot.guild, bot.parent.id, actor));
	expect(directMessages()).toEqual([expect.stringContaining('The thread does not exist any more.')]);
	expect(await vaultOf(bot.client).archive.findThreadOrder(bot.thread.id)).toBeNull();
});

it('where nobody can be told, the log is, and the archive is whole', async () => {
	const fault = bot.sim.faults.add({
		route: '/users/@me/channels',
		fault: { kind: 'status', status: 403, body: { code: 50_007, message: 'Cannot send messages to this user' } }
	});
	await startHeld(messageOf(bot), 20 * minutes, () => deny(bot.parent.id, PermissionFlagsBits.SendMessagesInThreads));
	expect(fault.struck).toBe(1);
	expect(bot.log.filter(({ text }) => text.includes(`for user ${bot.guild.settings.owner_id}`)).map(({ text }) => text)).toEqual([
		expect.stringContaining('350 new messages; ')
	]);
	expect(await missingIn(bot)).toEqual([]);
});
