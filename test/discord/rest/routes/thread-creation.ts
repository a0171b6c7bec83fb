import { ChannelFlags, ChannelType, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIMessage, APIThreadChannel } from 'discord-api-types/v10';
import { messagesIn, postMessage, replaceMessage } from '../../actions/messages';
import { createThread } from '../../actions/threads';
import type { NewThread } from '../../actions/threads';
import { compose } from '../../interactions/messages/compose';
import type { MessageBody } from '../../interactions/messages/body';
import type { SimGuild } from '../../model';
import { actorOf, caller, channelOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { requireRoomForActive, requireTags } from '../channels/threads';
import { ApiError, invalidField } from '../errors';
import { messageOf, placeOf } from '../messages/place';
import type { Call, Reply, Route } from '../route';

export const threadCreationRoutes: readonly Route[] = [
	{
		method: 'POST',
		path: '/channels/:channel_id/threads',
		query: [],
		request: { oneOf: ['CreateForumThreadRequest', 'CreateTextThreadWithoutMessageRequest'] },
		response: 'CreatedThreadResponse',
		handle: create
	},
	{
		method: 'POST',
		path: '/channels/:channel_id/messages/:message_id/threads',
		query: [],
		request: 'CreateTextThreadWithMessageRequest',
		response: 'ThreadResponse',
		handle: createFromMessage
	}
];

interface Sent {
	name: string;
	type?: NewThread['type'] | null;
	auto_archive_duration?: number | null;
	rate_limit_per_user?: number | null;
	invitable?: boolean | null;
	applied_tags?: string[] | null;
	message?: MessageBody;
}

function create(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	const body = objectBody<Sent>(call.body);
	const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
	return { status: 201, body: isForum ? createPost(call, guild, channel, body) : createInText(call, guild, channel, body) };
}

/** Private unless told otherwise. In an announcement channel only public ones exist. */
function createInText(call: Call, guild: SimGuild, parent: APIChannel, body: Partial<Sent>): APIThreadChannel {
	const isNews = parent.type === ChannelType.GuildAnnouncement;
	if (!isNews && parent.type !== ChannelType.GuildText) throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	const type = body.type ?? (isNews ? ChannelType.AnnouncementThread : ChannelType.PrivateThread);
	if ((type === ChannelType.AnnouncementThread) !== isNews)
		throw invalidField('type', 'BASE_TYPE_CHOICES', 'Not in a channel of this type.');
	requirePermissions(call, guild, type === ChannelType.PrivateThread ? P.CreatePrivateThreads : P.CreatePublicThreads, parent);
	requireRoomForActive(guild, type);
	return createThread(call.world, guild, parent, { type, ...fieldsOf(body) }, actorOf(call));
}

/** A post: its first message has the thread's id. */
function createPost(call: Call, guild: SimGuild, parent: APIChannel, body: Partial<Sent>): object {
	requirePermissions(call, guild, P.SendMessages, parent);
	requireRoomForActive(guild, ChannelType.PublicThread);
	const tags = body.applied_tags ?? [];
	requireTags(call, guild, parent, tags, parent);
	if (((parent.flags ?? 0) & ChannelFlags.RequireTag) !== 0 && tags.length === 0) throw new ApiError(400, 40067, 'A tag is required');
	const id = call.world.snowflake();
	const draft = { channelId: id, author: caller(call).bot, body: body.message ?? {}, files: call.files, origin: call.origin };
	const message = compose(call.world, { ...draft, fields: { id } });
	const fields = { ...fieldsOf(body), id, type: ChannelType.PublicThread, appliedTags: tags } as const;
	const thread = createThread(call.world, guild, parent, fields, actorOf(call));
	if ('last_message_id' in parent) parent.last_message_id = id;
	postMessage(call.world, { guild, channel: thread }, message);
	return thread;
}

/** One thread per message, with the message's id. */
function createFromMessage(call: Call): Reply {
	const place = placeOf(call);
	const { guild, channel } = place;
	const message = messageOf(call, place);
	const isNews = channel.type === ChannelType.GuildAnnouncement;
	if (!guild || (!isNews && channel.type !== ChannelType.GuildText)) {
		throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	}
	requirePermissions(call, guild, P.CreatePublicThreads, channel);
	if (guild.threads.has(message.id)) throw new ApiError(400, 160004, 'A thread has already been created for this message');
	const type = isNews ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
	requireRoomForActive(guild, type);
	const fields = { id: message.id, type, ...fieldsOf(objectBody<Sent>(call.body)) } as const;
	const thread = createThread(call.world, guild, channel, fields, actorOf(call));
	const starter = messagesIn(call.world, place).get(message.id) as APIMessage;
	replaceMessage(call.world, place, { ...starter, flags: (starter.flags ?? 0) | MessageFlags.HasThread });
	return { status: 201, body: thread };
}

function fieldsOf(body: Partial<Sent>): Omit<NewThread, 'type'> {
	return {
		name: body.name ?? '',
		...(typeof body.auto_archive_duration === 'number' && { autoArchive: body.auto_archive_duration }),
		...(typeof body.rate_limit_per_user === 'number' && { slowmode: body.rate_limit_per_user }),
		...(typeof body.invitable === 'boolean' && { invitable: body.invitable })
	};
}
