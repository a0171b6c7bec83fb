import { ChannelType, PermissionFlagsBits as P, type APIChannel, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { startDiscord, type DiscordOptions, type DiscordSimulator } from '../../discord';
import { addBot, addChannel, addGuild, addMessage, addThread } from '../../discord/generate';
import { addMember } from '../../discord/generate/builders';
import type { SimApplication, SimGuild } from '../../discord/model';
import { addUser } from '../../discord/world';

export interface CommunityOptions {
	readonly discord?: DiscordOptions;
	/** Permissions of the bot in the guild. Default: what an archive needs. */
	readonly permissions?: bigint;
	/** Messages of the busiest channel. Default 250. */
	readonly messages?: number;
	/** Threads that are archived in it. Default 130: more than a page. */
	readonly oldThreads?: number;
	/** Milliseconds before now at which it begins. Default: an hour. */
	readonly age?: number;
}

/** A guild with channels and threads of every kind that holds messages, and a bot in it. */
export interface Community {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly guild: SimGuild;
	readonly owner: APIUser;
	readonly channels: { readonly [name in ChannelName]: APIChannel };
	/** What Discord has of a channel or thread, oldest first. */
	messages(channelId: string): APIMessage[];
	close(): Promise<void>;
}

export type ChannelName = 'category' | 'talk' | 'news' | 'voice' | 'stage' | 'forum' | 'staff' | 'open' | 'secret' | 'post';

export const archivePermissions = P.ViewChannel | P.ReadMessageHistory | P.Connect;

export async function startCommunity(options: CommunityOptions = {}): Promise<Community> {
	const { discord, permissions = archivePermissions, messages = 250, oldThreads = 130, age = 3_600_000 } = options;
	const sim = await startDiscord({ rateLimits: false, ...discord, gateway: { identifyIntervalMs: 0, ...discord?.gateway } });
	const { world } = sim;
	const application = sim.addApplication({ privileged: { messageContent: true } });
	let at = world.clock.now() - age;
	const next = (): number => (at += 1000);
	const owner = addUser(world, { username: 'owner' });
	const guild = addGuild(world, { owner, at: next() });
	const talker = addUser(world, { username: 'talker' });
	addMember(world, guild, talker);
	addBot(world, guild, application, { permissions });
	const channel = (type: ChannelType, name: string, more: object = {}): APIChannel =>
		addChannel(world, guild, { type, name, at: next(), ...more });
	const category = channel(ChannelType.GuildCategory, 'public');
	const within = { parent_id: category.id };
	const talk = channel(ChannelType.GuildText, 'talk', within);
	const news = channel(ChannelType.GuildAnnouncement, 'news', within);
	const voice = channel(ChannelType.GuildVoice, 'voice');
	const stage = channel(ChannelType.GuildStageVoice, 'stage');
	const forum = channel(ChannelType.GuildForum, 'forum', within);
	const hide = [{ id: guild.id, type: 0, allow: '0', deny: P.ViewChannel.toString() }];
	const staff = channel(ChannelType.GuildText, 'staff', { permission_overwrites: hide });
	const write = (place: APIChannel, count: number): void => {
		for (let index = 0; index < count; index += 1)
			addMessage(world, place, index % 2 === 0 ? owner : talker, { content: `${index} in ${place.id}`, at: next() });
	};
	write(talk, messages);
	write(news, 101);
	write(voice, 3);
	write(stage, 1);
	write(staff, 5);
	const old = Array.from({ length: oldThreads }, (_, index) => {
		const thread = addThread(world, guild, talk, { name: `old ${index}`, owner, at: next(), archived: true });
		write(thread, 1 + (index % 3));
		return thread;
	});
	const open = addThread(world, guild, talk, { name: 'open', owner, at: next() });
	write(open, 7);
	const secret = addThread(world, guild, talk, { name: 'secret', owner, at: next(), type: ChannelType.PrivateThread });
	write(secret, 2);
	const post = addThread(world, guild, forum, { name: 'post', owner, at: next() });
	write(post, 12);
	if (old.some((thread) => thread.type !== ChannelType.PublicThread)) throw new Error('They are public.');
	return {
		...{ sim, application, guild, owner },
		channels: { category, talk, news, voice, stage, forum, staff, open, secret, post },
		messages: (channelId) => [...(world.messages.get(channelId)?.values() ?? [])],
		close: () => sim.close()
	};
}
