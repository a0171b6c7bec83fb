import type { Translator } from '../../locales';
import type { ReferenceKind } from '../../vault/snapshots/identity';
import { kinds } from '../../vault/snapshots/kinds';
import type { Difference, GuildState, KindName, Node } from '../../vault/snapshots/model';
import { escape } from '../text';
import { tagNames } from './tagNames';

/** What things are called, for people. Names come from what was recorded, since Discord shows no name for what is gone. */
export interface Names {
	/** A node. */
	of(kind: KindName, id: string): string;
	/** What a field refers to. */
	referred(kind: ReferenceKind, id: string): string;
}

/** The names of a state, and those of a difference from it: what is new, and what it was before for what is gone. */
export function namesOf(t: Translator, state: GuildState, difference?: Difference): Names {
	const comparable = difference?.kinds.flatMap((kind) => (kind.comparable ? [kind] : [])) ?? [];
	const later = new Map(comparable.flatMap(({ created }) => created.map((node) => [node.id, node])));
	const forums = comparable.flatMap(({ changed }) => changed.map(({ after }) => after));
	const tags = tagNames([...forums, ...later.values(), ...state.nodes.channel.values()]);
	const find = (kind: ReferenceKind, id: string): Node | undefined =>
		(isKind(kind) ? state.nodes[kind].get(id) : undefined) ?? later.get(id);
	const referred = (kind: ReferenceKind, id: string): string => {
		if (kind === 'user') return `<@${id}>`;
		// Threads are channels, too.
		const node = find(kind, id) ?? (kind === 'channel' ? find('thread', id) : undefined);
		// Of what nothing is known (a channel of another server, a closed thread) Discord may show people a name.
		if (kind === 'channel') return node ? channelName(t, node) : `<#${id}>`;
		const name = kind === 'tag' ? tags.get(id) : node?.values.name;
		if (typeof name === 'string') return signed(kind, name);
		return node ? t('view.unnamed') : `\`${escape(id)}\``;
	};
	/** Not every kind is what its ids refer to: the ids of auto-moderation are those of rules. */
	const own = (kind: KindName, first: ReferenceKind, id: string): string => {
		const name = (state.nodes[kind].get(id) ?? later.get(id))?.values.name;
		return isKind(first) || typeof name !== 'string' ? referred(first, id) : signed(first, name);
	};
	const target = (kind: ReferenceKind, id: string): string => (find(kind, id) ? referred(kind, id) : referred('user', id));
	return {
		referred,
		of(kind, id) {
			const { ids } = kinds[kind];
			if (ids === 'code') return `\`${escape(id)}\``;
			const [first = 'user', second] = ids;
			if (!second) return own(kind, first, id);
			const [firstId = '', secondId = ''] = id.split(':');
			if (second === 'message') return t('compare.message', { channel: referred(first, firstId), link: link(state, id) });
			// An overwrite is of a role or of a member.
			const name = second === 'role' ? target(second, secondId) : referred(second, secondId);
			return t('compare.overwrite', { channel: referred(first, firstId), target: name });
		}
	};
}

/** A channel with the sign of its type before its name. */
export function channelName(t: Translator, { values: { type, name } }: Node): string {
	const sign = channelSigns[Number(type)] ?? '#';
	return typeof name === 'string' ? `${sign}${escape(name, 60)}` : `${sign}${t('view.hidden')}`;
}

/** https://discord.com/developers/docs/reference#message-formatting */
function link({ guildId }: GuildState, id: string): string {
	return `https://discord.com/channels/${guildId}/${id.replace(':', '/')}`;
}

function signed(kind: ReferenceKind, name: string): string {
	if (kind === 'role') return `@${escape(name.replace(/^@/, ''), 60)}`;
	return kind === 'emoji' ? `:${escape(name, 60)}:` : escape(name, 60);
}

function isKind(kind: string): kind is KindName {
	return Object.hasOwn(kinds, kind);
}

/** By channel type: https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const channelSigns: Readonly<Record<number, string>> = { 0: '#', 2: '🔊 ', 4: '📁 ', 5: '📣 ', 13: '🎙️ ', 15: '💬 ', 16: '🖼️ ' };
