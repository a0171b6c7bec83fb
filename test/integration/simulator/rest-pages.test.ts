import { ChannelType, OverwriteType, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { APIBan, APIMessage } from 'discord.js';
import { expect, it } from 'vitest';
import { createChannel } from '../../discord/actions/channels';
import { postMessage } from '../../discord/actions/messages';
import { compose } from '../../discord/interactions/messages/compose';
import { addUser } from '../../discord/world';
import { refusal, stage } from './rest-setup';
import type { Stage } from './rest-setup';

it('pages through bans in the order of user ids, forwards and backwards', async () => {
	const { sim, guild, rest } = await stage({ rateLimits: false });
	const users = Array.from({ length: 2500 }, (_, index) => addUser(sim.world, { username: `user-${index}` }));
	for (const user of [...users].reverse()) guild.bans.set(user.id, { user, reason: null });
	const page = async (query: Record<string, string>) =>
		((await rest.get(Routes.guildBans(guild.id), { query: new URLSearchParams(query) })) as APIBan[]).map(({ user }) => user.id);
	const ids = users.map(({ id }) => id);
	const first = await page({});
	expect(first).toEqual(ids.slice(0, 1000));
	const second = await page({ after: first.at(-1) ?? '' });
	expect(second).toEqual(ids.slice(1000, 2000));
	expect(await page({ after: second.at(-1) ?? '' })).toEqual(ids.slice(2000));
	expect(await page({ before: ids[1500] ?? '', limit: '3' })).toEqual(ids.slice(1497, 1500));
	// With both only `before` counts.
	expect(await page({ before: ids[10] ?? '', after: ids[5] ?? '' })).toEqual(ids.slice(0, 10));
	sim.assertClean();
	const tooMany = { query: new URLSearchParams({ limit: '1001' }) };
	expect(await refusal(rest.get(Routes.guildBans(guild.id), tooMany))).toEqual({ status: 400, code: 50035 });
	expect(sim.violations).toHaveLength(1);
});

function fill({ sim, guild, application, ownerId }: Stage, count: number): { channelId: string; ids: string[] } {
	const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x', last_message_id: null }, { userId: ownerId });
	const ids = Array.from({ length: count }, (_, index) => {
		const body = { content: `message ${index}` };
		const message = compose(sim.world, { channelId: channel.id, author: application.bot, body, files: [], origin: 'http://localhost' });
		return postMessage(sim.world, { guild, channel }, message).id;
	});
	return { channelId: channel.id, ids };
}

it('pages through messages newest first, from either end and around one', async () => {
	const all = await stage({ rateLimits: false });
	const { channelId, ids } = fill(all, 230);
	const page = async (query: Record<string, string>) =>
		((await all.rest.get(Routes.channelMessages(channelId), { query: new URLSearchParams(query) })) as APIMessage[]).map(({ id }) => id);
	const newest = (from: number, to: number) => ids.slice(from, to).reverse();
	expect(await page({})).toEqual(newest(180, 230));
	expect(await page({ limit: '100', before: ids[130] ?? '' })).toEqual(newest(30, 130));
	// The page after a cursor holds the messages that directly follow it.
	expect(await page({ limit: '100', after: '0' })).toEqual(newest(0, 100));
	expect(await page({ limit: '2', after: ids[99] ?? '' })).toEqual(newest(100, 102));
	expect(await page({ limit: '5', around: ids[50] ?? '' })).toEqual(newest(48, 53));
	all.sim.assertClean();
	const both = { query: new URLSearchParams({ before: '5', after: '3' }) };
	expect(await refusal(all.rest.get(Routes.channelMessages(channelId), both))).toEqual({ status: 400, code: 50035 });
});

it('shows no messages, and no error, without the right to read the history', async () => {
	const all = await stage({ permissions: 0n, everyone: P.ViewChannel | P.ReadMessageHistory });
	const { channelId } = fill(all, 3);
	expect(await all.rest.get(Routes.channelMessages(channelId))).toHaveLength(3);
	const deny = { id: all.guild.id, type: OverwriteType.Role, allow: '0', deny: P.ReadMessageHistory.toString() };
	const channel = all.guild.channels.get(channelId);
	Object.assign(channel ?? {}, { permission_overwrites: [deny] });
	expect(await all.rest.get(Routes.channelMessages(channelId))).toEqual([]);
});

it('empties the content of others without the intent, but not its own', async () => {
	const all = await stage();
	const { channelId } = fill(all, 1);
	const channel = all.guild.channels.get(channelId);
	const author = addUser(all.sim.world, { username: 'author' });
	const message = compose(all.sim.world, { channelId, author, body: { content: 'private' }, files: [], origin: 'http://localhost' });
	if (channel) postMessage(all.sim.world, { guild: all.guild, channel }, message);
	const contents = async () => ((await all.rest.get(Routes.channelMessages(channelId))) as APIMessage[]).map(({ content }) => content);
	expect(await contents()).toEqual(['', 'message 0']);
	all.application.privileged.messageContent = true;
	expect(await contents()).toEqual(['private', 'message 0']);
});
