import { ChannelType, type APIMessage, type APIThreadChannel } from 'discord.js';
import type { DiscordSimulator } from '../../test/discord';
import { generateThread } from '../../test/discord/generate';
import type { SimGuild } from '../../test/discord/model';
import { actAs } from '../../test/discord/user';

/** A forum post that people have talked in for years: messages of every kind, with files, some of them posted again and again. */
export function addBusyPost({ world, cdn }: DiscordSimulator, guild: SimGuild): APIThreadChannel {
	const forum = [...guild.channels.values()].find(({ type }) => type === ChannelType.GuildForum);
	if (!forum) throw new Error('The server has no forum.');
	const { thread } = generateThread(world, guild, { parentId: forum.id, cdn, messages: 300, files: 60, sameFiles: 20 });
	return Object.assign(thread as APIThreadChannel, { name: 'The long evening' });
}

/** Two people go on talking in the thread: three messages, one with a file that was there before and one that was not. */
export function goOnTalking({ world, api }: DiscordSimulator, guild: SimGuild, threadId: string): string[] {
	const before = messagesOf(world, threadId);
	const [first = '', second = first] = new Set(before.map(({ author }) => author.id).filter((id) => isPersonIn(guild, id, world.users)));
	const origin = new URL(api).origin;
	const ids = new Set(before.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
	const known = [...world.attachments.values()].find(({ id, filename }) => ids.has(id) && /^[\w-]+\.(png|jpg)$/.test(filename));
	if (!known) throw new Error('The thread has no pictures.');
	const news = { filename: 'scores.csv', contentType: 'text/csv', bytes: Buffer.from('game;points\nBrass;137\n') };
	const question = actAs(world, first).send(guild.id, threadId, { content: 'Same time next week?' });
	const answer = actAs(world, second).send(guild.id, threadId, {
		content: 'Yes! Here is that picture again.',
		files: [known],
		origin,
		replyTo: question
	});
	const scores = actAs(world, first).send(guild.id, threadId, { content: 'And the scores.', files: [news], origin });
	return [question, answer, scores].map(said);
}

/** What is in the thread, as Discord knows it, oldest first. */
export function messagesOf({ messages }: DiscordSimulator['world'], threadId: string): readonly APIMessage[] {
	return [...(messages.get(threadId)?.values() ?? [])];
}

function isPersonIn(guild: SimGuild, id: string, users: DiscordSimulator['world']['users']): boolean {
	return guild.members.has(id) && users.get(id)?.bot !== true;
}

function said({ author, content, attachments }: APIMessage): string {
	return [`@${author.username}: ${content}`, ...attachments.map(({ filename }) => `[${filename}]`)].join(' ');
}
