import { ChannelType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { startDiscord } from '../../test/discord';
import { addBot, addChannel, addGuild } from '../../test/discord/generate';
import { MessageMap } from '../../test/discord/MessageMap';
import { addUser } from '../../test/discord/world';
import { messageAt, messageId, type Chat } from './chat';

export interface ChatServerOptions {
	readonly messages: number;
	/** Milliseconds that each answer takes. */
	readonly latency: number;
}

/** Where a channel of chat can be read, and as whom. */
export interface ChatPlace {
	readonly api: string;
	readonly cdn: string;
	readonly token: string;
	readonly guildId: string;
	readonly channelId: string;
	readonly lastMessageId: string;
}

const route = '/channels/:channel_id/messages';
/** So many different ones come again and again, each time with an id of its own. */
const different = 10_000;

/** Made when they are asked for: a million would not fit into memory. */
class ChatMessages extends MessageMap {
	private readonly texts: readonly APIMessage[];
	private readonly indices: ReadonlyMap<string, number>;
	private readonly list: readonly string[];

	public constructor(chat: Chat, count: number) {
		super();
		this.texts = Array.from({ length: Math.min(count, different) }, (_, index) => messageAt(chat, index));
		this.list = Array.from({ length: count }, (_, index) => messageId(chat, index));
		this.indices = new Map(this.list.map((id, index) => [id, index]));
	}

	public override get ids(): readonly string[] {
		return this.list;
	}

	public override get(id: string): APIMessage | undefined {
		const index = this.indices.get(id);
		const message = index === undefined ? undefined : this.texts[index % this.texts.length];
		return message && { ...message, id };
	}
}

/**
 * A process of its own: the simulator with a channel of chat, without checks and rate limits. Says where it is, answers `requests` with how
 * many pages were asked for since the last time, and ends with the process that started it.
 */
const { messages, latency } = JSON.parse(process.argv[2] ?? '') as ChatServerOptions;
const sim = await startDiscord({ rateLimits: false, checks: false, gateway: { identifyIntervalMs: 0 } });
const application = sim.addApplication({ privileged: { messageContent: true } });
const begin = Date.UTC(2020, 0);
const guild = addGuild(sim.world, { owner: addUser(sim.world, { username: 'owner' }), at: begin });
addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory });
const channel = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'chat', at: begin });
const chat = { channelId: channel.id, guildId: guild.id, begin: begin + 60_000 };
sim.world.messages.set(channel.id, new ChatMessages(chat, messages));
if (latency > 0) sim.faults.add({ route, fault: { kind: 'latency', ms: latency } });
process.on('message', () => {
	process.send?.(sim.requests.filter((request) => request.route === route).length);
	sim.requests.length = 0;
});
process.once('disconnect', () => process.exit());
const lastMessageId = messageId(chat, messages - 1);
const place: ChatPlace = {
	api: sim.api,
	cdn: sim.cdn,
	token: application.token,
	guildId: guild.id,
	channelId: channel.id,
	lastMessageId
};
process.send?.(place);
