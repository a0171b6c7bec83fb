import { ChannelType, Routes } from 'discord.js';
import type { APIChannel, APIMessage, APIThreadChannel } from 'discord.js';
import { expect } from 'vitest';
import { addMember } from '../../../discord/actions/members';
import { addUser } from '../../../discord/world';
import { refusal } from '../rest-setup';
import type { Stage } from '../rest-setup';

const page = (entries: Record<string, string>) => ({ query: new URLSearchParams(entries) });

export async function aboutThreads({ rest, guild, sim, application }: Stage): Promise<void> {
	const text = (await rest.post(Routes.guildChannels(guild.id), { body: { name: 'threads' } })) as APIChannel;
	const hidden = (await rest.post(Routes.threads(text.id), { body: { name: 'private by default' } })) as APIThreadChannel;
	expect(hidden).toMatchObject({ type: ChannelType.PrivateThread, owner_id: application.bot.id, thread_metadata: { invitable: true } });
	const message = (await rest.post(Routes.channelMessages(text.id), { body: { content: 'start' } })) as APIMessage;
	const open = (await rest.post(Routes.threads(text.id, message.id), {
		body: { name: 'open', auto_archive_duration: 60 }
	})) as APIThreadChannel;
	expect(open).toMatchObject({ id: message.id, type: ChannelType.PublicThread });
	expect(await refusal(rest.post(Routes.threads(text.id, message.id), { body: { name: 'again' } }))).toEqual({ status: 400, code: 160004 });
	const active = (await rest.get(Routes.guildActiveThreads(guild.id))) as { threads: { id: string }[]; members: object[] };
	expect([active.threads.map(({ id }) => id), active.members.length]).toEqual([[open.id, hidden.id], 2]);
	await people({ rest, guild, sim }, hidden.id);
	for (const { id } of [hidden, open]) await rest.patch(Routes.channel(id), { body: { archived: true, locked: id === open.id } });
	expect(await refusal(rest.patch(Routes.channel(open.id), { body: { name: 'x' } }))).toEqual({ status: 400, code: 50083 });
	expect(await rest.get(Routes.channelThreads(text.id, 'public'), page({ limit: '2' }))).toMatchObject({
		threads: [{ id: open.id }],
		has_more: false
	});
	expect(await rest.get(Routes.channelThreads(text.id, 'private'))).toMatchObject({
		threads: [{ id: hidden.id }],
		members: [{ id: hidden.id }]
	});
	expect(await rest.get(Routes.channelJoinedArchivedThreads(text.id), page({ before: hidden.id }))).toMatchObject({ threads: [] });
	expect(await rest.patch(Routes.channel(hidden.id), { body: { archived: false } })).toMatchObject({
		thread_metadata: { archived: false }
	});
	expect(await rest.delete(Routes.channel(hidden.id))).toMatchObject({ id: hidden.id });
	await posts({ rest, guild });
}

async function people({ rest, guild, sim }: Pick<Stage, 'rest' | 'guild' | 'sim'>, threadId: string): Promise<void> {
	const friend = addUser(sim.world, { username: 'friend' });
	addMember(sim.world, guild, friend.id);
	await rest.put(Routes.threadMembers(threadId, friend.id));
	expect(await rest.get(Routes.threadMembers(threadId))).toHaveLength(2);
	expect(await rest.get(Routes.threadMembers(threadId), page({ with_member: 'true', limit: '1' }))).toMatchObject([
		{ member: { roles: [expect.any(String)] } }
	]);
	await rest.delete(Routes.threadMembers(threadId, friend.id));
	await rest.delete(Routes.threadMembers(threadId, '@me'));
	await rest.put(Routes.threadMembers(threadId, '@me'));
	expect(await rest.get(Routes.threadMembers(threadId))).toHaveLength(1);
}

async function posts({ rest, guild }: Pick<Stage, 'rest' | 'guild'>): Promise<void> {
	const body = { name: 'forum', type: ChannelType.GuildForum, available_tags: [{ name: 'one' }] };
	const forum = (await rest.post(Routes.guildChannels(guild.id), { body })) as APIChannel & { available_tags: { id: string }[] };
	const tags = [forum.available_tags[0]?.id];
	const make = (name: string, applied: unknown) =>
		rest.post(Routes.threads(forum.id), { body: { name, applied_tags: applied, message: { content: 'first' } } });
	const post = (await make('post', tags)) as APIThreadChannel;
	expect(await rest.get(Routes.channelMessage(post.id, post.id))).toMatchObject({ content: 'first' });
	expect(await rest.patch(Routes.channel(post.id), { body: { flags: 2, applied_tags: [] } })).toMatchObject({ flags: 2, applied_tags: [] });
	const other = (await make('other', null)) as APIThreadChannel;
	expect(await refusal(rest.patch(Routes.channel(other.id), { body: { flags: 2 } }))).toEqual({ status: 400, code: 30047 });
	expect(await refusal(make('third', ['123456789012345678']))).toEqual({ status: 404, code: 10087 });
	await rest.patch(Routes.channel(forum.id), { body: { flags: 1 << 4 } });
	expect(await refusal(make('fourth', null))).toEqual({ status: 400, code: 40067 });
	expect(await rest.patch(Routes.channel(post.id), { body: { archived: true } })).toMatchObject({ flags: 0 });
}

export async function aboutPins({ rest, guild }: Stage): Promise<void> {
	const channel = (await rest.post(Routes.guildChannels(guild.id), { body: { name: 'pins' } })) as APIChannel;
	const messages: APIMessage[] = [];
	for (const content of ['a', 'b', 'c'])
		messages.push((await rest.post(Routes.channelMessages(channel.id), { body: { content } })) as APIMessage);
	for (const { id } of messages) await rest.put(Routes.channelMessagesPin(channel.id, id), { reason: 'worth it' });
	const list = Routes.channelMessagesPins(channel.id);
	const first = (await rest.get(list, page({ limit: '2' }))) as { items: { pinned_at: string; message: APIMessage }[]; has_more: boolean };
	expect([first.items.map(({ message }) => message.content), first.has_more]).toEqual([['c', 'b'], true]);
	expect(first.items[0]?.message.pinned).toBe(true);
	expect(await rest.get(list, page({ before: first.items[1]?.pinned_at ?? '' }))).toMatchObject({ items: [{ message: { content: 'a' } }] });
	await rest.delete(Routes.channelMessagesPin(channel.id, messages[0]?.id ?? ''));
	await rest.delete(Routes.channelMessage(channel.id, messages[1]?.id ?? ''));
	expect(((await rest.get(list)) as { items: object[] }).items).toHaveLength(1);
	expect(await rest.get(Routes.channel(channel.id))).toMatchObject({ last_pin_timestamp: first.items[0]?.pinned_at });
	const [notice] = (await rest.get(Routes.channelMessages(channel.id), page({ limit: '1' }))) as APIMessage[];
	expect(notice).toMatchObject({ type: 6, message_reference: { message_id: messages[2]?.id } });
	expect(await refusal(rest.put(Routes.channelMessagesPin(channel.id, notice?.id ?? '')))).toEqual({ status: 403, code: 50021 });
}
