import { ChannelType, MessageFlags, PermissionFlagsBits as P, type APIMessage, type APIThreadChannel } from 'discord-api-types/v10';
import { vaultOf } from '../../src/plugin/vaults';
import type { ThreadArchiveOutcome } from '../../src/vault/archive/ThreadArchiveJobs';
import type { DiscordSimulator } from '../discord';
import { addChannel, generateThread, type GenerateThreadOptions } from '../discord/generate';
import type { Run } from '../discord/interactions';
import type { SimApplication, SimGuild, Snowflake } from '../discord/model';
import { startBot, type TestBot, type TestBotOptions } from './bot';

export interface ArchiveBot extends TestBot {
	readonly parent: { readonly id: Snowflake };
	readonly thread: APIThreadChannel;
	/** The message that the thread was made from. */
	readonly starter: APIMessage;
}

export interface ArchiveBotOptions extends TestBotOptions, Omit<GenerateThreadOptions, 'parentId' | 'cdn'> {
	/** Default true. */
	readonly messageContent?: boolean;
}

export const archivePermissions = P.ViewChannel | P.ReadMessageHistory | P.SendMessages | P.SendMessagesInThreads;

/** Puts a thread with messages of all kinds into a guild, in a text channel that everybody sees. */
export function prepareThread(sim: DiscordSimulator, guild: SimGuild, options: Omit<GenerateThreadOptions, 'parentId' | 'cdn'>) {
	const parent = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
	const thread = generateThread(sim.world, guild, { ...options, parentId: parent.id, cdn: sim.cdn }).thread as APIThreadChannel;
	const starter = sim.world.messages.get(parent.id)!.get(thread.id)!;
	starter.flags = MessageFlags.HasThread;
	return { parent, thread, starter };
}

/** A bot with a thread to archive: 250 messages and 30 files, of which 10 are the same, unless told otherwise. */
export async function startArchiveBot({
	messages = 250,
	files = 30,
	sameFiles = 10,
	...options
}: ArchiveBotOptions = {}): Promise<ArchiveBot> {
	let prepared: ReturnType<typeof prepareThread> | undefined;
	const bot = await startBot({
		permissions: archivePermissions,
		...options,
		prepare(sim: DiscordSimulator, application: SimApplication, guild: SimGuild) {
			application.privileged.messageContent = options.messageContent ?? true;
			prepared = prepareThread(sim, guild, { messages, files, sameFiles });
			options.prepare?.(sim, application, guild);
		}
	});
	return { ...bot, ...prepared! };
}

export interface ArchiveAct {
	/** Default: the owner of the guild. */
	readonly user?: Snowflake;
	readonly locale?: 'en-US' | 'de';
}

/** Somebody uses "Archive thread" on a message. */
export function useArchive(bot: TestBot, target: Pick<APIMessage, 'id' | 'channel_id'>, { user, locale }: ArchiveAct = {}): Promise<Run> {
	const { sim, guild } = bot;
	return sim.interactions.messageCommand({
		name: 'Archive thread',
		user: user ?? guild.settings.owner_id,
		guildId: guild.id,
		channelId: target.channel_id,
		target,
		locale: locale ?? 'en-US',
		force: true
	});
}

/** Any message of the thread. */
export function messageOf({ sim, thread }: ArchiveBot): APIMessage {
	return [...sim.world.messages.get(thread.id)!.values()][5]!;
}

/** Resolves when the thread's job is through. */
export async function settled({ client }: TestBot): Promise<void> {
	await vaultOf(client).runDue();
}

/** The next time that a thread was archived. */
export function archived({ client }: TestBot): Promise<ThreadArchiveOutcome> {
	return new Promise((resolve) => client.once('vaultThreadArchive', (_guildId, _threadId, outcome) => resolve(outcome)));
}

/** Whether the archive has what the simulator has, apart from the signatures of links. */
export async function missingIn({ client, sim, guild, thread }: ArchiveBot): Promise<string[]> {
	const bare = (message: unknown): string => JSON.stringify(message).replaceAll(/\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+&/g, '');
	const stored: string[] = [];
	for await (const message of vaultOf(client).archive.messages(guild.id, thread.id)) stored.push(bare(message));
	return [...sim.world.messages.get(thread.id)!.values()].map(bare).filter((message, index) => message !== stored[index]);
}
