import assert from 'node:assert/strict';
import { container, type SapphireClient } from '@sapphire/framework';
import type { APIThreadChannel } from 'discord.js';
import type { ThreadArchiveOutcome } from 'sapphire-plugin-guild-vault';
import type { DiscordSimulator } from '../../test/discord';
import type { SimGuild } from '../../test/discord/model';
import type { Admin } from './admin';
import { assertSameMessages } from './archiveTruth';
import { say, step } from './narrate';
import { goOnTalking, messagesOf } from './thread';

export interface ArchiveTour {
	readonly discord: DiscordSimulator;
	readonly guild: SimGuild;
	readonly thread: APIThreadChannel;
	readonly admin: Admin;
	readonly client: SapphireClient;
}

/** Milliseconds that Discord takes for an answer here, so that the progress can be seen. */
const slow = { page: 900, file: 60 };

/** A thread is archived, people go on talking, it is archived again. @returns bytes that the bot said it saved */
export async function playArchive(tour: ArchiveTour): Promise<number> {
	const { discord, guild, thread, admin } = tour;
	const { messages } = discord.world;

	step('The owner right-clicks a message of a busy forum post and chooses Archive thread');
	say(
		`“${thread.name}” has ${messages.get(thread.id)?.size ?? 0} messages of every kind. Discord is slow here on purpose, so that the progress shows.`
	);
	const faults = [
		discord.faults.add({ route: '/channels/:channel_id/messages', fault: { kind: 'latency', ms: slow.page } }),
		discord.faults.add({ route: /^\/cdn\//, fault: { kind: 'latency', ms: slow.file } })
	];
	const first = await archive(tour);
	for (const fault of faults) fault.remove();
	assert.equal(first.messages.added, messages.get(thread.id)?.size);

	step('People go on talking there');
	const said = goOnTalking(discord, guild, thread.id);
	say(...said);

	step('The owner archives it again: only what is new is asked for');
	const second = await archive(tour);
	assert.deepEqual([second.messages.added, second.files.stored], [said.length, 2]);

	step('The archive is compared with what Discord has');
	await assertSameMessages(container.vault.archive.messages(guild.id, thread.id), messagesOf(discord.world, thread.id));
	say(
		`All ${messages.get(thread.id)?.size ?? 0} messages come back field by field as Discord has them; only the signatures of links are new each time.`
	);

	step('What was said about the scores?');
	await admin.search('scores has:file');
	return first.files.savedBytes + second.files.savedBytes;
}

/** Orders the archive, shows what the person sees, and counts what the bot asked Discord for. */
async function archive({ discord, thread, admin, client }: ArchiveTour): Promise<ThreadArchiveOutcome> {
	const before = discord.requests.length;
	const archived = new Promise<ThreadArchiveOutcome>((resolve) =>
		client.once('vaultThreadArchive', (_guildId, _threadId, outcome) => resolve(outcome))
	);
	const [target] = messagesOf(discord.world, thread.id);
	assert(target);
	await admin.archiveThread(target);
	// The work ends a moment after its last word.
	await container.vault.runDue();
	const { pages, downloads, others } = countRequests(discord.requests.slice(before));
	say(`Requests: ${pages} for pages of messages, ${downloads} for files, ${others} for the thread and its forum.`);
	const outcome = await archived;
	assert.equal(pages, Math.ceil(outcome.messages.added / 100), 'Pages were read that had nothing new.');
	return outcome;
}

/** What the bot asked for, apart from its answers to the person. */
function countRequests(requests: DiscordSimulator['requests']): { pages: number; downloads: number; others: number } {
	const asked = requests.filter(({ method }) => method === 'GET');
	const pages = asked.filter(({ path }) => path.endsWith('/messages')).length;
	const downloads = asked.filter(({ path }) => path.startsWith('/cdn/')).length;
	return { pages, downloads, others: asked.length - pages - downloads };
}
