import { ChannelType, type APIGuildChannel } from 'discord-api-types/v10';
import { SnapshotChannel } from '../../../entities/SnapshotChannel';
import type { HiddenChannel } from '../GuildReader';
import { isWhole, type Values } from '../model';
import type { Freshness, Kind } from './Kind';

/** The list of channels comes with their overwrites. */
export const channelFreshness: Freshness = { events: ['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE'], intents: ['Guilds'] };

/** https://discord.com/developers/docs/resources/channel#channel-object */
export const channel: Kind = {
	name: 'channel',
	entity: SnapshotChannel,
	ids: ['channel'],
	fields: [
		{ key: 0, name: 'type', type: 'integer', since: 1 },
		{ key: 1, name: 'name', type: 'text', since: 1 },
		{ key: 2, name: 'position', type: 'rank', since: 1 },
		{ key: 3, name: 'parent_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 4, name: 'topic', type: 'text', mentions: true, since: 1 },
		{ key: 5, name: 'nsfw', type: 'boolean', since: 1 },
		{ key: 6, name: 'rate_limit_per_user', type: 'integer', since: 1 },
		{ key: 7, name: 'bitrate', type: 'integer', since: 1 },
		{ key: 8, name: 'user_limit', type: 'integer', since: 1 }
	],
	order: { field: 'position', ties: 'older_first', group: channelGroup },
	mostNodes: 2_000,
	freshness: channelFreshness,
	unseen: 'channels_hidden',
	async read(source) {
		const { visible, hidden, complete } = await source.channels();
		const nodes = new Map<string, Values>();
		for (const item of visible) nodes.set(item.id, visibleValues(item));
		for (const item of hidden) nodes.set(item.id, hiddenValues(item));
		return { status: 'read', nodes, complete };
	},
	/** A list that may lack channels lacks those that are hidden from the bot. */
	couldSee: (state) => isWhole(state.captures.channel)
};

/**
 * Discord shows what is in no category first, and wherever it is: text before voice before categories, each sorted by itself.
 * https://discord.com/developers/docs/resources/channel#channel-object-channel-structure
 */
function channelGroup({ parent_id: parent, type }: Values): string {
	return `${parent ?? ''}/${type === ChannelType.GuildCategory ? 2 : voiceTypes.includes(Number(type)) ? 1 : 0}`;
}

const voiceTypes: readonly number[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];

/** Fields that only some types of channels have. */
interface OwnFields {
	readonly position?: number;
	readonly topic?: string | null;
	readonly rate_limit_per_user?: number;
	readonly bitrate?: number;
	readonly user_limit?: number;
}

/** Fields that a channel's type does not have are `null`: known to be nothing. */
function visibleValues(item: APIGuildChannel & OwnFields): Values {
	return {
		type: item.type,
		name: item.name,
		position: item.position ?? 0,
		parent_id: item.parent_id ?? null,
		topic: item.topic ?? null,
		nsfw: item.nsfw ?? false,
		rate_limit_per_user: item.rate_limit_per_user ?? null,
		bitrate: item.bitrate ?? null,
		user_limit: item.user_limit ?? null
	};
}

function hiddenValues(item: HiddenChannel): Values {
	return { type: item.type, position: item.position, parent_id: item.parent_id };
}
