import { Routes, StickerFormatType, type APISticker } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import { stickerFile } from '../../snapshots/kinds/assetNames';
import type { Node } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { CurrentIds } from '../CurrentIds';
import { contentTypeOf, needFile } from '../files';
import { roomIn, slots, type Expression } from './expression';

const lottie: number = StickerFormatType.Lottie;
const fields = ['name', 'description', 'tags'];

/** https://discord.com/developers/docs/resources/sticker#create-guild-sticker */
export const sticker: Expression = {
	kind: 'sticker',
	route: '/guilds/{guild.id}/stickers',
	path: (guildId, id) => (id === undefined ? Routes.guildStickers(guildId) : Routes.guildSticker(guildId, id)),
	file: 'file',
	fields,
	room: (draft) => roomIn(draft, 'sticker', slots(draft, [5, 15, 30, 60], 'MORE_STICKERS', 60)),
	/** Only verified and partnered servers may upload Lottie files. */
	obstacle({ situation }, { values }) {
		const isLottie = values['format_type'] === lottie;
		const mayLottie = situation.has('VERIFIED') || situation.has('PARTNERED');
		return isLottie && !mayLottie ? { reason: 'missing_feature', feature: 'VERIFIED' } : null;
	},
	async create(node, ids, read) {
		const data = await needFile(read, node.values['file']);
		const contentType = contentTypeOf(data, 'image/png');
		return { body: bodyWith(node, fields, ids), file: { name: 'sticker', contentType, data } };
	},
	change: bodyWith,
	idOf: (answer) => (answer as APISticker).id,
	assetName: ({ values }) => stickerFile('{id}', Number(values['format_type']))
};

/** Discord takes no `null` for a description. */
function bodyWith({ values }: Node, names: readonly string[], ids: CurrentIds): object {
	const description = names.includes('description') && { description: values['description'] ?? '' };
	return { ...bodyOf(kinds.sticker, values, names, ids), ...description };
}
