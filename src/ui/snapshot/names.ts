import type { Translator } from '../../locales';
import type { Difference, GuildState, KindName, Node } from '../../vault/snapshots/model';
import { escape } from '../text';

/** What things are called, for people. Names come from what was recorded, since Discord shows no name for what is gone. */
export interface Names {
	of(kind: KindName, id: string): string;
}

/** The names of a state, and those of a difference from it: what is new, and what it was before for what is gone. */
export function namesOf(t: Translator, state: GuildState, difference?: Difference): Names {
	const created = difference?.kinds.flatMap((kind) => (kind.comparable ? kind.created : [])) ?? [];
	const later = new Map(created.map((node) => [node.id, node]));
	const find = (kind: 'role' | 'channel', id: string): Node | undefined => state.nodes[kind].get(id) ?? later.get(id);
	const role = (id: string): string => {
		const name = find('role', id)?.values.name;
		return typeof name === 'string' ? `@${escape(name.replace(/^@/, ''), 60)}` : '';
	};
	const channel = (id: string): string => channelName(t, find('channel', id));
	return {
		of(kind, id) {
			if (kind === 'role') return role(id) || t('view.unnamed');
			if (kind === 'channel') return channel(id);
			if (kind === 'ban') return `<@${id}>`;
			const [channelId = '', targetId = ''] = id.split(':');
			return t('compare.overwrite', { channel: channel(channelId), target: role(targetId) || `<@${targetId}>` });
		}
	};
}

/** A channel with the sign of its type before its name. */
export function channelName(t: Translator, node: Node | undefined): string {
	const sign = signs[Number(node?.values.type)] ?? '#';
	const name = node?.values.name;
	return typeof name === 'string' ? `${sign}${escape(name, 60)}` : `${sign}${t('view.hidden')}`;
}

/** By channel type: https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const signs: Readonly<Record<number, string>> = { 0: '#', 2: '🔊 ', 4: '📁 ', 5: '📣 ', 13: '🎙️ ', 15: '💬 ', 16: '🖼️ ' };
