import { Routes, type APISoundboardSound } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import { soundFile } from '../../snapshots/kinds/assetNames';
import type { Node } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { CurrentIds } from '../CurrentIds';
import { dataUri, needFile } from '../files';
import { roomIn, slots, type Expression } from './expression';

const fields = ['name', 'volume', 'emoji_id', 'emoji_name'];

/** https://discord.com/developers/docs/resources/soundboard#create-guild-soundboard-sound */
export const sound: Expression = {
	kind: 'sound',
	route: '/guilds/{guild.id}/soundboard-sounds',
	path: (guildId, id) => (id === undefined ? Routes.guildSoundboardSounds(guildId) : Routes.guildSoundboardSound(guildId, id)),
	file: 'sound',
	fields,
	room: (draft) => roomIn(draft, 'sound', slots(draft, [8, 24, 36, 48], 'MORE_SOUNDBOARD', 96)),
	async create(node, ids, read) {
		return { body: { ...bodyWith(node, fields, ids), sound: dataUri(await needFile(read, node.values['sound']), 'audio/mpeg') } };
	},
	change: (node, names, ids) => bodyWith(node, names, ids),
	idOf: (answer) => (answer as APISoundboardSound).sound_id,
	assetName: () => soundFile('{id}')
};

function bodyWith({ values }: Node, names: readonly string[], ids: CurrentIds): object {
	const body = bodyOf(kinds.sound, values, names, ids);
	const emoji = values['emoji_id'];
	return names.includes('emoji_id') ? { ...body, emoji_id: typeof emoji === 'string' ? ids.of('emoji', emoji) : null } : body;
}
