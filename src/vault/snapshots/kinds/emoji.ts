import type { APIEmoji } from 'discord-api-types/v10';
import { SnapshotEmoji } from '../../../entities/SnapshotEmoji';
import type { Values } from '../model';
import { setText } from '../references';
import { emojiImage } from './assetNames';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/resources/emoji#emoji-object */
export const emoji: Kind = {
	name: 'emoji',
	entity: SnapshotEmoji,
	ids: ['emoji'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'image', type: 'media', since: 1 },
		{ key: 2, name: 'roles', type: 'json', isSet: true, within: [{ path: ['*'], references: 'role' }], since: 1 },
		{ key: 3, name: 'animated', type: 'boolean', since: 1 },
		{ key: 4, name: 'managed', type: 'boolean', since: 1 },
		{ key: 5, name: 'available', type: 'boolean', since: 1 }
	],
	mostNodes: 2_000,
	freshness: { events: ['GUILD_EMOJIS_UPDATE'], intents: ['GuildExpressions'] },
	unseen: 'media_missing',
	async read(source) {
		const { guild } = await source.guild();
		const own = guild.emojis.filter((item): item is OwnEmoji => item.id !== null);
		return { status: 'read', nodes: new Map(own.map((item) => [item.id, values(item)])), complete: true };
	}
};

type OwnEmoji = APIEmoji & { readonly id: string };

function values({ id, name, roles = [], animated = false, managed = false, available = true }: OwnEmoji): Values {
	return { name, image: emojiImage(id, animated), roles: setText(roles), animated, managed, available };
}
