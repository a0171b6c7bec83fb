import { ChannelType } from 'discord-api-types/v10';
import type { SimGuild } from '../../model';
import { parentOf } from '../../obfuscation';
import { invalidField } from '../errors';

const MAX_PER_CATEGORY = 50;

/** Refuses a parent that is no category of the guild, or full, and any parent for a category. */
export function requireParentRoom(guild: SimGuild, type: ChannelType, parentId: string | null): void {
	if (parentId === null) return;
	if (type === ChannelType.GuildCategory) throw invalidField('parent_id', 'CHANNEL_PARENT_INVALID', 'A category has no parent.');
	const parent = guild.channels.get(parentId);
	if (!parent) throw invalidField('parent_id', 'CHANNEL_PARENT_INVALID', 'Category does not exist');
	if (parent.type !== ChannelType.GuildCategory) throw invalidField('parent_id', 'CHANNEL_PARENT_INVALID_TYPE', 'Not a category');
	let children = 0;
	for (const channel of guild.channels.values()) if (parentOf(channel) === parentId) children++;
	if (children >= MAX_PER_CATEGORY) {
		throw invalidField('parent_id', 'CHANNEL_PARENT_MAX_CHANNELS', `Maximum number of channels in category reached (${MAX_PER_CATEGORY})`);
	}
}
