import type { APISticker } from 'discord-api-types/v10';
import { SnapshotSticker } from '../../../entities/SnapshotSticker';
import type { Values } from '../model';
import { stickerFile } from './assetNames';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/resources/sticker#sticker-object */
export const sticker: Kind = {
	name: 'sticker',
	entity: SnapshotSticker,
	ids: ['sticker'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'description', type: 'text', since: 1 },
		{ key: 2, name: 'tags', type: 'text', since: 1 },
		{ key: 3, name: 'file', type: 'media', since: 1 },
		{ key: 4, name: 'format_type', type: 'integer', since: 1 },
		{ key: 5, name: 'available', type: 'boolean', since: 1 }
	],
	mostNodes: 1_000,
	freshness: { events: ['GUILD_STICKERS_UPDATE'], intents: ['GuildExpressions'] },
	unseen: 'media_missing',
	async read(source) {
		const { stickers = [] } = (await source.guild()).guild;
		return { status: 'read', nodes: new Map(stickers.map((item) => [item.id, values(item)])), complete: true };
	}
};

function values({ id, name, description, tags, format_type: format, available = true }: APISticker): Values {
	return { name, description: description || null, tags, file: stickerFile(id, format), format_type: format, available };
}
