import { PermissionFlagsBits, REST, Routes, type APIMessage } from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import { startDiscord, type DiscordOptions, type DiscordSimulator } from '../../discord';
import { addBot, addChannel, addGuild, generateThread, type GenerateThreadOptions } from '../../discord/generate';
import type { SimApplication, SimGuild } from '../../discord/model';
import { addUser } from '../../discord/world';

export interface StageOptions extends Omit<GenerateThreadOptions, 'parentId' | 'cdn'> {
	readonly discord?: DiscordOptions;
}

/** A simulator with a thread to archive, and a bot that may. */
export interface Stage {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly guild: SimGuild;
	readonly threadId: string;
	/** The thread's messages as the simulator's route answers with them, in the order of their ids. */
	truth(): Promise<APIMessage[]>;
	close(): Promise<void>;
}

/** Rate limits are off: the threads here are read in pages at once. */
export async function startStage({ discord, ...options }: StageOptions = {}): Promise<Stage> {
	const gateway = { identifyIntervalMs: 0, ...discord?.gateway };
	const sim = await startDiscord({ rateLimits: false, checks: !options.unknownKeys, ...discord, gateway });
	const application = sim.addApplication({ privileged: { messageContent: true } });
	const guild = addGuild(sim.world, { owner: addUser(sim.world, { username: 'owner' }), at: Date.UTC(2020, 0) });
	const permissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
	addBot(sim.world, guild, application, { permissions });
	const parent = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk', at: Date.UTC(2020, 1) });
	const { thread } = generateThread(sim.world, guild, { ...options, parentId: parent.id, cdn: sim.cdn });
	const rest = new REST({ api: sim.api }).setToken(application.token);
	const truth = () => readAll(rest, thread.id);
	return { sim, application, guild, threadId: thread.id, truth, close: () => sim.close() };
}

async function readAll(rest: REST, channelId: string): Promise<APIMessage[]> {
	const read: APIMessage[] = [];
	for (;;) {
		const query = new URLSearchParams({ limit: '100', after: read.at(-1)?.id ?? '0' });
		const page = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
		if (page.length === 0) return read;
		read.push(...page.reverse());
	}
}
