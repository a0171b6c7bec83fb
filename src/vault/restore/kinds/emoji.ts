import { Routes, type APIEmoji } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import { emojiImage } from '../../snapshots/kinds/assetNames';
import type { Node, Value } from '../../snapshots/model';
import { bodyOf, livingIds } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { dataUri, needFile } from '../files';
import { roomIn, slots, type Expression } from './expression';

/** https://discord.com/developers/docs/resources/emoji#create-guild-emoji */
export const emoji: Expression = {
	kind: 'emoji',
	route: '/guilds/{guild.id}/emojis',
	path: (guildId, id) => (id === undefined ? Routes.guildEmojis(guildId) : Routes.guildEmoji(guildId, id)),
	file: 'image',
	fields: ['name', 'roles'],
	/** Still ones and moving ones have places of their own. */
	room(draft, { values: { animated } }) {
		const isAlike = ({ values }: Node): boolean => values['managed'] !== true && values['animated'] === animated;
		return roomIn(draft, 'emoji', slots(draft, [50, 100, 150, 250], 'MORE_EMOJI', 200), isAlike);
	},
	async create(node, ids, read) {
		return { body: { ...bodyWith(node, ['name', 'roles'], ids), image: dataUri(await needFile(read, node.values['image'])) } };
	},
	change: bodyWith,
	isVain: (draft, { field, before, after }) => field === 'roles' && before !== after && sameRoles(draft, before, after),
	idOf: (answer) => (answer as APIEmoji).id ?? '',
	assetName: ({ values }) => emojiImage('{id}', values['animated'] === true)
};

/** Whether the emoji is for the wished roles already, as far as these will be there. */
function sameRoles(draft: Draft, before: Value, after: Value): boolean {
	const listed = (roles: Value): string[] => (typeof roles === 'string' ? (JSON.parse(roles) as string[]) : []);
	const coming = listed(after).filter((id) => draft.willExist('role', id));
	return coming.sort().join(',') === listed(before).sort().join(',');
}

/** Roles that are not there are left out. */
function bodyWith({ values }: Node, fields: readonly string[], ids: CurrentIds): object {
	const current = fields.includes('roles') && { roles: livingIds(values['roles'], 'role', ids) };
	return { ...bodyOf(kinds.emoji, values, fields, ids), ...current };
}
