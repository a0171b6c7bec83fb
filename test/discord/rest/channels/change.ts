import { ChannelType, GuildFeature, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIThreadChannel } from 'discord-api-types/v10';
import { updateChannel } from '../../actions/channels';
import type { SimGuild } from '../../model';
import { parentOf } from '../../obfuscation';
import { actorOf, requirePermissions } from '../access';
import { objectBody, pick } from '../bodies';
import { invalidField } from '../errors';
import type { Call } from '../route';
import { checkFields, readTags } from './fields';
import type { Fields } from './fields';
import { readOverwrites } from './overwrites';
import type { SentOverwrite } from './overwrites';
import { requireParentRoom } from './parents';
import { changeThread } from './threads';
import { fieldsOfType, requireTypeAllowed } from './types';

interface Sent extends Fields {
	type?: ChannelType | null;
	name?: string;
	position?: number | null;
	parent_id?: string | null;
	flags?: number | null;
	permission_overwrites?: SentOverwrite[] | null;
}

/** `PATCH /channels/{id}`: what of the body the type has, checked. */
export function changeChannel(call: Call, guild: SimGuild, channel: APIChannel): APIChannel {
	if (guild.threads.has(channel.id)) return changeThread(call, guild, channel as APIThreadChannel);
	requirePermissions(call, guild, P.ManageChannels, channel);
	const body = objectBody<Sent>(call.body);
	const type = newType(call, guild, channel, body.type);
	checkFields(guild, type, body);
	if (body.parent_id !== undefined && body.parent_id !== parentOf(channel)) requireParentRoom(guild, type, body.parent_id);
	return updateChannel(call.world, guild, channel.id, { type, ...changesOf(call, guild, channel, type, body) }, actorOf(call));
}

function changesOf(call: Call, guild: SimGuild, channel: APIChannel, type: ChannelType, body: Partial<Sent>): object {
	const overwrites = body.permission_overwrites;
	if (overwrites !== undefined) requirePermissions(call, guild, P.ManageRoles, channel);
	const tags = 'available_tags' in channel ? channel.available_tags : [];
	return {
		...pick(body, ['name', 'parent_id']),
		...(typeof body.position === 'number' && { position: body.position }),
		...(typeof body.flags === 'number' && { flags: body.flags }),
		...pick(body as Record<string, unknown>, fieldsOfType(type)),
		...(body.available_tags && { available_tags: readTags(call.world, body.available_tags, tags) }),
		...(overwrites !== undefined && { permission_overwrites: readOverwrites(call, guild, overwrites ?? [], channel) })
	};
}

/** Only text and announcement channels can become each other, and only where there are announcements. */
function newType(call: Call, guild: SimGuild, channel: APIChannel, wanted: ChannelType | null | undefined): ChannelType {
	if (wanted === undefined || wanted === null || wanted === channel.type) return channel.type;
	const convertible = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
	if (!convertible.includes(channel.type) || !convertible.includes(wanted) || !guild.settings.features.includes(GuildFeature.News)) {
		throw invalidField('type', 'BASE_TYPE_CHOICES', 'Only text and announcement channels can be converted.');
	}
	requireTypeAllowed(call.world, guild, wanted);
	return wanted;
}
